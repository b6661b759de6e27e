/** A few words of the article around a hit: enough to judge it, too little to republish the article. */

import type { Span } from '../model.ts';
import { clean } from './wrap.ts';

/** Words in a snippet, those of the hit included (domain brief 5.8). */
const SNIPPET_WORDS = 15;
/** UTF-16 units; a stop for text without spaces. */
const LONGEST_WORD = 60;

/**
 * Cuts out at most 15 words of `within` around `hit`, with `...` where something is left out.
 * `mark` styles the words of the hit.
 */
export function snippet(
  text: string,
  hit: Span,
  within: Span,
  mark: (word: string) => string = (word) => word,
): string {
  const hitWords = wordsForward(text, hit.start, hit.end, SNIPPET_WORDS);
  const room = SNIPPET_WORDS - hitWords.length;
  // One more than there is room for tells whether something is left out.
  const before = wordsBackward(text, hit.start, within.start, room + 1);
  const after = wordsForward(text, hit.end, within.end, room + 1);
  const half = Math.floor(room / 2);
  const takeBefore = Math.max(0, Math.min(before.length, Math.max(half, room - after.length)));
  const takeAfter = Math.max(0, Math.min(after.length, room - takeBefore));

  const start = takeBefore === 0 ? hit.start : (before[takeBefore - 1]?.start ?? hit.start);
  const end = takeAfter === 0 ? hit.end : (after[takeAfter - 1]?.end ?? hit.end);
  const words = markWords(text, { start, end }, [hit], mark);
  return `${before.length > takeBefore ? '...' : ''}${words}${after.length > takeAfter ? '...' : ''}`;
}

/** The text of `span` on one line, safe to print, the words that touch one of `marked` styled. */
export function markWords(
  text: string,
  span: Span,
  marked: readonly Span[],
  mark: (word: string) => string,
): string {
  const words: string[] = [];
  for (const word of wordsForward(text, span.start, span.end, Infinity, Infinity)) {
    const printed = clean(text.slice(word.start, word.end));
    if (printed === '') continue;
    const hit = marked.some(({ start, end }) => start < word.end && word.start < end);
    words.push(hit ? mark(printed) : printed);
  }
  return words.join(' ');
}

/** Runs of non-space from `from` on, at most `most` of them, cut at `longest` units. */
function wordsForward(text: string, from: number, to: number, most: number, longest = LONGEST_WORD): Span[] {
  const words: Span[] = [];
  let start = from;
  while (words.length < most) {
    while (start < to && isSpace(text, start)) start++;
    if (start >= to) break;
    let end = start + 1;
    while (end < to && end - start < longest && !isSpace(text, end)) end++;
    words.push({ start, end });
    start = end;
  }
  return words;
}

/** Runs of non-space before `from`, nearest first. */
function wordsBackward(text: string, from: number, to: number, most: number): Span[] {
  const words: Span[] = [];
  let end = from;
  while (words.length < most) {
    while (end > to && isSpace(text, end - 1)) end--;
    if (end <= to) break;
    let start = end - 1;
    while (start > to && end - start < LONGEST_WORD && !isSpace(text, start - 1)) start--;
    words.push({ start, end });
    end = start;
  }
  return words;
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
