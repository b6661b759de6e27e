/** Lines around an article that are not its text: credits, bylines, dates of issue, links. */

import { Shape, TokenKind, type TokenRange, type Tokens } from '../model.ts';
import { Char, charAt } from './characters.ts';
import { endOfLabel } from './labels.ts';

/** A paragraph as the rules see it. */
interface Line extends TokenRange {
  readonly tokens: Tokens;
  /** It does not end in a stop, as a line does and a sentence does not. */
  readonly unstopped: boolean;
}

interface CaptionRule {
  readonly name: string;
  /** Longest paragraph the rule applies to, in tokens. */
  readonly longest: number;
  readonly applies: (line: Line) => boolean;
}

/** Longest paragraph that can be a caption, in tokens. */
const LONGEST = 180;

const CAPTION_RULES: readonly CaptionRule[] = [
  { name: 'byline', longest: 20, applies: isByline },
  { name: 'author and post', longest: 14, applies: isAuthorWithPost },
  {
    name: 'written by',
    longest: 80,
    applies: (line) => isWord(line, skip(line, behind(line, WRITTEN_BY), ':')),
  },
  { name: 'picture credit', longest: 100, applies: isPictureCredit },
  { name: 'file picture', longest: 140, applies: isFilePicture },
  { name: 'credit at the end', longest: LONGEST, applies: endsInCredit },
  { name: 'copyright', longest: 40, applies: isCopyright },
  { name: 'agency', longest: 9, applies: isAgency },
  { name: 'link', longest: 60, applies: isLink },
  { name: 'source line', longest: 30, applies: isSourceLine },
  { name: 'advertisement', longest: 6, applies: (line) => behind(line, ADVERTISEMENTS) === line.to },
  { name: 'date of issue', longest: 16, applies: isDateOfIssue },
  { name: 'place and date', longest: 20, applies: isPlaceAndDate },
  { name: 'label', longest: 3, applies: ({ tokens, from, to }) => endOfLabel(tokens, { from, to }) === to },
];

/** Phrases by their first word, longer ones first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrases(list: string): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.split('|')) {
    const words = phrase.trim().split(' ');
    byFirst.set(
      words[0]!,
      [...(byFirst.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

const WRITTEN_BY = phrases(
  `reporting by | additional reporting by | writing by | editing by | compiled by | edited by | written by | authored by |
  submitted by | translated by | posted by | story by | words by`.replaceAll('\n', ' '),
);
const PICTURES = phrases(
  `photo | photos | photograph | photographs | image | images | picture | pictures | pictured | video | graphic | graphics |
  illustration | caption | credit | photo credit | image credit | picture credit | video credit | photo courtesy |
  photo caption`.replaceAll('\n', ' '),
);
const FILE_PICTURES = phrases('file photo | file picture | file image | photo taken on | handout photo');
const LINKS = phrases(
  `watch | watch now | watch live | watch here | listen | listen now | listen here | read | read more | read more here |
  read also | also read | see also | more | more on this | more stories | more top stories | more from | related |
  related story | related stories | related article | related articles | related content | related coverage |
  related topics | related news | recommended | up next | must read | don't miss | subscribe | sign up | follow us |
  click here`.replaceAll('\n', ' '),
);
const ADVERTISEMENTS = phrases(
  `advertisement | advertisements | advert | sponsored | sponsored content | skip advertisement | share | share this |
  share this article | share this story | story continues below | story continues below advertisement |
  article continues below | article continues below advertisement | article continues below this ad |
  continue reading | continue reading below | continue reading the main story | play video | video player close |
  video player is loading`.replaceAll('\n', ' '),
);
const REPRINTS = phrases(
  ['report', 'article', 'story', 'post', 'piece', 'column']
    .flatMap((work) =>
      ['', 'was ', 'originally ', 'first ', 'was originally ', 'was first '].map(
        (how) => `this ${work} ${how}`,
      ),
    )
    .flatMap((start) => [`${start}appeared`, `${start}published`])
    .join('|'),
);
const ISSUED = phrases(
  'updated | published | posted | modified | last updated | last modified | first published | originally published',
);

const POSTS = new Set('editor correspondent reporter columnist chief writer'.split(' '));
const IN_BYLINES = new Set(['and', 'of', 'for', 'in', 'the', ',', '|', '&', '.', '/', '-']);
const AGENCIES = new Set(
  'reuters ap afp epa efe upi dpa pa tass xinhua interfax bloomberg getty pool handout photo images image'.split(
    ' ',
  ),
);
const AGENCY_NAMES = phrases(
  `reuters | ap | afp | epa | efe | upi | dpa | pa | pa media | tass | xinhua | interfax | bloomberg | press association |
  associated press | the associated press | agence france-presse | getty | getty images | ap photo | ap photos |
  ap images | afp photo`.replaceAll('\n', ' '),
);
const OUTLET_MARKS = new Set(['-', '–', '—', '|', '/', '(']);
const DATE_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  at on am pm a.m. p.m. et est edt gmt utc bst cet , . : | - – — / ( )`.split(/\s+/),
);

/** Name of the rule by which a paragraph is a credit, a byline, a link or the like; null for running text. */
export function captionRule(tokens: Tokens, { from, to }: TokenRange): string | null {
  if (to - from > LONGEST) return null;
  const start = tokens.lower[from] === '(' && from + 1 < to ? from + 1 : from;
  const end = start > from && tokens.lower[to - 1] === ')' ? to - 1 : to;
  const line: Line = { tokens, from: start, to: end, unstopped: !endsInStop(tokens, start, end) };
  for (const { name, longest, applies } of CAPTION_RULES) {
    if (end - start <= longest && applies(line)) return name;
  }
  return null;
}

function endsInStop(tokens: Tokens, from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && (tokens.kind[last] === TokenKind.quote || tokens.lower[last] === ')')) last--;
  return tokens.kind[last] === TokenKind.punctuation && '.!?…'.includes(tokens.lower[last]!.charAt(0));
}

/** Token behind the longest of the phrases that the line begins with, or -1. */
function behind({ tokens, from, to }: Line, list: Phrases): number {
  for (const words of list.get(tokens.lower[from]!) ?? []) {
    if (from + words.length > to) continue;
    if (words.every((word, index) => tokens.lower[from + index] === word)) return from + words.length;
  }
  return -1;
}

function skip({ tokens, to }: Line, index: number, mark: string): number {
  return index >= 0 && index < to && tokens.lower[index] === mark ? index + 1 : index;
}

function isWord({ tokens, to }: Line, index: number): boolean {
  return index >= 0 && index < to && tokens.kind[index] === TokenKind.word;
}

function isCapital(line: Line, index: number): boolean {
  return isWord(line, index) && (line.tokens.shape[index]! & Shape.capital) !== 0;
}

function isUpper(line: Line, index: number): boolean {
  return (line.tokens.shape[index]! & Shape.upper) !== 0;
}

/** `By Jane Doe and J. R. Roe in Kyiv`: names and little else. */
function isByline(line: Line): boolean {
  const { tokens, from, to, unstopped } = line;
  if (!unstopped || tokens.lower[from] !== 'by') return false;
  const first = skip(line, from + 1, ':');
  if (!isCapital(line, first)) return false;
  for (let index = first; index < to; index++) {
    if (!isCapital(line, index) && !IN_BYLINES.has(tokens.lower[index]!)) return false;
  }
  return true;
}

/** `Jane Doe, Political Editor`. */
function isAuthorWithPost(line: Line): boolean {
  const { tokens, from, to, unstopped } = line;
  if (!unstopped) return false;
  let comma = from;
  while (isCapital(line, comma)) comma++;
  if (comma - from < 2 || comma - from > 4 || tokens.lower[comma] !== ',') return false;
  for (let index = comma + 1; index < to; index++) {
    if (!isWord(line, index)) return false;
    if (POSTS.has(tokens.lower[index]!)) return to - index <= 5;
  }
  return false;
}

function isPictureCredit(line: Line): boolean {
  const next = behind(line, PICTURES);
  if (next < 0 || next >= line.to) return false;
  const lower = line.tokens.lower[next]!;
  return [':', '/', '|', '©'].includes(lower) || (lower === 'by' && isCapital(line, next + 1));
}

function isFilePicture(line: Line): boolean {
  const { tokens, from, to } = line;
  if (behind(line, FILE_PICTURES) >= 0) return isCapital(line, from);
  if (!isUpper(line, from) || (tokens.lower[from] !== 'file' && tokens.lower[from] !== 'handout'))
    return false;
  return from + 1 === to || [':', '-', '–', '—', '('].includes(tokens.lower[from + 1]!);
}

/** `… REUTERS/Jane Doe`, `… (AP Photo/Jane Doe)`, `… (Photo by Jane Doe)`, `… via AP`. */
function endsInCredit(line: Line): boolean {
  const { tokens, from, to } = line;
  const bracketed = tokens.lower[to - 1] === ')';
  const end = bracketed ? to - 1 : to;
  if (tokens.lower[end - 2] === 'via' && AGENCIES.has(tokens.lower[end - 1]!)) return true;
  let index = end - 1;
  while (index > from && end - index < 8 && isNamePart(line, index)) index--;
  const lower = tokens.lower[index]!;
  if (lower === '/') return index > from && index < end - 1 && AGENCIES.has(tokens.lower[index - 1]!);
  if (lower !== 'by' || !bracketed)
    return lower === '(' && bracketed && isUpper(line, index + 1) && AGENCIES.has(tokens.lower[index + 1]!);
  return index >= from + 2 && tokens.lower[index - 2] === '(' && AGENCIES.has(tokens.lower[index - 1]!);
}

function isNamePart(line: Line, index: number): boolean {
  return isCapital(line, index) || line.tokens.lower[index] === '.';
}

function isCopyright({ tokens, from }: Line): boolean {
  const lower = tokens.lower[from]!;
  if (lower === '©') return true;
  return (
    lower === 'copyright' && (tokens.kind[from + 1] === TokenKind.number || tokens.lower[from + 1] === '©')
  );
}

function isAgency(line: Line): boolean {
  const next = behind(line, AGENCY_NAMES);
  return next === line.to || (next > 0 && line.unstopped && ['/', '|'].includes(line.tokens.lower[next]!));
}

/** `Read more: …`, `Related`, `WATCH | …`. */
function isLink(line: Line): boolean {
  const next = behind(line, LINKS);
  if (next < 0) return false;
  return next === line.to || [':', '|', '>', '»', '–', '—'].includes(line.tokens.lower[next]!);
}

/** `Source: Tass`, `This article was originally published by …`. */
function isSourceLine(line: Line): boolean {
  const { tokens, from, to } = line;
  if (behind(line, REPRINTS) >= 0) return true;
  if (tokens.lower[from] !== 'source' || tokens.lower[from + 1] !== ':' || from + 2 >= to) return false;
  let end = from;
  while (end < to && tokens.lower[end] !== '|') end++;
  return end - from <= 6;
}

/** `Updated at 5 p.m.`, `21 Sep, 2022 17:24`. */
function isDateOfIssue(line: Line): boolean {
  const { tokens, from, to, unstopped } = line;
  if (!unstopped) return false;
  const next = behind(line, ISSUED);
  if (next >= 0 && !isLower(line, next)) return true;
  let numbers = 0;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] === TokenKind.number) numbers++;
    else if (!DATE_WORDS.has(tokens.lower[index]!)) return false;
  }
  return numbers > 0 && to - from > 1;
}

/** `Kordin, 4 March – Tavrask State Radio`: a dateline on a line of its own, with the outlet or without. */
function isPlaceAndDate(line: Line): boolean {
  const { tokens, from, to, unstopped } = line;
  if (!unstopped) return false;
  let index = from;
  while (isCapital(line, index) && !isDateWord(line, index)) index++;
  if (index === from || index - from > 4 || tokens.lower[index] !== ',') return false;
  const first = index + 1;
  let named = false;
  for (index = first; index < to; index++) {
    if (isDateWord(line, index)) named ||= isWord(line, index) && tokens.lower[index]!.length > 2;
    else if (tokens.kind[index] !== TokenKind.number) break;
  }
  // what is left behind the date is the outlet, set off by a mark
  if (!named || (index < to && index > first && !OUTLET_MARKS.has(tokens.lower[index - 1]!))) return false;
  for (; index < to; index++) {
    if (!isCapital(line, index) && !IN_BYLINES.has(tokens.lower[index]!)) return false;
  }
  return true;
}

function isDateWord({ tokens }: Line, index: number): boolean {
  return DATE_WORDS.has(tokens.lower[index]!);
}

function isLower(line: Line, index: number): boolean {
  if (!isWord(line, index)) return false;
  const lower = line.tokens.lower[index]!;
  return charAt(lower, 0) === Char.lower && !isCapital(line, index) && !DATE_WORDS.has(lower);
}
