/** Word lists of other programs: tables with commas (CSV), and LIWC dictionaries (`.dic`). */

import type { Problem, SeedFile } from './entry.ts';
import {
  compileHouse,
  type HouseRawEntry,
  type HouseReading,
  type HouseTools,
  listOf,
  type PlacedEntry,
} from './house-file.ts';
import { nearest } from './nearest.ts';

const COLUMNS = ['term', 'strength', 'category', 'reason', 'alternatives', 'pos'] as const;
const NEEDED = COLUMNS.slice(0, 4);
const KINDS = ['noun', 'verb', 'adjective', 'adverb', 'phrase', 'name'] as const;

/** A header, then a term a row; alternatives are separated by semicolons. */
export function readCsv(file: SeedFile, tools: HouseTools): HouseReading {
  const [header, ...rows] = parseCsv(file.text);
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const problems: Problem[] = [];
  const fault = (line: number, entry: string | null, advice: string) =>
    problems.push({ file: file.path, entry, line, advice });
  if (header === undefined) fault(1, null, `the file is empty: the header is ${COLUMNS.join(',')}`);
  if (problems.length > 0) return { list: listOf([]), problems };
  for (const name of names) {
    if ((COLUMNS as readonly string[]).includes(name)) continue;
    const [meant] = nearest(name, COLUMNS);
    const hint = meant === undefined ? `known are ${COLUMNS.join(', ')}` : `did you mean "${meant}"?`;
    fault(1, null, `unknown column "${name}": ${hint}`);
  }
  for (const name of NEEDED) {
    if (!names.includes(name))
      fault(1, null, `the column "${name}" is missing: the header is ${COLUMNS.join(',')}`);
  }
  if (problems.length > 0) return { list: listOf([]), problems };
  const placed: PlacedEntry[] = [];
  for (const { cells, line } of rows) {
    const row = new Map(names.map((name, index) => [name, (cells[index] ?? '').trim()]));
    const { raw, faults } = readRow(row);
    if (cells.length > names.length)
      faults.push('more cells than columns: put text with a comma in double quotes');
    for (const advice of faults) fault(line, row.get('term') || null, advice);
    if (faults.length === 0) placed.push({ raw, line: () => line });
  }
  const { entries, problems: more } = compileHouse(file.path, placed, null, tools);
  return { list: listOf(entries), problems: [...problems, ...more] };
}

function readRow(row: ReadonlyMap<string, string>): { raw: HouseRawEntry; faults: string[] } {
  const faults = NEEDED.filter((name) => (row.get(name) ?? '') === '').map(
    (name) => `"${name}" is empty: fill it`,
  );
  const strength = Number(row.get('strength'));
  if (row.get('strength') !== '' && strength !== 1 && strength !== 2 && strength !== 3) {
    faults.push(`"strength" is "${row.get('strength')}": write 1 (mild), 2 (clear) or 3 (strong)`);
  }
  const pos = row.get('pos') || 'phrase';
  const kind = KINDS.find((known) => known === pos);
  if (kind === undefined) faults.push(`"pos" is "${pos}": write one of ${KINDS.join(', ')}`);
  const alternatives = (row.get('alternatives') ?? '').split(';').map((part) => part.trim());
  const given = alternatives.filter((part) => part !== '');
  const raw: HouseRawEntry = {
    term: row.get('term') ?? '',
    pos: kind ?? 'phrase',
    strength: strength as 1 | 2 | 3,
    category: row.get('category') ?? '',
    reason: row.get('reason') ?? '',
    ...(given.length === 0 ? { no_alternative: 'none given in the house list' } : { alternatives: given }),
  };
  return { raw, faults };
}

interface Row {
  readonly cells: readonly string[];
  /** Where it starts, from 1. */
  readonly line: number;
}

/** RFC 4180: cells in double quotes may hold commas, line ends and doubled quotes. Blank rows are left out. */
export function parseCsv(text: string): readonly Row[] {
  const rows: Row[] = [];
  let [cells, cell, quoted, line, start]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((part) => part.trim() !== '')) rows.push({ cells, line: start });
    [cells, cell, start] = [[], '', line];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}

/**
 * LIWC: names of categories between two `%`, then a word a line with the numbers of its categories. Such a list says that a word
 * belongs to a subject, not why it is loaded: all become mild, which the report folds, in a category that the user names.
 */
export function readDic(file: SeedFile, category: string, tools: HouseTools): HouseReading {
  const problems: Problem[] = [];
  const fault = (line: number, advice: string) =>
    problems.push({ file: file.path, entry: null, line, advice });
  const groups = new Map<string, string>();
  const words = new Map<string, PlacedEntry>();
  let [marks, starred] = [0, 0];
  file.text.split(/\r?\n/).forEach((text, index) => {
    const [first = '', ...rest] = text.trim().split(/\s+/);
    if (first === '') return;
    if (first === '%') marks++;
    else if (marks < 2) {
      if (!/^\d+$/.test(first))
        fault(
          index + 1,
          `"${first}" is no number: between the two lines with % stand categories, such as "1 family"`,
        );
      groups.set(first, rest.join(' '));
    } else {
      const numbers = rest.findIndex((part) => /^\d+$/.test(part));
      const term = [first, ...(numbers < 0 ? rest : rest.slice(0, numbers))].join(' ').toLowerCase();
      const own = numbers < 0 ? [] : rest.slice(numbers);
      const missing = own.find((number) => !groups.has(number));
      if (missing !== undefined)
        fault(index + 1, `category ${missing} of "${term}" is not named between the two lines with %`);
      if (term.includes('*')) starred++;
      else if (!words.has(term))
        words.set(term, { raw: dicEntry(term, own, groups, category), line: () => index + 1 });
    }
  });
  if (marks < 2) fault(1, 'a LIWC dictionary has its categories between two lines with %: this file has not');
  const { entries, problems: more } = compileHouse(file.path, [...words.values()], category, tools);
  const lost = `${file.path}: ${starred} ${starred === 1 ? 'word that ends' : 'words that end'} in * left out (only whole words are matched)`;
  return { list: listOf(entries, starred === 0 ? [] : [lost]), problems: [...problems, ...more] };
}

function dicEntry(
  term: string,
  numbers: readonly string[],
  groups: ReadonlyMap<string, string>,
  category: string,
): HouseRawEntry {
  const names = numbers.map((number) => groups.get(number) ?? number).join(', ');
  // As long as a reason may be.
  const reason =
    `Stands in a word list${names === '' ? '' : ` under ${names}`}; the list does not say why.`.slice(0, 160);
  return {
    term,
    pos: 'phrase',
    inflect: false,
    strength: 1,
    category,
    reason,
    no_alternative: 'a word list gives none',
  };
}
