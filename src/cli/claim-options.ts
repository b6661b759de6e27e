/** Options on claims and tables: which claims, in which order, as which table. */

import type { ClaimsView } from '../formats/claims-view.ts';
import type { CsvSettings } from '../formats/csv.ts';
import type { FormatName } from '../formats/index.ts';
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
}

/** @throws UsageError where an option means nothing for the format */
export async function readClaimOptions(flags: ClaimFlags, format: FormatName): Promise<ClaimOptions> {
  const { claimsSort, claimsOnly, table, bom } = flags;
  if (format !== 'csv' && (table !== undefined || bom))
    throw new UsageError(`--${table === undefined ? 'bom' : 'table'} is for tables; add -f csv.`);
  if (claimsOnly && format !== 'text')
    throw new UsageError(`--claims-only is for the text report; in ${format} take the claims alone.`);
  const view: ClaimsView = {
    order: claimsSort === undefined ? null : await parseClaimOrder(claimsSort),
    noSource: flags.source === false,
  };
  const chosen = table === undefined ? 'claims' : await parseTable(table);
  return { view, only: claimsOnly === true, csv: { table: chosen, bom: bom === true, view } };
}
