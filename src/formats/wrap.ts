/** Cutting text into lines of a terminal. Widths are columns, not characters: `図` fills two. */

import { columns } from './columns.ts';

export interface Indent {
  /** What the first line begins with; counts towards the width. */
  readonly first?: string;
  /** What every further line begins with. */
  readonly rest?: string;
}

/**
 * Makes a stretch of an article safe to print: no control or direction characters (an article must not be able to
 * drive the terminal), every run of white space one space, nothing invisible that would spoil the columns.
 */
export function clean(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\0-\x1F\x7F-\x9F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
      .trim()
  );
}

/** Puts a style on every word by itself, so that it survives wrapping. */
export function styleWords(text: string, style: (word: string) => string): string {
  return text.replace(/[^ ]+/g, (word) => style(word));
}

/**
 * Breaks text at spaces into lines of at most `width` columns, with a hanging indent. A word that is wider than a
 * line is broken where the line ends.
 */
export function wrap(text: string, width: number, { first = '', rest = first }: Indent = {}): string[] {
  const lines: string[] = [];
  let line = first;
  let used = columns(first);
  let empty = true;
  const push = () => {
    lines.push(line);
    line = rest;
    used = columns(rest);
    empty = true;
  };
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const need = columns(word);
    if (!empty && used + 1 + need > width) push();
    if (empty && used + need > width) {
      const pieces = breakWord(word, width - used, width - columns(rest));
      for (const piece of pieces.slice(0, -1)) {
        line += piece;
        push();
      }
      line += pieces.at(-1) ?? '';
      used += columns(pieces.at(-1) ?? '');
    } else {
      line += empty ? word : ` ${word}`;
      used += empty ? need : need + 1;
    }
    empty = false;
  }
  if (!empty || lines.length === 0) lines.push(line);
  return lines;
}

/** Pieces of at most `room` columns, the first of at most `firstRoom`; a broken word loses its style. */
function breakWord(word: string, firstRoom: number, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of stripStyle(word)) {
    const need = columns(character);
    if (piece !== '' && used + need > (pieces.length === 0 ? firstRoom : room)) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += need;
  }
  pieces.push(piece);
  return pieces;
}

function stripStyle(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
  return text.replace(/\x1B\[[\d;]*m/g, '');
}

/** `left` and `right` at the two ends of a line; on two lines when they do not fit on one. */
export function spread(left: readonly string[], right: string, width: number): string[] {
  const last = left.at(-1) ?? '';
  const gap = width - columns(last) - columns(right);
  if (gap >= 1) return [...left.slice(0, -1), last + ' '.repeat(gap) + right];
  return [...left, ' '.repeat(Math.max(0, width - columns(right))) + right];
}
