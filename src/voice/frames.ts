/**
 * Set frames in which the order of the words says who speaks: `The Herald quoted Dunn as saying`, `a charge the firm denied`,
 * `Police put the crowd at 9,000`.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { wordColumn } from '../text/vocabulary.ts';
import { Gram } from '../text/words.ts';
import type { Draft } from './attributions.ts';
import { contentEnd } from './extent.ts';
import {
  isComma,
  lower,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  type Reading,
  verbGroupStart,
} from './phrase.ts';

export const ANSWERED = 'answered-charge';

const SAYING = new Set(['saying', 'telling']);
const DENYING = new Map([
  ['denied', 'deny'],
  ['denies', 'deny'],
  ['deny', 'deny'],
  ['disputed', 'dispute'],
  ['disputes', 'dispute'],
  ['dispute', 'dispute'],
  ['rejected', 'reject'],
  ['rejects', 'reject'],
  ['reject', 'reject'],
]);
const PUTTING = new Set(['put', 'puts', 'pegged', 'placed']);

const FRAME_WORDS = wordColumn((word) => SAYING.has(word) || DENYING.has(word) || PUTTING.has(word));

/** Adds what the frames of a sentence attribute, in place of drafts that read their words in another way. */
export function frameAttributions(reading: Reading, sentence: Sentence, drafts: Draft[]): void {
  const { word, vocabulary } = reading.document.tokens;
  const opens = FRAME_WORDS(vocabulary);
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    if (!opens[word[i]!]) continue;
    const draft =
      quotedAsSaying(reading, sentence, i) ?? answered(reading, sentence, i) ?? putAt(reading, sentence, i);
    if (draft === null) continue;
    const reach: TokenRange = { from: draft.frame.from, to: draft.frame.to };
    for (let k = drafts.length - 1; k >= 0; k--) if (overlaps(drafts[k]!.cue, reach)) drafts.splice(k, 1);
    if (draft.draft.rule === ANSWERED) endBefore(drafts, draft.draft.content[0]!.from);
    drafts.push(draft.draft);
  }
}

/** What is denied behind a comma is no part of what was said in front of it. */
function endBefore(drafts: Draft[], at: number): void {
  drafts.forEach((draft, k) => {
    if (!draft.content.some(({ from, to }) => from < at - 1 && at < to)) return;
    const content = draft.content.map(({ from, to }) => ({
      from,
      to: from < at - 1 && at < to ? at - 1 : to,
    }));
    drafts[k] = { ...draft, content };
  });
}

const overlaps = (a: TokenRange, b: TokenRange) => a.from < b.to && b.from < a.to;

interface Framed {
  readonly draft: Draft;
  /** Other cues inside it are read anew. */
  readonly frame: TokenRange;
}

const QUOTING = new Set([
  'quoted',
  'quotes',
  'quote',
  'quoting',
  'cited',
  'cites',
  'cite',
  'citing',
  'reported',
]);
/** Tokens between the verb and *as saying*. */
const FRAME_REACH = 14;

/** `The Herald quoted Dunn as saying (that) …`, `Dunn was cited by the Herald as saying …`. */
function quotedAsSaying(reading: Reading, sentence: Sentence, saying: number): Framed | null {
  if (!SAYING.has(lower(reading, saying)) || lower(reading, saying - 1) !== 'as') return null;
  let verb = saying - 2;
  const limit = Math.max(sentence.from, saying - FRAME_REACH);
  while (verb >= limit && !QUOTING.has(lower(reading, verb))) verb--;
  if (verb < limit) return null;
  const source = quotedSpeaker(reading, sentence, verb, saying - 1);
  const start = lower(reading, saying + 1) === 'that' ? saying + 2 : saying + 1;
  const end = start < sentence.to ? contentEnd(reading, sentence, start, { that: 'bare' }) : start;
  if (source === null || end <= start) return null;
  return {
    frame: { from: verb, to: saying + 1 },
    draft: {
      mode: 'indirect',
      source,
      cue: { from: saying, to: saying + 1 },
      lemma: 'say',
      class: 'neutral',
      content: [{ from: start, to: end }],
      rule: 'quoted-as-saying',
    },
  };
}

function quotedSpeaker(reading: Reading, sentence: Sentence, verb: number, as: number): TokenRange | null {
  const group = verbGroupStart(reading, verb, sentence.from);
  for (let i = group; i < verb; i++) {
    if ((reading.tagged.gram[i]! & Gram.be) === 0) continue;
    return group > sentence.from ? nounPhraseEndingAt(reading, group - 1, sentence.from) : null;
  }
  return verb + 1 < as ? nounPhraseStartingAt(reading, verb + 1, as) : null;
}

const CHARGES = new Set([
  'charge',
  'charges',
  'claim',
  'claims',
  'allegation',
  'allegations',
  'accusation',
  'accusations',
  'assertion',
  'suggestion',
  'criticism',
]);
/** Tokens of `a charge that`. */
const CHARGE_REACH = 12;

/** `…, a charge (that) the firm denied`, `…, which she denies`: what is denied stands in front. */
function answered(reading: Reading, sentence: Sentence, verb: number): Framed | null {
  const lemma = DENYING.get(lower(reading, verb));
  if (lemma === undefined || !endsClause(reading, sentence, verb + 1)) return null;
  const group = verbGroupStart(reading, verb, sentence.from);
  if (group <= sentence.from + 1) return null;
  const source = nounPhraseEndingAt(reading, group - 1, sentence.from);
  if (source === null) return null;
  const charge = chargeBefore(reading, sentence, source.from);
  if (charge === null) return null;
  return {
    frame: { from: verb, to: verb + 1 },
    draft: {
      mode: 'indirect',
      source,
      cue: { from: verb, to: verb + 1 },
      lemma,
      class: 'denial',
      content: [charge],
      rule: ANSWERED,
    },
  };
}

const endsClause = (reading: Reading, sentence: Sentence, at: number): boolean =>
  at >= sentence.to || reading.tagged.tag[at] === Tag.mark || reading.tagged.tag[at] === Tag.quote;

/** `, a charge (that)`, `, which` in front of the subject. */
function chargeBefore(reading: Reading, sentence: Sentence, subject: number): TokenRange | null {
  let to = subject;
  const link = lower(reading, to - 1);
  if (link === 'which' && isComma(reading, to - 2)) return { from: to - 1, to };
  if (link === 'that' || link === 'which') to--;
  if (!CHARGES.has(lower(reading, to - 1))) return null;
  for (let from = to - 1; from > Math.max(sentence.from, to - CHARGE_REACH); from--)
    if (isComma(reading, from - 1)) return { from, to };
  return null;
}

const ESTIMATED = new Set(
  (
    'number crowd toll figure cost costs turnout damage losses loss total chance chances odds rate share size value price count attendance ' +
    'population death deaths membership bill deficit budget support level'
  ).split(' '),
);

/** `Police put the crowd at 9,000`: an estimate is its maker's. */
function putAt(reading: Reading, sentence: Sentence, verb: number): Framed | null {
  if (!PUTTING.has(lower(reading, verb)) || reading.tagged.tag[verb] !== Tag.verb) return null;
  const group = verbGroupStart(reading, verb, sentence.from);
  const source = group > sentence.from ? nounPhraseEndingAt(reading, group - 1, sentence.from) : null;
  const at = atNumber(reading, sentence, verb + 1);
  if (source === null || at === null) return null;
  const object = nounPhraseStartingAt(reading, verb + 1, at);
  if (object === null || object.to !== at) return null;
  let estimated = false;
  for (let i = object.from; i < object.to; i++) estimated ||= ESTIMATED.has(lower(reading, i));
  if (!estimated) return null;
  const end = contentEnd(reading, sentence, object.from, { that: 'no' });
  return {
    frame: { from: verb, to: verb + 1 },
    draft: {
      mode: 'indirect',
      source,
      cue: { from: verb, to: verb + 1 },
      lemma: 'put',
      class: 'neutral',
      content: [{ from: object.from, to: Math.max(end, object.to) }],
      rule: 'put-at',
    },
  };
}

/** Tokens of what is estimated, and between *at* and the number. */
const LONGEST_OBJECT = 12;
const BEFORE_NUMBER = 4;

/** The *at* with a number behind it, or null. */
function atNumber(reading: Reading, sentence: Sentence, from: number): number | null {
  for (let i = from; i < Math.min(sentence.to, from + LONGEST_OBJECT); i++) {
    if (lower(reading, i) !== 'at') continue;
    return hasNumber(reading, i + 1, Math.min(sentence.to, i + 1 + BEFORE_NUMBER)) ? i : null;
  }
  return null;
}

function hasNumber({ document, tagged }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (document.tokens.kind[i] === TokenKind.number || tagged.tag[i] === Tag.number) return true;
  return false;
}
