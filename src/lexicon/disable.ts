/** Entries that a user switches off. They are still looked for: a hit that nobody hears of would look like a plain text. */

import { CATEGORIES } from '../model.ts';
import type { Lexicon } from './file.ts';

/** Names to be switched off, and who asked for it. */
export interface Disabling {
  /** Ids of entries, categories or axes. */
  readonly names: readonly string[];
  /** Stands in `rejected`, such as `disabled by --without`. */
  readonly because: string;
}

export interface Disabled {
  readonly lexicon: Lexicon;
  /** Names that are neither an entry nor a category nor an axis, in the order given. */
  readonly unknown: readonly string[];
}

/** Every name that can be switched off: ids, categories, axes. Parses all entries. */
export function namesToDisable(lexicon: Lexicon): readonly string[] {
  const entries = lexicon.entries();
  const axes = new Set(entries.flatMap(({ axis }) => (axis === null ? [] : [axis])));
  return [...entries.map(({ id }) => id), ...CATEGORIES, ...axes];
}

/**
 * The lexicon with entries switched off by id, category or axis; where more than one asks for it, the first is named.
 * What has been switched off before stays so.
 */
export function disableEntries(lexicon: Lexicon, disablings: readonly Disabling[]): Disabled {
  const known = new Set(namesToDisable(lexicon));
  const reasons = new Map<string, string>();
  const unknown: string[] = [];
  for (const { names, because } of disablings) {
    for (const name of names) {
      if (!known.has(name)) unknown.push(name);
      else if (!reasons.has(name)) reasons.set(name, because);
    }
  }
  const { identity, silenced = () => null } = lexicon;
  return {
    unknown,
    lexicon: {
      ...lexicon,
      identity: { ...identity, disabled: [...new Set([...identity.disabled, ...reasons.keys()])] },
      silenced(number) {
        const { id, category, axis } = lexicon.entryAt(number);
        const before = silenced(number) ?? reasons.get(id) ?? reasons.get(category);
        return before ?? (axis === null ? null : (reasons.get(axis) ?? null));
      },
    },
  };
}
