/** Options on claims and tables: which claims, in which order, as which table. */

import type { ClaimsView } from '../formats/claims-view.ts';
import type { CsvSettings } from '../formats/csv.ts';
import type { FormatName } from '../formats/index.ts';
import type { GroupTable } from '../formats/tables.ts';
import { UsageError } from './exit-code.ts';
import { parseClaimOrder, parseTable } from './option-values.ts';

/** As commander hands them over. */
export interface ClaimFlags {
  readonly claimsSort?: string;
  readonly claimsOnly?: boolean;
  /** false with `--no-source`. */
  readonly source?: boolean;
  readonly table?: string;
  readonly bom?: boolean;
}

export interface ClaimOptions {
  readonly view: ClaimsView;
  readonly only: boolean;
  readonly csv: CsvSettings;
  readonly counts: GroupTable | null;
}

/** @throws UsageError where an option means nothing for the format */
export async function readClaimOptions(flags: ClaimFlags, format: FormatName): Promise<ClaimOptions> {
  const { claimsSort, claimsOnly, table, bom } = flags;
  const chosen = table === undefined ? 'claims' : await parseTable(table);
  const counts = chosen === 'files' || chosen === 'groups' ? chosen : null;
  if (format !== 'csv' && (bom || (table !== undefined && !(format === 'jsonl' && counts !== null)))) {
    const also = counts === null ? '' : ' or -f jsonl';
    throw new UsageError(`--${table === undefined ? 'bom' : 'table'} is for tables; add -f csv${also}.`);
  }
  if (claimsOnly && format !== 'text')
    throw new UsageError(`--claims-only is for the text report; in ${format} take the claims alone.`);
  const view: ClaimsView = {
    order: claimsSort === undefined ? null : await parseClaimOrder(claimsSort),
    noSource: flags.source === false,
  };
  const findings = chosen === 'files' || chosen === 'groups' ? 'claims' : chosen;
  return { view, only: claimsOnly === true, csv: { table: findings, bom: bom === true, view }, counts };
}
