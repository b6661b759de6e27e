/** The figures of the lexicon in its changelog, which the build writes between two marks. */

import type { Entry } from '../model.ts';

const BUILT = /(<!-- built -->\n)[\s\S]*?(<!-- \/built -->)/;

interface Built {
  readonly version: string;
  readonly sha256: string;
  readonly entries: readonly Entry[];
}

/** @throws {Error} when the marks are not there */
export function withBuilt(changelog: string, lexicon: Built, forms: number): string {
  if (!BUILT.test(changelog)) throw new Error('docs/lexicon-changelog.md has lost its marks: <!-- built -->');
  return changelog.replace(BUILT, `$1${builtLine(lexicon, forms)}\n$2`);
}

/** `core-en 1.1.0 as built: 2,423 entries, …` */
export function builtLine({ version, sha256, entries }: Built, forms: number): string {
  const [mild, clear, strong] = [1, 2, 3].map((n) =>
    entries.filter(({ strength }) => strength === n).length.toLocaleString('en'),
  );
  const all = `${entries.length.toLocaleString('en')} entries, ${forms.toLocaleString('en')} forms`;
  return `${version} as built: ${all}; ${mild} mild, ${clear} clear, ${strong} strong. SHA-256 begins with \`${sha256.slice(0, 12)}\`.`;
}
