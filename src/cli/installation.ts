/** What the build says of itself, read without loading the program's data. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../lexicon/load.ts';
import type { LexiconIdentity } from '../model.ts';

export interface Installation {
  /** Hash over the program and its data: another one may print something else. */
  readonly build: string;
  /** Of the plain core list. */
  readonly lexicon: LexiconIdentity;
}

/** @throws Error when the installation is damaged */
export function readInstallation(): Installation {
  return JSON.parse(readFileSync(join(packageFolder(), 'dist', 'build.json'), 'utf8')) as Installation;
}
