/** A headline that is known from elsewhere takes its place above the text. */

import type { SourcePlace } from '../model.ts';

interface Headed {
  readonly text: string;
  readonly places: readonly SourcePlace[];
}

/**
 * Puts the title above the text as a paragraph of its own, unless the text begins with it.
 * @param line where the title stands in the source, if that has lines
 */
export function withHeadline(
  text: string,
  title: string | null,
  places: readonly SourcePlace[] = [],
  line: number | null = null,
): Headed {
  const headline = title?.replace(/\s+/g, ' ').trim() ?? '';
  if (headline === '' || beginsWith(text, headline)) return { text, places };
  const above = headline.length + 2;
  return {
    text: `${headline}\n\n${text}`,
    places: [
      ...(line === null ? [] : [[0, line, null] as const]),
      ...places.map(([start, below, column]) => [start + above, below, column] as const),
    ],
  };
}

/** Is it the first line? The letters and figures count, not the marks. */
function beginsWith(text: string, headline: string): boolean {
  const first = /\S[^\r\n]*/.exec(text.slice(0, 4 * headline.length + 200))?.[0] ?? '';
  return letters(first) === letters(headline);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
