/** Two columns of finished lines, next to each other. */

import Table from 'cli-table3';
import { columns } from './columns.ts';

/**
 * Lines that cli-table3 draws: the heads of the two columns. The rest is padded here, because cli-table3 takes a tenth of a
 * millisecond for a row, which is a third of the whole time of a report, and quadratic time for one tall cell.
 */
const HEAD = 2;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '│',
};

/**
 * @param left lines of at most `leftWidth - 1` columns
 * @param right lines of at most `rightWidth - 1` columns
 * @returns lines of `leftWidth + 1 + rightWidth` columns, the first of them a rule
 */
export function sideBySide(
  left: readonly string[],
  leftWidth: number,
  right: readonly string[],
  rightWidth: number,
): string[] {
  const table = new Table({
    colWidths: [leftWidth, rightWidth],
    // The default style colours rules and heads, even on the way into a file.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: { ...NO_BORDERS, top: '─', 'top-mid': '┬' },
  });
  const count = Math.max(left.length, right.length);
  for (let i = 0; i < Math.min(HEAD, count); i++) table.push([left[i] ?? '', ` ${right[i] ?? ''}`]);
  const lines = table.toString().split('\n');
  for (let i = HEAD; i < count; i++)
    lines.push(`${pad(left[i] ?? '', leftWidth)}│${pad(` ${right[i] ?? ''}`, rightWidth)}`);
  return lines;
}

/** The line with spaces up to the width in columns; decoration and wide characters are not counted as they are written. */
const pad = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - columns(line)));
