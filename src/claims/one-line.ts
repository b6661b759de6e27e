/** Words of the text on one line: every run of white space is one space. */
import type { TextSpan, TokenRange } from '../model.ts';
import type { ClaimInput } from './clauses.ts';

/** UTF-16 offsets of white space that is no single space, in order. */
export function unevenSpaces(text: string): number[] {
  const found: number[] = [];
  const uneven = /\s\s|[^\S ]/g;
  while (uneven.test(text)) found.push(uneven.lastIndex - 1);
  return found;
}

/** The words of a stretch that starts and ends with a token. Few hold a line break, so most are returned as they stand. */
export function onOneLine({ uneven }: ClaimInput, { start, end, text }: TextSpan): string {
  let low = 0;
  let high = uneven.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uneven[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low < uneven.length && uneven[low]! < end ? oneLine(text) : text;
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Offsets and words of a token range. */
export function textOf({ document }: ClaimInput, { from, to }: TokenRange): TextSpan {
  const { start: starts, end: ends, count } = document.tokens;
  const start = from < count ? starts[from]! : 0;
  const end = to <= from ? start : ends[to - 1]!;
  return { start, end, text: document.text.slice(start, end) };
}
