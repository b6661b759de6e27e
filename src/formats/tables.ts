/** Names of the tables that `-f csv` can print, the last two `-f jsonl` as well; apart from the tables, so that reading the options does not load them. */
export const GROUP_TABLES = ['files', 'groups'] as const;
export const TABLES = ['claims', 'terms', 'sources', ...GROUP_TABLES] as const;
export type Table = (typeof TABLES)[number];
/** Of counts and rates. */
export type GroupTable = (typeof GROUP_TABLES)[number];
