/** `--table files` and `--table groups`: counts and rates of each article, or of groups of them, as CSV or as lines of JSON. */

import { groupOfOne } from '../run/groups.ts';
import { tallyOf } from '../run/tally.ts';
import { row } from './csv.ts';
import type { Format } from './format.ts';
import { GROUP_HEADER, groupCells } from './group-table.ts';
import type { GroupTable } from './tables.ts';

export interface GroupLines {
  readonly table: GroupTable;
  readonly as: 'csv' | 'jsonl';
  readonly bom: boolean;
}

export function createGroupLines({ table, as, bom }: GroupLines): Format {
  const header = [table === 'files' ? 'file' : 'group', ...GROUP_HEADER.slice(1)];
  const line = (cells: readonly (string | number | null)[]): string =>
    as === 'csv'
      ? row(cells)
      : `${JSON.stringify(Object.fromEntries(header.map((name, at) => [name, cells[at]])))}\n`;
  return {
    begin: () => (as === 'csv' ? `${bom ? '\uFEFF' : ''}${row(header)}` : ''),
    outcome: (outcome) => (table === 'files' ? line(groupCells(groupOfOne(tallyOf(outcome)))) : ''),
    end: (_totals, _env, summary) =>
      table === 'groups' ? (summary?.groups ?? []).map((group) => line(groupCells(group))).join('') : '',
  };
}
