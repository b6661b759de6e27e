/** Which attributions hold which quotations in their content. */
import type { TokenRange } from '../model.ts';
import type { FoundAttribution } from './attributions.ts';
import type { QuotedStretch } from './quotes.ts';

/** So many attributions around one quotation are looked at, the inner ones. */
const HOLDERS = 4;

/** So many quotations inside one content are looked at: a limit, so that a sentence of a thousand speakers stays linear. */
const QUOTES_IN_CONTENT = 60;

/**
 * For each outermost stretch the numbers of the attributions whose content holds it, innermost first. Asked are its
 * middle and its first word, where marks and edges do not matter.
 */
export function findHolders(
  stretches: readonly QuotedStretch[],
  attributions: readonly FoundAttribution[],
): ReadonlyMap<number, readonly number[]> {
  const outer: number[] = [];
  stretches.forEach((stretch, index) => {
    if (stretch.parent === null) outer.push(index);
  });
  const holders = new Map<number, number[]>();
  attributions.forEach(({ content }, number) => {
    for (const range of content) {
      const first = firstEndingBehind(stretches, outer, range.from);
      for (let k = first; k < Math.min(outer.length, first + QUOTES_IN_CONTENT); k++) {
        const index = outer[k]!;
        const stretch = stretches[index]!;
        if (stretch.from >= range.to) break;
        if (!holds(range, stretch)) continue;
        const known = holders.get(index);
        if (known === undefined) holders.set(index, [number]);
        // Numbers rise, so a second range of the same attribution comes right behind the first.
        else if (known[known.length - 1] !== number) known.push(number);
      }
    }
  });
  for (const numbers of holders.values()) {
    if (numbers.length === 1) continue;
    numbers.sort((a, b) => sizeOf(attributions[a]!) - sizeOf(attributions[b]!) || a - b);
    if (numbers.length > HOLDERS) numbers.length = HOLDERS;
  }
  return holders;
}

/** Tokens of the whole content. */
function sizeOf({ content }: FoundAttribution): number {
  let size = 0;
  for (const { from, to } of content) size += to - from;
  return size;
}

function holds({ from, to }: TokenRange, stretch: QuotedStretch): boolean {
  const first = Math.min(stretch.from + 1, stretch.to - 1);
  const middle = (stretch.from + stretch.to) >> 1;
  return (from <= first && first < to) || (from <= middle && middle < to);
}

/** Position in `outer` of the first stretch that ends behind the token. */
function firstEndingBehind(
  stretches: readonly QuotedStretch[],
  outer: readonly number[],
  token: number,
): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[outer[middle]!]!.to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of the attributions of each sentence. */
export function bySentence(attributions: readonly FoundAttribution[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  attributions.forEach(({ sentence }, number) => {
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [number]);
    else list.push(number);
  });
  return found;
}
