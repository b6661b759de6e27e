/** Which part of an article a paragraph is: headline, deck (standfirst), caption or body; and where the dateline ends. */

import { Shape, TokenKind, type TokenRange, type Tokens, type ZoneKind } from '../model.ts';
import { captionRule } from './captions.ts';
import { endOfDateline } from './dateline.ts';
import { endOfLabel } from './labels.ts';
import { tokenize } from './tokenize.ts';

/** Longest headline and longest deck, in words. */
const HEADLINE_WORDS = 22;
const DECK_WORDS = 30;

/** Longer paragraphs are not looked at as headlines, in tokens. */
const HEADLINE_TOKENS = 60;

/** Share of a deck's content words that must come back in the paragraph after it, when it ends in a stop. */
const RESTATED = 0.4;

/** Credits and links that may stand above the headline. */
const LINES_ABOVE = 3;

/** A paragraph before it has a zone. */
export type Block = TokenRange & { readonly sentences: number };

export interface Zones {
  readonly kinds: readonly ZoneKind[];
  /** First token behind the dateline and the paragraph it stands in, or null. */
  readonly dateline: Opening | null;
  /** First token behind the headline's label (`OPINION |`), or null. */
  readonly label: Opening | null;
}

/** What stands before the text of a paragraph. */
interface Opening {
  readonly paragraph: number;
  readonly endToken: number;
}

const LIST_MARKS = new Set(['-', '*', '•', '·', '‣', '▪', '◦', '●', '–', '—']);

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Frequent words of four letters and more that say nothing about the matter. */
const FUNCTION_WORDS = new Set(
  'about after again against also been before being between could does down during each from have having here into itself just more most much only other over same should some such than that their them then there these they this those through under until very were what when where which while whom will with would your'.split(
    ' ',
  ),
);

/** Caption rules that name the author. */
const BYLINES = new Set(['byline', 'author and post', 'written by']);

const SMALL_IN_TITLES = new Set('with from into over amid after than that upon'.split(' '));

/** Zones of all paragraphs. `title` is the article's title when it is known from elsewhere. */
export function findZones(tokens: Tokens, blocks: readonly Block[], title?: string): Zones {
  const rules = blocks.map((block) => captionRule(tokens, block));
  const kinds: ZoneKind[] = rules.map((rule, index) => {
    // `WATCH: …` above an article is its headline, further down it is a link to another
    const headline = rule === 'link' && index === 0 && countWords(tokens, blocks[index]!) > 3;
    return rule === null || headline ? 'body' : 'caption';
  });
  const bodyFrom = (index: number): number => {
    let at = index;
    while (at < blocks.length && kinds[at] === 'caption') at++;
    return at;
  };

  const head = bodyFrom(0);
  let lead = head;
  let label: Opening | null = null;
  if (head <= LINES_ABOVE && bodyFrom(head + 1) < blocks.length && isHeadline(tokens, blocks[head]!, title)) {
    kinds[head] = 'headline';
    const endOfOpening = endOfLabel(tokens, blocks[head]!);
    if (endOfOpening > blocks[head]!.from) label = { paragraph: head, endToken: endOfOpening };
    lead = bodyFrom(head + 1);
    let following = bodyFrom(lead + 1);
    if (following < blocks.length && wordsOf(tokens, blocks[lead]!) === wordsOf(tokens, blocks[head]!)) {
      kinds[lead] = 'headline';
      lead = following;
      following = bodyFrom(lead + 1);
    }
    const signed = BYLINES.has(rules[lead + 1] ?? '');
    if (following < blocks.length && isDeck(tokens, blocks[lead]!, blocks[following]!, signed)) {
      kinds[lead] = 'deck';
      lead = following;
    }
  }
  const block = blocks[lead];
  const endToken = block === undefined ? 0 : endOfDateline(tokens, block);
  const dateline = block !== undefined && endToken > block.from ? { paragraph: lead, endToken } : null;
  return { kinds, dateline, label };
}

function isHeadline(tokens: Tokens, block: Block, title: string | undefined): boolean {
  if (title !== undefined && isTitle(tokens, block, title)) return true;
  if (block.to - block.from > HEADLINE_TOKENS || isListLine(tokens, block)) return false;
  const words = countWords(tokens, block);
  if (words < 2 || words > HEADLINE_WORDS) return false;
  if (endOfDateline(tokens, block) > block.from) return false;
  return !endsIn(tokens, block, '.,;:') || (block.sentences === 1 && isTitleCase(tokens, block));
}

/** Every word of four letters and more has its capital: a headline, even with a stop behind it. */
function isTitleCase(tokens: Tokens, { from, to }: TokenRange): boolean {
  let capitals = 0;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== TokenKind.word || (tokens.shape[index]! & Shape.long) === 0) continue;
    if ((tokens.shape[index]! & Shape.capital) === 0 && !SMALL_IN_TITLES.has(tokens.lower[index]!))
      return false;
    capitals++;
  }
  return capitals >= 4;
}

/** `signed`: a byline stands right behind it, as it does behind a headline with its deck, and hardly behind a lead. */
function isDeck(tokens: Tokens, block: Block, next: Block, signed: boolean): boolean {
  if (block.sentences !== 1 || isListLine(tokens, block)) return false;
  const words = countWords(tokens, block);
  if (words < 3 || words > DECK_WORDS || endOfDateline(tokens, block) > block.from) return false;
  if (signed) return true;
  for (let index = block.from; index < block.to; index++)
    if (WEEKDAYS.has(tokens.lower[index]!)) return false;
  return !endsIn(tokens, block, '.!?…,;:') || restated(tokens, block, next) >= RESTATED;
}

/** Does the paragraph end in one of the marks, closing quotation marks and brackets aside? */
function endsIn(tokens: Tokens, block: Block, marks: string): boolean {
  let last = block.to - 1;
  while (last > block.from && (tokens.kind[last] === TokenKind.quote || tokens.lower[last] === ')')) last--;
  return tokens.kind[last] === TokenKind.punctuation && marks.includes(tokens.lower[last]!.charAt(0));
}

/** `- milk`, `• milk`, `2. milk`. */
function isListLine(tokens: Tokens, { from, to }: Block): boolean {
  if (to - from < 2) return false;
  if (LIST_MARKS.has(tokens.lower[from]!)) return (tokens.shape[from + 1]! & Shape.spaceBefore) !== 0;
  const next = tokens.lower[from + 1]!;
  return tokens.kind[from] === TokenKind.number && (next === '.' || next === ')');
}

function countWords(tokens: Tokens, { from, to }: TokenRange): number {
  let words = 0;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] === TokenKind.word || tokens.kind[index] === TokenKind.number) words++;
  }
  return words;
}

/** Share of the content words of `deck`, known by their first five letters, that stand in `next` too. */
function restated(tokens: Tokens, deck: Block, next: Block): number {
  const wanted = stems(tokens, deck);
  const there = stems(tokens, next);
  let found = 0;
  for (const stem of wanted) if (there.has(stem)) found++;
  return wanted.size === 0 ? 0 : found / wanted.size;
}

function stems(tokens: Tokens, { from, to }: TokenRange): Set<string> {
  const found = new Set<string>();
  for (let index = from; index < to; index++) {
    const lower = tokens.lower[index]!;
    if (tokens.kind[index] === TokenKind.word && lower.length >= 4 && !FUNCTION_WORDS.has(lower))
      found.add(lower.slice(0, 5));
  }
  return found;
}

function isTitle(tokens: Tokens, block: Block, title: string): boolean {
  const other = tokenize(title);
  const words = wordsOf(other, { from: 0, to: other.count });
  return words !== '' && wordsOf(tokens, block) === words;
}

/** The words alone, so that marks and case do not matter. */
function wordsOf(tokens: Tokens, { from, to }: TokenRange): string {
  const words: string[] = [];
  for (let index = from; index < to; index++) {
    if (tokens.kind[index]! <= TokenKind.clitic) words.push(tokens.lower[index]!);
  }
  return words.join(' ');
}
