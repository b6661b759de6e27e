/** The file that a thread of `--jobs` starts with. */

import { load } from './start.ts';

void load().work();
