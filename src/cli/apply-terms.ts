/** The core list with the user's terms. Loaded only when there are some. */

import { disableEntries, namesToDisable } from '../lexicon/disable.ts';
import type { Lexicon } from '../lexicon/file.ts';
import { nearest } from '../lexicon/nearest.ts';
import { UsageError } from './exit-code.ts';
import { parseCategory } from './option-values.ts';
import { problemLines } from './problem-lines.ts';
import { hasRules, splitNames, type UserTerms } from './user-terms.ts';

/** @throws UsageError */
export async function applyTerms(core: Lexicon, terms: UserTerms): Promise<Lexicon> {
  const { without = [] } = terms;
  const base = await addHouse(core, terms);
  if (without.length === 0) return base;
  const { lexicon, unknown } = disableEntries(base, [
    { names: splitNames(without), because: 'disabled by --without' },
  ]);
  const [name] = unknown;
  if (name !== undefined) throw new UsageError(`--without ${unknownName(name, base)}`);
  return lexicon;
}

async function addHouse(
  core: Lexicon,
  { lexicon: paths = [], category, rules }: UserTerms,
): Promise<Lexicon> {
  if (category !== undefined) {
    if (!paths.some((path) => /\.dic$/i.test(path))) {
      throw new UsageError('--category goes with a LIWC dictionary, --lexicon NAME.dic; leave it out.');
    }
    await parseCategory(category);
  }
  if (paths.length === 0 && !hasRules(rules)) return core;
  const { loadHouse } = await import('../run/house-files.ts');
  const { lexicon, problems } = loadHouse(core, paths, category ?? null, rules);
  if (problems.length > 0) throw new UsageError(problemLines(problems));
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
