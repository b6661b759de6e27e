/**
 * A tag behind words whose closing mark was lost: `“We will stay, said the mayor.` Asked of words and marks alone, because
 * quotations are found before the tags of words. Strict: a comma, then verb and speaker (or speaker and verb), and with
 * them the sentence ends. What a speaker tells of another (`He came in, said no and left`) is none.
 */
import { type Document, type Sentence, Shape, TokenKind } from '../model.ts';

const VERBS = new Set(
  'said says told added adds tweeted wrote writes asked asks replied replies explained explains insisted insists warned warns recalled recalls'.split(
    ' ',
  ),
);

/** The writer's words for a speaker. `I`, `we`, `our` are the speaker's own. */
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'another', 'others', 'one']);
const DETERMINERS = new Set('the a an his her their its one another both this that'.split(' '));

/** Behind `said`, what may stand between the speaker and the end of the sentence. */
const SETTINGS = new Set(
  'on in at to after before during outside inside from by last yesterday today tonight later earlier monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Words of a speaker who tells, and of a clause: no tag goes on with them. */
const NO_TAG = new Set(
  'i me my we us our you your he she they him them that if whether because but or so yes no not'.split(' '),
);

/** Joins names to offices: `Rita Cole of the depot`, `the head of the board`. */
const LINKS = new Set([
  'of',
  'for',
  'from',
  'at',
  'in',
  'on',
  'with',
  'and',
  'de',
  'van',
  'von',
  'al',
  'bin',
]);

/** Words of a speaker, apposition included; words of a setting. */
const SPEAKER_LIMIT = 16;
const SETTING_LIMIT = 9;

/** The comma before the tag that closes the sentence, or -1. Nothing before the token `from` is looked at. */
export function tagComma(document: Document, sentence: Sentence, from: number): number {
  const { tokens } = document;
  let end = sentence.to;
  while (end > from && tokens.kind[end - 1] === TokenKind.punctuation && tokens.lower[end - 1] !== ',') end--;
  const first = Math.max(from + 2, end - SPEAKER_LIMIT - SETTING_LIMIT);
  for (let comma = end - 2; comma >= first; comma--) {
    if (tokens.lower[comma] !== ',') continue;
    if (isInverted(document, comma + 1, end) || isStraight(document, comma + 1, end)) return comma;
  }
  return -1;
}

/** `said their shop steward, Rita Cole` */
function isInverted({ tokens }: Document, verb: number, end: number): boolean {
  if (!VERBS.has(tokens.lower[verb]!) || tokens.lower[verb] === 'told') return false;
  const first = verb + 1;
  if (first >= end || end - first > SPEAKER_LIMIT) return false;
  if (end - first === 1 && PRONOUNS.has(tokens.lower[first]!)) return true;
  return isSpeaker(tokens, first, end);
}

/** `Rita Cole said on Monday`, `she told the Herald` */
function isStraight({ tokens }: Document, first: number, end: number): boolean {
  let verb = first + 1;
  while (verb < end && !VERBS.has(tokens.lower[verb]!)) verb++;
  if (verb >= end || verb - first > SPEAKER_LIMIT) return false;
  const pronoun = verb - first === 1 && PRONOUNS.has(tokens.lower[first]!);
  // `Mara Dunn, the city engineer, said`: the comma behind an apposition.
  const apposed = tokens.lower[verb - 1] === ',' && tokens.lower.lastIndexOf(',', verb - 2) > first;
  if (!pronoun && !isSpeaker(tokens, first, apposed ? verb - 1 : verb)) return false;
  const rest = verb + 1;
  if (tokens.lower[verb] === 'told')
    return rest < end && end - rest <= SETTING_LIMIT && isSpeaker(tokens, rest, end);
  if (rest === end) return true;
  return (
    end - rest <= SETTING_LIMIT && SETTINGS.has(tokens.lower[rest]!) && hasNone(tokens, rest, end, NO_TAG)
  );
}

type Tokens = Document['tokens'];

/** A name, or a noun with its article, perhaps with an apposition; no marks but commas. */
function isSpeaker(tokens: Tokens, from: number, to: number): boolean {
  const capital = (i: number) => (tokens.shape[i]! & Shape.capital) !== 0;
  if (!capital(from) && !DETERMINERS.has(tokens.lower[from]!) && tokens.lower[from] !== 'reporters')
    return false;
  if (to - from === 1 && DETERMINERS.has(tokens.lower[from]!)) return false;
  for (let i = from; i < to; i++) {
    const word = tokens.lower[i]!;
    if (tokens.kind[i] === TokenKind.quote || word === ':' || word === ';') return false;
    if (word === 'and' && (i + 1 >= to || !(capital(i + 1) || DETERMINERS.has(tokens.lower[i + 1]!))))
      return false;
    // Behind the comma of an apposition stands a name, an office or an age.
    if (word === ',' && !beginsApposition(tokens, i + 1, to)) return false;
    if (VERBS.has(word)) return false;
  }
  return hasNone(tokens, from, to, NO_TAG);
}

function beginsApposition(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to) return false;
  const noun = (tokens.shape[at]! & Shape.capital) !== 0 || DETERMINERS.has(tokens.lower[at]!);
  // `, head of the board`: an office without an article.
  return noun || tokens.kind[at] === TokenKind.number || (at + 1 < to && LINKS.has(tokens.lower[at + 1]!));
}

function hasNone({ lower }: Tokens, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(lower[i]!)) return false;
  return true;
}
