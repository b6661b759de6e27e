/** The core list with the user's terms. Loaded only when there are some. */

import { disableEntries, namesToDisable } from '../lexicon/disable.ts';
import type { Lexicon } from '../lexicon/file.ts';
import { nearest } from '../lexicon/nearest.ts';
import { UsageError } from './exit-code.ts';
import { splitNames, type UserTerms } from './user-terms.ts';

/** @throws UsageError */
export async function applyTerms(core: Lexicon, { without = [] }: UserTerms): Promise<Lexicon> {
  const { lexicon, unknown } = disableEntries(core, [
    { names: splitNames(without), because: 'disabled by --without' },
  ]);
  const [name] = unknown;
  if (name !== undefined) throw new UsageError(`--without ${unknownName(name, core)}`);
  return lexicon;
}

/** `names no entry, category or axis: "motve". Did you mean motive?` */
export function unknownName(name: string, lexicon: Lexicon): string {
  const [meant] = nearest(name.toLowerCase(), namesToDisable(lexicon));
  const hint =
    meant === undefined
      ? 'framing lexicon list prints the ids; docs/lexicon.md has the categories.'
      : `Did you mean ${meant}?`;
  return `names no entry, category or axis: "${name}". ${hint}`;
}
