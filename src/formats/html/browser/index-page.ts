/** The script of the page that lists the articles of a folder: its tables can be sorted. */

import { setUpTables } from './tables.ts';

setUpTables(document);
