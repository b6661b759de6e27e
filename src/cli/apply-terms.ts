/** The core list with the user's terms. Loaded only when there are some. */

import { disableEntries, namesToDisable } from '../lexicon/disable.ts';
import type { Lexicon } from '../lexicon/file.ts';
import { nearest } from '../lexicon/nearest.ts';
import { UsageError } from './exit-code.ts';
import { parseCategory } from './option-values.ts';
import { splitNames, type UserTerms } from './user-terms.ts';

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

/** Problems of a lexicon that are printed; the rest is most often the same mistake. */
const MOST_PROBLEMS = 10;

async function addHouse(core: Lexicon, { lexicon: paths = [], category }: UserTerms): Promise<Lexicon> {
  if (category !== undefined) {
    if (!paths.some((path) => /\.dic$/i.test(path))) {
      throw new UsageError('--category goes with a LIWC dictionary, --lexicon NAME.dic; leave it out.');
    }
    await parseCategory(category);
  }
  if (paths.length === 0) return core;
  const { loadHouse } = await import('../run/house-files.ts');
  const { lexicon, problems } = loadHouse(core, paths, category ?? null);
  if (problems.length === 0) return lexicon;
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ file, line, entry, advice }) => `${file}:${line}: ${entry === null ? '' : `${entry}: `}${advice}`,
    );
  const rest = problems.length - lines.length;
  throw new UsageError([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\nframing: '));
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
