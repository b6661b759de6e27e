/**
 * Who speaks: the words that name the source of a verb cue. An ordered list of rules; the first that answers wins and
 * signs the attribution.
 */
import { type Sentence, Shape, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { VerbCandidate } from './cues.ts';
import {
  closesWithComma,
  isAbbreviationStop,
  isComma,
  isTimeOrNumber,
  lower,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  type Reading,
  verbGroupStart,
  withoutTime,
} from './phrase.ts';

export interface Subject {
  /** The words that name the source, or null where the text leaves it out (`is said to`). */
  readonly source: TokenRange | null;
  /** First token of source and verb together (what stands before it is not theirs). */
  readonly from: number;
  /** First token behind source and verb. */
  readonly to: number;
  readonly rule: string;
}

/** The subject of the sentence's first finite verb, with the name where an apposition holds it; null if there is none. */
export function subjectOfClause(reading: Reading, sentence: Sentence): TokenRange | null {
  const { tag } = reading.tagged;
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + INSERTION_LIMIT); i++) {
    if (tag[i] !== Tag.verb && tag[i] !== Tag.auxiliary && tag[i] !== Tag.modal) continue;
    return subjectOfVerb(reading, i, sentence);
  }
  return null;
}

/** The subject of the finite verb at `verb`, with the name where an apposition holds it; null if it stands elsewhere. */
export function subjectOfVerb(reading: Reading, verb: number, sentence: Sentence): TokenRange | null {
  const place = { from: verbGroupStart(reading, verb, sentence.from), to: verb + 1 };
  const found = beforeVerb(reading, place, sentence) ?? beforeInsertion(reading, place, sentence);
  return found?.source ?? relativeBefore(reading, place.from - 1, sentence.from);
}

/** `the mayor, who dismissed`: the noun phrase before the relative pronoun. */
function relativeBefore(reading: Reading, relative: number, from: number): TokenRange | null {
  if (relative <= from) return null;
  const word = lower(reading, relative);
  if (word !== 'who' && word !== 'which' && word !== 'that') return null;
  const last = isComma(reading, relative - 1) ? relative - 2 : relative - 1;
  return nounPhraseEndingAt(reading, last, from);
}

interface SubjectRule {
  readonly name: string;
  readonly find: (
    reading: Reading,
    cue: VerbCandidate,
    sentence: Sentence,
    earlier: TokenRange | null,
  ) => Omit<Subject, 'rule'> | null;
}

/** At most this many tokens of apposition or inserted clause between subject and verb. */
const INSERTION_LIMIT = 45;

const RULES: readonly SubjectRule[] = [
  { name: 'source-left-out', find: passiveSubject },
  {
    name: 'inverted',
    find: (reading, cue, sentence) =>
      followsQuotation(reading, cue, sentence) ? invertedSubject(reading, cue, sentence) : null,
  },
  { name: 'subject-before', find: directSubject },
  { name: 'subject-before-apposition', find: subjectBeforeApposition },
  { name: 'inverted-after-clause', find: invertedSubject },
  { name: 'subject-of-relative-clause', find: relativeSubject },
  { name: 'subject-of-participle', find: participleSubject },
  { name: 'subject-shared', find: sharedSubject },
];

/** `earlier` is the source of the attribution before this one in the same sentence, for shared subjects. */
export function findSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
  earlier: TokenRange | null,
): Subject | null {
  for (const rule of RULES) {
    const found = rule.find(reading, cue, sentence, earlier);
    if (found !== null) return { source: found.source, from: found.from, to: found.to, rule: rule.name };
  }
  return null;
}

/** `was quoted as saying`, `is said to`, `are accused by X of`: the source stands behind `by`, or nowhere. */
function passiveSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  if (cue.passive && cue.cue.class === 'true' && hasImpersonalBefore(reading, cue, sentence)) return null;
  if (!cue.passive && !isImpersonal(reading, cue, sentence)) return null;
  // `was told that`, `was quoted as saying`: the grammatical subject is who speaks only for quote.
  if (lower(reading, cue.verb) === 'quoted') {
    const quoted = nounPhraseEndingAt(reading, cue.from - 1, sentence.from);
    return quoted === null ? null : { source: quoted, from: quoted.from, to: cue.to };
  }
  for (let i = cue.to; i < Math.min(cue.to + 4, sentence.to); i++) {
    if (lower(reading, i) !== 'by') continue;
    const agent = nounPhraseStartingAt(reading, i + 1, sentence.to);
    if (agent !== null) return { source: agent, from: cue.from, to: agent.to };
  }
  return { source: null, from: cue.from, to: cue.to };
}

/** `it is believed that`, `it is worth mentioning that`: *it* speaks for no one. */
function isImpersonal(reading: Reading, cue: VerbCandidate, sentence: Sentence): boolean {
  const subject = cue.from - 1;
  if (subject < sentence.from || lower(reading, subject) !== 'it') return false;
  // `it is well known that` is the writer's own certainty.
  if (cue.cue.class === 'true') return false;
  for (let i = cue.from; i < cue.verb; i++) if ((reading.tagged.info[i]!.gram & Gram.be) !== 0) return true;
  return false;
}

/** `it is well known`: *it* and a form of be within a few words before the participle. */
function hasImpersonalBefore(reading: Reading, cue: VerbCandidate, sentence: Sentence): boolean {
  for (let i = cue.verb - 1; i > Math.max(sentence.from, cue.verb - 5); i--) {
    if ((reading.tagged.info[i]!.gram & Gram.be) !== 0) return lower(reading, i - 1) === 'it';
  }
  return false;
}

/** The verb stands directly behind a closing mark (and its comma). */
function followsQuotation(reading: Reading, cue: VerbCandidate, sentence: Sentence): boolean {
  let before = cue.verb - 1;
  if (before > sentence.from && isComma(reading, before)) before--;
  return before >= sentence.from && reading.tagged.tag[before] === Tag.quote;
}

/** `"…," said John Kirby`, `…, says the ministry`. */
function invertedSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  if (!cue.cue.quote || cue.cue.addressee || cue.participial || cue.from !== cue.verb) return null;
  const before = cue.verb - 1;
  const afterQuote =
    before >= sentence.from && (reading.tagged.tag[before] === Tag.quote || isComma(reading, before));
  if (!afterQuote) return null;
  const after = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (after === null || isTimeOrNumber(reading, after)) return null;
  const { tag } = reading.tagged;
  if (tag[cue.to] === Tag.pronoun && (reading.tagged.info[cue.to]!.gram & Gram.subjectPronoun) === 0)
    return null;
  // `…, said that`, `…, said in a statement`: no subject behind; and a clause behind makes it content.
  if (
    after.to < sentence.to &&
    (tag[after.to] === Tag.verb || tag[after.to] === Tag.auxiliary || tag[after.to] === Tag.modal)
  )
    return null;
  // `said the board's chairwoman, Estelle Marchand`.
  if (isComma(reading, after.to)) {
    let closing = after.to + 1;
    while (closing < sentence.to && reading.tagged.tag[closing] === Tag.name) closing++;
    const named = namedInApposition(reading, after, after.to, closing);
    if (named !== null) return { source: named, from: cue.verb, to: named.to };
  }
  return { source: after, from: cue.verb, to: after.to };
}

function directSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  if (cue.participial) return null;
  return underCover(reading, cue, sentence) ?? beforeVerb(reading, cue, sentence);
}

const COVER = new Set(['named', 'identified', 'quoted']);
/** Tokens of `who asked not to be`. */
const COVER_REACH = 10;

/** `An engineer who asked not to be named said`: the participle is no part of the verb behind it. */
function underCover(
  reading: Reading,
  { verb, to }: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  if (!COVER.has(lower(reading, verb - 1)) || lower(reading, verb - 2) !== 'be') return null;
  for (let i = verb - 3; i > Math.max(sentence.from, verb - COVER_REACH); i--) {
    if (lower(reading, i) !== 'who') continue;
    const holder = relativeBefore(reading, i, sentence.from);
    return holder === null ? null : { source: holder, from: holder.from, to };
  }
  return null;
}

/** The noun phrase directly before a verb group that starts at `cue.from`. */
function beforeVerb(reading: Reading, cue: TokenRange, sentence: Sentence): Omit<Subject, 'rule'> | null {
  const last = cue.from - 1;
  if (last < sentence.from) return null;
  const phrase = nounPhraseEndingAt(reading, last, sentence.from);
  if (phrase === null || isTimeOrNumber(reading, phrase)) return null;
  if (isObjectPronoun(reading, phrase)) return null;
  const holder = relativeHolder(reading, phrase, sentence);
  if (holder !== null) return { source: holder, from: holder.from, to: cue.to };
  return { source: withoutTime(reading, phrase), from: phrase.from, to: cue.to };
}

/** `A driver who did not want to give his name said`: the object inside a relative clause does not speak, its holder does. */
function relativeHolder(reading: Reading, phrase: TokenRange, sentence: Sentence): TokenRange | null {
  const { tag } = reading.tagged;
  const before = phrase.from - 1;
  if (before <= sentence.from) return null;
  const t = tag[before]!;
  if (t !== Tag.verb && t !== Tag.infinitive && t !== Tag.preposition && t !== Tag.participle) return null;
  for (let i = before; i > Math.max(sentence.from, before - 14); i--) {
    const at = tag[i]!;
    const that =
      at === Tag.that &&
      (tag[i + 1] === Tag.verb || tag[i + 1] === Tag.auxiliary || tag[i + 1] === Tag.modal);
    if (at === Tag.mark || at === Tag.quote || (at === Tag.that && !that) || at === Tag.subordinator)
      return null;
    if (that || (at === Tag.relative && (lower(reading, i) === 'who' || lower(reading, i) === 'which')))
      return nounPhraseEndingAt(reading, i - 1, sentence.from);
  }
  return null;
}

function isObjectPronoun(reading: Reading, phrase: TokenRange): boolean {
  const gram = reading.tagged.info[phrase.from]!.gram;
  return (
    phrase.to - phrase.from === 1 && (gram & Gram.objectPronoun) !== 0 && (gram & Gram.subjectPronoun) === 0
  );
}

/** `John Kirby, the Pentagon's spokesman, said`; `Smith, 45, of Leeds, said`; `the bank (founded 1890) said`. */
function subjectBeforeApposition(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  return cue.participial ? null : beforeInsertion(reading, cue, sentence);
}

function beforeInsertion(
  reading: Reading,
  cue: TokenRange,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  let closing = cue.from - 1;
  if (closing <= sentence.from || !isInsertionMark(lower(reading, closing))) return null;
  for (let round = 0; round < 3; round++) {
    const opening = insertionStart(reading, closing, sentence.from);
    if (opening === null || opening <= sentence.from || isClause(reading, opening + 1, closing)) return null;
    const phrase = nounPhraseEndingAt(reading, opening - 1, sentence.from);
    if (phrase === null) return null;
    const home = lower(reading, phrase.from - 1) === 'of' && isComma(reading, phrase.from - 2);
    if (!home && !isTimeOrNumber(reading, phrase) && !isPlaceAfterComma(reading, phrase, sentence.from)) {
      return {
        source: namedInApposition(reading, phrase, opening, closing) ?? phrase,
        from: phrase.from,
        to: cue.to,
      };
    }
    // `Lopez, 45, of Leeds,`: what stands before the age or the town is the name itself.
    closing = lower(reading, phrase.from - 1) === 'of' ? phrase.from - 2 : phrase.from - 1;
    if (closing <= sentence.from || !isComma(reading, closing)) return null;
    const name = nounPhraseEndingAt(reading, closing - 1, sentence.from);
    if (name !== null && !isTimeOrNumber(reading, name)) return { source: name, from: name.from, to: cue.to };
  }
  return null;
}

/** `A baker, Nora Finch, said`: the apposition is the name, what stands before it only the office. */
function namedInApposition(
  reading: Reading,
  phrase: TokenRange,
  opening: number,
  closing: number,
): TokenRange | null {
  const { tag } = reading.tagged;
  const head = reading.document.tokens.shape[phrase.to - 1]! & Shape.capital;
  const office =
    (reading.tagged.info[phrase.to - 1]!.role & (Role.office | Role.spokesperson | Role.person)) !== 0;
  if ((head !== 0 && !office) || closing - opening > 7 || closing - opening < 2) return null;
  const name = nounPhraseStartingAt(reading, opening + 1, closing);
  if (name === null || name.to !== closing) return null;
  for (let i = name.from; i < name.to; i++)
    if (tag[i] !== Tag.name && !isAbbreviationStop(reading, i)) return null;
  return name;
}

/** A main clause of its own (`If prices rise, demand falls, said Smith`) is no insertion; a relative clause is. */
function isClause(reading: Reading, from: number, to: number): boolean {
  const { tag } = reading.tagged;
  let relative = false;
  for (let i = from; i < to; i++) {
    const t = tag[i]!;
    if (t === Tag.relative || t === Tag.that || t === Tag.subordinator || t === Tag.quote) relative = true;
    if (!relative && i > from && (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal)) return true;
  }
  return false;
}

const isInsertionMark = (mark: string) =>
  mark === ',' ||
  mark === ')' ||
  mark === '—' ||
  mark === '–' ||
  mark === '―' ||
  mark === '-' ||
  mark === '--';

function insertionStart(reading: Reading, closing: number, from: number): number | null {
  const wanted = lower(reading, closing) === ')' ? '(' : lower(reading, closing);
  let depth = 0;
  for (let i = closing - 1; i >= Math.max(from, closing - INSERTION_LIMIT); i--) {
    const mark = lower(reading, i);
    if (reading.tagged.tag[i] === Tag.quote) {
      depth = depth === 0 ? 1 : 0;
      continue;
    }
    if (depth === 0 && mark === wanted) return i;
    if (mark === ';' || mark === ':') return null;
  }
  return null;
}

/** `Leeds, England, said`: the place behind the first comma is no speaker. */
function isPlaceAfterComma(reading: Reading, phrase: TokenRange, from: number): boolean {
  if (phrase.from - 1 <= from || !isComma(reading, phrase.from - 1)) return false;
  return (
    (reading.tagged.info[phrase.to - 1]!.role & (Role.state | Role.region | Role.city | Role.capital)) !== 0
  );
}

/** `the minister, who said`, `a group that says`. */
function relativeSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  const relative = cue.from - 1;
  if (relative <= sentence.from) return null;
  const word = lower(reading, relative);
  if (word !== 'who' && word !== 'which' && word !== 'that') return null;
  let last = relative - 1;
  if (isComma(reading, last)) last--;
  // `the "experts" who wrote it`
  if (reading.tagged.tag[last] === Tag.quote) last--;
  const phrase = nounPhraseEndingAt(reading, last, sentence.from);
  return phrase === null ? null : { source: phrase, from: cue.from, to: cue.to };
}

/** `footage of Smith asking, "…"`, `a letter saying that`: the noun before the participle, if speech follows at once. */
function participleSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
): Omit<Subject, 'rule'> | null {
  if (
    !cue.participial ||
    cue.cue.weak ||
    cue.cue.class === 'thought' ||
    cue.from - 1 < sentence.from ||
    cue.to >= sentence.to
  )
    return null;
  const follows =
    isComma(reading, cue.to) ||
    lower(reading, cue.to) === ':' ||
    lower(reading, cue.to) === 'that' ||
    reading.tagged.tag[cue.to] === Tag.quote;
  if (!follows) return null;
  const phrase = nounPhraseEndingAt(reading, cue.from - 1, sentence.from);
  if (phrase === null || isTimeOrNumber(reading, phrase)) return null;
  // Of a phrase with *of* or *from* only the last part speaks.
  return { source: phrase, from: phrase.from, to: cue.to };
}

/** `said … and added that`, `…, adding that`, `…, but denied`: the subject of the cue before, or of the sentence. */
function sharedSubject(
  reading: Reading,
  cue: VerbCandidate,
  sentence: Sentence,
  earlier: TokenRange | null,
): Omit<Subject, 'rule'> | null {
  const { tag } = reading.tagged;
  const before = cue.from - 1;
  if (before < sentence.from)
    return cue.participial && earlier !== null ? { source: earlier, from: cue.from, to: cue.to } : null;
  const joined =
    tag[before] === Tag.coordinator ||
    closesWithComma(reading, before) ||
    OPENS_PARTICIPLE.has(lower(reading, before));
  if (!joined) return null;
  if (earlier !== null) return { source: earlier, from: cue.from, to: cue.to };
  const first = firstSubject(reading, sentence, cue.from);
  return first === null ? null : { source: first, from: cue.from, to: cue.to };
}

/** Words that hang a participle on the subject of the sentence: `after saying that`, `by claiming`. */
const OPENS_PARTICIPLE = new Set(['after', 'before', 'by', 'while', 'when', 'without', 'in', 'since']);

/** The subject of the first finite verb of the sentence, if it ends before `limit`. */
function firstSubject(reading: Reading, sentence: Sentence, limit: number): TokenRange | null {
  const { tag } = reading.tagged;
  for (let i = sentence.from; i < Math.min(limit, sentence.from + INSERTION_LIMIT); i++) {
    const t = tag[i]!;
    if (t !== Tag.verb && t !== Tag.auxiliary && t !== Tag.modal) continue;
    const last = i - 1;
    if (last < sentence.from) return null;
    const phrase = nounPhraseEndingAt(reading, last, sentence.from);
    return phrase !== null && !isTimeOrNumber(reading, phrase) ? phrase : null;
  }
  return null;
}
