/** The formats by name. Each is loaded when it is asked for, so that one does not pay for another's libraries. */

import type { CsvSettings } from './csv.ts';
import type { Format } from './format.ts';
import type { GroupTable } from './tables.ts';

/** What a format is made with. */
export interface FormatSettings {
  readonly csv: CsvSettings;
  /** A table of counts in the place of the outcomes or of a table of findings. */
  readonly counts: GroupTable | null;
}

const countLines = async (table: GroupTable, as: 'csv' | 'jsonl', bom: boolean): Promise<Format> =>
  (await import('./group-lines.ts')).createGroupLines({ table, as, bom });

const LOADERS = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  jsonl: async ({ counts }) =>
    counts === null ? (await import('./json.ts')).jsonl : countLines(counts, 'jsonl', false),
  html: async () => (await import('./html/html.ts')).createHtml(),
  markdown: async () => (await import('./markdown.ts')).markdown,
  sarif: async () => (await import('./sarif.ts')).createSarif(),
  github: async () => (await import('./github.ts')).github,
  csv: async ({ csv, counts }) =>
    counts === null ? (await import('./csv.ts')).createCsv(csv) : countLines(counts, 'csv', csv.bom),
  unix: async () => (await import('./unix.ts')).unix,
  brief: async () => (await import('./brief.ts')).brief,
} as const satisfies Record<string, (settings: FormatSettings) => Promise<Format>>;

export type FormatName = keyof typeof LOADERS;

/** Names for `--format`; `brief` has an option of its own. */
export const FORMAT_NAMES: readonly FormatName[] = [
  'text',
  'json',
  'jsonl',
  'csv',
  'markdown',
  'html',
  'sarif',
  'github',
  'unix',
];

export function loadFormat(name: FormatName, settings: FormatSettings): Promise<Format> {
  return LOADERS[name](settings);
}
