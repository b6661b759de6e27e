/** Two columns of finished lines, next to each other. */

import Table from 'cli-table3';

/**
 * Rows given to one table, a line each. Not a cell with all its lines: cli-table3 measures the whole cell again for every
 * line it draws. Not one table for all lines either: it compares every row with all rows before it.
 */
const ROWS = 20;

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
  const lines: string[] = [];
  const count = Math.max(left.length, right.length);
  for (let from = 0; from < count; from += ROWS) {
    const table = new Table({
      colWidths: [leftWidth, rightWidth],
      // The default style colours rules and heads, even on the way into a file.
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
      chars: from === 0 ? { ...NO_BORDERS, top: '─', 'top-mid': '┬' } : NO_BORDERS,
    });
    for (let i = from; i < Math.min(from + ROWS, count); i++)
      table.push([left[i] ?? '', ` ${right[i] ?? ''}`]);
    lines.push(...table.toString().split('\n'));
  }
  return lines;
}
