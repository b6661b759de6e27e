/** How many threads a run gets when nobody says. */

import { availableParallelism } from 'node:os';
import type { Input } from '../run/files.ts';

/** Below this the start of a thread costs more than it saves (docs/measured.md). */
const WORTHWHILE = 60;

export const jobsFor = (inputs: readonly Input[]): number =>
  inputs.length < WORTHWHILE || inputs.some(({ kind }) => kind === 'stdin') ? 1 : availableParallelism();
