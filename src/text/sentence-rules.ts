/** The rules that say whether a sentence ends at a mark: an ordered list, the first that answers decides. */

import { Shape, TokenKind, type Tokens } from '../model.ts';
import type { AbbreviationGroup, AbbreviationTable } from './abbreviations.ts';
import { Char, charAt } from './characters.ts';

/** One mark that may end a sentence, with what stands around it. Token numbers; -1 where there is none. */
export interface Stop {
  readonly tokens: Tokens;
  readonly table: AbbreviationTable;
  /** First token of the sentence so far. */
  readonly first: number;
  /** The mark, the last one of a group (`?!`); for `U.S.` the word itself. */
  readonly mark: number;
  /** Is it a single stop, and does `before` touch it? */
  readonly plainStop: boolean;
  /** The word that carries the mark. */
  readonly before: number;
  /** The word without its stop, in normal form. */
  readonly form: string;
  /** A closing quotation mark or bracket stands behind the mark. */
  readonly closed: boolean;
  /** First token behind the mark and what closes after it. */
  readonly next: number;
  /** First word or number from `next` on, opening marks skipped. */
  readonly word: number;
  /** End of the paragraph. */
  readonly end: number;
}

interface SentenceRule {
  readonly name: string;
  /** Does the sentence end here? `null` when the rule has no answer. */
  readonly ends: (stop: Stop) => boolean | null;
}

/** Marks that never open a sentence. */
const GOES_ON = new Set([',', ';', ':', ')', ']', '}', '/', '&', '%', '=']);

/** So many words back title case is looked for. */
const TITLE_WORDS = 12;

const RULES: readonly SentenceRule[] = [
  {
    name: 'clitic-follows',
    ends: ({ tokens, next }) => (tokens.kind[next] === TokenKind.clitic ? false : null),
  },
  {
    name: 'mark-follows',
    ends: ({ tokens, next }) => (GOES_ON.has(tokens.lower[next]!) ? false : null),
  },
  {
    name: 'mark-in-brackets',
    ends: ({ tokens, mark, before }) => (before < mark && tokens.lower[mark - 1] === '(' ? false : null),
  },
  { name: 'glued', ends: glued },
  { name: 'list-number', ends: listNumber },
  { name: 'lower-case-follows', ends: lowerCaseFollows },
  { name: 'nothing-but-marks-follows', ends: ({ word }) => (word < 0 ? false : null) },
  { name: 'bracket-after-abbreviation', ends: bracketAfterAbbreviation },
  { name: 'abbreviation', ends: abbreviation },
  { name: 'initial', ends: initial },
  { name: 'acronym', ends: (stop) => (stop.mark === stop.before ? opensSentence(stop) : null) },
  { name: 'name-with-mark', ends: nameWithMark },
  { name: 'speaker-follows', ends: speakerFollows },
];

/** The token stands directly behind the one before it. */
function isGlued(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.spaceBefore) === 0;
}

function isWord(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.word;
}

function isNumber(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number;
}

function isCapital(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.capital) !== 0;
}

/** A word that begins in lower case. */
function isLowerCase(tokens: Tokens, index: number): boolean {
  if (index < 0 || !isWord(tokens, index) || isCapital(tokens, index)) return false;
  const first = charAt(tokens.lower[index]!, 0);
  return first === Char.lower || first === Char.apostrophe;
}

/**
 * A lower-case word goes on with the sentence after a quotation (`“Who?” he asked`), an ellipsis and an abbreviation.
 * After an ordinary word it opens one, as people write who do not care for capitals: so in 67 of 72 places in EWT, and
 * edited news have no such place.
 */
function lowerCaseFollows(stop: Stop): boolean | null {
  const { tokens, table, mark, before, closed, form, next, word } = stop;
  if (!isLowerCase(tokens, word)) return null;
  if (closed || next !== word || mark === before) return false;
  const last = tokens.lower[mark]!;
  if (last === '!' || last === '?') return nameWithMark(stop) ?? true;
  if (last !== '.' || before < 0 || !isWord(tokens, before) || form.length < 3 || !/[aeiouy]/.test(form))
    return false;
  return (table.groups.get(form) ?? []).every((group) => group === 'before_number');
}

/** Without a space, only `end.Next` is an end; a single letter belongs to a ticker (`ABC.L`), unless it is a word. */
function glued({ tokens, mark, before, next, word }: Stop): boolean | null {
  if (!isGlued(tokens, next)) return null;
  if (next !== word) return null;
  if (!isWord(tokens, next) || !isCapital(tokens, next) || mark === before) return false;
  const lower = tokens.lower[next]!;
  if (lower.length === 1 && lower !== 'i' && lower !== 'a') return false;
  return (
    isWord(tokens, before) && tokens.lower[before]!.length > 1 && (tokens.shape[next]! & Shape.upper) === 0
  );
}

/** `1. Introduction`, `b. The rest`, `IV. Findings` at the head of a sentence. */
function listNumber({ tokens, first, before, plainStop }: Stop): boolean | null {
  if (!plainStop || before !== first) return null;
  return /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/.test(tokens.lower[before]!) ? false : null;
}

/** `at 6 p.m. (1700 GMT)`. */
function bracketAfterAbbreviation({
  tokens,
  table,
  mark,
  before,
  form,
  plainStop,
  next,
}: Stop): boolean | null {
  if (!plainStop || tokens.lower[next] !== '(') return null;
  return mark === before || table.groups.has(form) ? false : null;
}

function abbreviation(stop: Stop): boolean | null {
  if (!stop.plainStop || stop.closed) return null;
  for (const group of stop.table.groups.get(stop.form) ?? []) {
    const ends = AFTER_ABBREVIATION[group](stop);
    if (ends !== null) return ends;
  }
  return null;
}

const AFTER_ABBREVIATION: Readonly<Record<AbbreviationGroup, (stop: Stop) => boolean | null>> = {
  titles: ({ tokens, before }) => (isCapital(tokens, before) ? false : null),
  months: (stop) => (isCapital(stop.tokens, stop.before) ? isOpener(stop) : null),
  states: (stop) => (isCapital(stop.tokens, stop.before) ? opensSentence(stop) : null),
  before_number: ({ tokens, next }) => (isNumber(tokens, next) ? false : null),
  never_final: () => false,
  may_end: opensSentence,
  often_end: (stop) =>
    stop.next === stop.word && isNumber(stop.tokens, stop.word)
      ? false
      : !stop.table.continuations.has(stop.tokens.lower[stop.word]!),
};

/**
 * After an abbreviation: is the next word one that usually opens a sentence, or does a quotation begin with a capital?
 * In a headline every word has its capital, so that nothing can be told from it.
 */
function opensSentence(stop: Stop): boolean {
  const { tokens, next, word } = stop;
  if (!isWord(tokens, word) || inTitleCase(stop)) return false;
  if (tokens.kind[next] === TokenKind.quote && isCapital(tokens, word)) return true;
  return isOpener(stop);
}

function isOpener({ tokens, table, word }: Stop): boolean {
  return isWord(tokens, word) && table.openers.has(tokens.lower[word]!);
}

/** Do the words before the mark, short ones aside, all have capitals? Looks no further back than needed. */
function inTitleCase({ tokens, first, before }: Stop): boolean {
  let capitals = 0;
  for (let index = before - 1; index >= Math.max(first, before - TITLE_WORDS); index--) {
    if (!isWord(tokens, index) || tokens.lower[index]!.length <= 3) continue;
    if (!isCapital(tokens, index)) return false;
    capitals++;
  }
  return capitals >= 3;
}

/** `J. R. Smith`, `George W. Bush`. */
function initial(stop: Stop): boolean | null {
  const { tokens, before, plainStop, closed, form } = stop;
  if (!plainStop || closed || form.length !== 1 || !isCapital(tokens, before)) return null;
  if (form === 'i' && before > stop.first) return true;
  // the network: `she wrote on X.`
  if (form === 'x' && before > stop.first && tokens.lower[before - 1] === 'on') return true;
  return isOpener(stop);
}

function nameWithMark({ tokens, table, before, mark }: Stop): boolean | null {
  return tokens.lower[mark] === '!' && before === mark - 1 && table.markedNames.has(tokens.lower[before]!)
    ? false
    : null;
}

/** `“Who is there?” Ms Doe asked.` */
function speakerFollows({ tokens, table, mark, closed, next, end }: Stop): boolean | null {
  if (!closed || (tokens.lower[mark] !== '?' && tokens.lower[mark] !== '!')) return null;
  if (!isWord(tokens, next)) return null;
  for (let index = next; index < Math.min(end, next + 6); index++) {
    if (index > next && table.sayVerbs.has(tokens.lower[index]!)) return false;
    const name = isCapital(tokens, index) || tokens.lower[index] === '.';
    if (!name || (table.openers.has(tokens.lower[index]!) && !isTitle(table, tokens.lower[index]!)))
      return null;
  }
  return null;
}

function isTitle(table: AbbreviationTable, lower: string): boolean {
  return table.groups.get(lower)?.includes('titles') ?? false;
}

/** Does the sentence end at this mark? */
export function endsSentence(stop: Stop): boolean {
  for (const rule of RULES) {
    const answer = rule.ends(stop);
    if (answer !== null) return answer;
  }
  return true;
}
