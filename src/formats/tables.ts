/** Names of the tables that `-f csv` can print; apart from the tables, so that reading the options does not load them. */
export const TABLES = ['claims', 'terms', 'sources'] as const;
export type Table = (typeof TABLES)[number];
