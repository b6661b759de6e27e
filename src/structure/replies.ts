/**
 * Who is accused, and whether the text lets them answer (brief 1.17). Who ought to be heard is for editors to say: printed is
 * who is accused and what stands in the text.
 */
import type { Claim, Document, Reply, ReplyKind, Source, TextSpan } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { wordColumn } from '../text/vocabulary.ts';
import { lastWord } from './people.ts';

export interface ReplyInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

/** Everyone who is accused, then those who gave no answer without being accused, in text order. Linear; never throws. */
export function readReplies(input: ReplyInput): Reply[] {
  const silent = readSilent(input);
  const replies: Reply[] = [];
  const byName = new Map<string, number>();
  for (const claim of input.claims) {
    const accused = accusedIn(input, claim);
    if (accused === null) continue;
    const key = keyOf(accused.text);
    const known = byName.get(key);
    if (known !== undefined) {
      replies[known] = { ...replies[known]!, accusedIn: [...replies[known]!.accusedIn, claim.id] };
      continue;
    }
    byName.set(key, replies.length);
    replies.push({ name: accused.text, accusedIn: [claim.id], ...answerOf(input, silent, accused, claim) });
  }
  for (const { who, kind, at } of silent) {
    const key = keyOf(who);
    if (who === '' || byName.has(key) || replies.some(({ at: used }) => used?.start === at.start)) continue;
    byName.set(key, replies.length);
    replies.push({ name: who, accusedIn: [], kind, sourceId: null, at });
  }
  return replies;
}

type Answer = Pick<Reply, 'kind' | 'sourceId' | 'at'>;

/** Heard, silent, or neither. */
function answerOf(
  { sources, claims }: ReplyInput,
  silent: readonly Silence[],
  accused: TextSpan,
  accusing: Claim,
): Answer {
  const key = keyOf(accused.text);
  const source = sources.find(
    ({ id, name }) => id !== accusing.attribution.sourceId && keyOf(name) === key && key !== '',
  );
  const answer = claims.find(({ attribution }) => source !== undefined && attribution.sourceId === source.id);
  if (answer !== undefined) {
    const { start, end, text } = answer.attribution.source ?? answer;
    return { kind: 'heard', sourceId: source!.id, at: { start, end, text } };
  }
  const none = silent.find(({ who }) => keyOf(who) === key) ?? silent.find(({ who }) => PRONOUNS.has(who));
  return none === undefined
    ? { kind: 'none in the text', sourceId: null, at: null }
    : { kind: none.kind, sourceId: null, at: none.at };
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
const ARTICLE = /^(?:the|a|an|his|her|its|their) /i;

/** Persons by their last name, bodies by their last word. */
const keyOf = (name: string): string => lastWord(name.replace(/['’]s?$/, '').replace(ARTICLE, ''));

interface Silence {
  readonly who: string;
  readonly kind: ReplyKind;
  readonly at: TextSpan;
}

/** Words by which a text says that there was no answer, each with what stands behind it. */
const SILENT: readonly (readonly [kind: ReplyKind, words: string])[] = [
  ['declined', 'declined to comment'],
  ['declined', 'declined comment'],
  ['declined', 'declines to comment'],
  ['declined', 'refused to comment'],
  ['declined', 'declined to be interviewed'],
  ['declined', 'declined an interview'],
  ['declined', 'would not comment'],
  ['declined', 'had no comment'],
  ['declined', 'declined to answer'],
  ['did not respond', 'did not respond'],
  ['did not respond', 'did not immediately respond'],
  ['did not respond', 'did not reply'],
  ['did not respond', 'did not immediately reply'],
  ['did not respond', 'did not return'],
  ['did not respond', 'did not immediately return'],
  ['did not respond', 'did not answer'],
  ['did not respond', "didn't respond"],
  ['did not respond', "didn't immediately respond"],
  ['did not respond', "didn't return"],
  ['did not respond', 'has not responded'],
  ['did not respond', 'have not responded'],
  ['did not respond', 'had not responded'],
  ['did not respond', 'has not commented'],
  ['did not respond', 'have not commented'],
  ['not reached', 'could not be reached'],
  ['not reached', 'could not immediately be reached'],
  ['not reached', "couldn't be reached"],
  ['not reached', 'was not available for comment'],
  ['not reached', 'were not available for comment'],
  ['not reached', 'was unavailable for comment'],
  ['not reached', 'were unavailable for comment'],
];

const BY_FIRST = new Map<string, (readonly [ReplyKind, readonly string[]])[]>();
for (const [kind, phrase] of SILENT) {
  const words = phrase.split(' ');
  BY_FIRST.set(words[0]!, [...(BY_FIRST.get(words[0]!) ?? []), [kind, words]]);
}
const OPENS = wordColumn((word) => BY_FIRST.has(word));

function readSilent({ document, tagged }: ReplyInput): Silence[] {
  const { tokens, text } = document;
  const opens = OPENS(tokens.vocabulary);
  const found: Silence[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!opens[tokens.word[i]!]) continue;
    const phrase = BY_FIRST.get(tokens.lower[i]!)!.find(([, words]) =>
      words.every((word, k) => tokens.lower[i + k] === word),
    );
    if (phrase === undefined || !isAboutQuestions(document, i, i + phrase[1].length)) continue;
    const from = subjectBefore(document, tagged, i);
    const start = tokens.start[from ?? i]!;
    const end = tokens.end[i + phrase[1].length - 1]!;
    const who = from === null ? '' : text.slice(start, tokens.end[i - 1]);
    found.push({
      who: PRONOUNS.has(who.toLowerCase()) ? who.toLowerCase() : who,
      kind: phrase[0],
      at: { start, end, text: text.slice(start, end) },
    });
  }
  return found;
}

/** `did not return to the pitch`, `did not respond to treatment` are no silence. */
function isAboutQuestions({ tokens }: Document, from: number, to: number): boolean {
  const last = tokens.lower[to - 1]!;
  if (!OF_OTHER_THINGS.has(last)) return true;
  let plain = true;
  for (let i = to; i < Math.min(tokens.count, to + 8) && tokens.lower[i] !== '.'; i++) {
    if (ASKED.has(tokens.lower[i]!)) return true;
    if (tokens.kind[i] === TokenKind.word) plain = false;
  }
  return plain && (last === 'respond' || last === 'responded' || last === 'reply') && to > from;
}

const OF_OTHER_THINGS = new Set(['respond', 'responded', 'return', 'reply', 'answer', 'reached']);
const ASKED = new Set(
  'request requests call calls message messages email emails e-mail e-mails question questions inquiry inquiries enquiry enquiries comment letter letters text texts'.split(
    ' ',
  ),
);

/** Words that a subject right before its verb can have. */
const LONGEST = 10;

function subjectBefore(document: Document, { tag }: Tagged, at: number): number | null {
  const first = document.sentences[document.tokens.sentence[at]!]!.from;
  let from = at;
  while (from > first && at - from < LONGEST && NAMING.has(tag[from - 1]!)) {
    from--;
    if (tag[from] === Tag.determiner || tag[from] === Tag.pronoun) break;
  }
  return from < at ? from : null;
}

const NAMING = new Set<number>([
  Tag.noun,
  Tag.name,
  Tag.adjective,
  Tag.determiner,
  Tag.pronoun,
  Tag.possessive,
  Tag.preposition,
]);

/** The words for whom a claim accuses: behind `accused`, or the subject of `was charged with`. */
function accusedIn({ document, tagged }: ReplyInput, claim: Claim): TextSpan | null {
  if (!claim.types.includes('accusation')) return null;
  const { cue, mode } = claim.attribution;
  if (cue !== null && cue.class === 'accusation' && mode !== 'nominal')
    return phraseFrom(document, tagged, tokenAt(document, cue.end));
  return cue === null && mode === 'none' ? chargedSubject(document, tagged, claim) : null;
}

/** The noun phrase that begins with the token, its articles aside. */
function phraseFrom(document: Document, { tag }: Tagged, at: number): TextSpan | null {
  const limit = Math.min(document.tokens.count, at + LONGEST);
  let to = at;
  while (to < limit && OBJECT.has(tag[to]!)) to++;
  return spanOf(document, at, to, tag);
}

const OBJECT = new Set<number>([
  Tag.noun,
  Tag.name,
  Tag.adjective,
  Tag.determiner,
  Tag.pronoun,
  Tag.possessive,
]);

const CHARGED = new Set(['charged', 'accused', 'indicted', 'blamed', 'convicted']);

function chargedSubject(document: Document, tagged: Tagged, claim: Claim): TextSpan | null {
  const from = tokenAt(document, claim.start);
  const to = tokenAt(document, claim.end);
  const { lower } = document.tokens;
  for (let i = from + 1; i < to; i++) {
    if (!CHARGED.has(lower[i]!)) continue;
    let verb = i;
    while (verb > from && VERBAL.has(tagged.tag[verb - 1]!)) verb--;
    if (verb === i || verb === from) return null;
    const subject = subjectBefore(document, tagged, verb);
    return subject === null ? null : spanOf(document, Math.max(from, subject), verb, tagged.tag);
  }
  return null;
}

const VERBAL = new Set<number>([Tag.auxiliary, Tag.adverb, Tag.verb]);

function spanOf(document: Document, from: number, to: number, tag: Tagged['tag']): TextSpan | null {
  let first = from;
  while (first < to && tag[first] === Tag.determiner) first++;
  let named = false;
  for (let i = first; i < to; i++) named ||= tag[i] === Tag.name || tag[i] === Tag.noun;
  if (!named) return null;
  const { start, end } = document.tokens;
  return { start: start[first]!, end: end[to - 1]!, text: document.text.slice(start[first], end[to - 1]) };
}

/** The first token that ends behind the offset. */
function tokenAt({ tokens }: Document, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
