/** Reads the compiled lexicon, and the seed files it is made from. The only file of this folder that touches the disk. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeedFiles } from './compile.ts';
import type { SeedFile } from './entry.ts';
import { type Lexicon, openLexicon } from './file.ts';

export type { Lexicon } from './file.ts';

/**
 * The folder that holds `package.json`, from the sources as from a bundle in `dist/`.
 * @throws {Error} when there is none above the running file
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the program: the installation is damaged');
    folder = parent;
  }
  return folder;
}

/**
 * The lexicon that is delivered with the program.
 * @throws {Error} when `dist/lexicon.json` is missing or damaged
 */
export function loadLexicon(path: string = join(packageFolder(), 'dist', 'lexicon.json')): Lexicon {
  return openLexicon(readFileSync(path));
}

/**
 * Everything the compiler reads, as it stands in `seeds/`.
 * @throws {Error} when a file cannot be read
 */
export function readSeedFiles(root: string = packageFolder()): SeedFiles {
  const read = (...path: string[]) => readFileSync(join(root, 'seeds', ...path), 'utf8');
  const names = readdirSync(join(root, 'seeds', 'lexicon'))
    .filter((name) => name.endsWith('.yaml') && name !== 'axes.yaml')
    .sort();
  return {
    lexicon: names.map((name) => ({ path: `seeds/lexicon/${name}`, text: read('lexicon', name) })),
    axes: read('lexicon', 'axes.yaml'),
    irregularVerbs: read('cues', 'irregular-verbs.yaml'),
    // the keys alone, which a person indents by two
    classes: [...read('cues', 'classes.yaml').matchAll(/^ {2}([a-z_]+):/gm)].map(([, name]) => name!),
    schema: JSON.parse(read('schema.json')) as object,
  };
}

/** Lexicon files of a user, and the axes beside them. */
export interface WrittenFiles {
  readonly lexicon: readonly SeedFile[];
  readonly axes: SeedFile | null;
}

/**
 * A lexicon file, or all of a folder (not of those in it).
 * @throws {Error} when it cannot be read
 */
export function readWrittenFiles(path: string): WrittenFiles {
  const paths = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const files = paths.map((file): SeedFile => ({ path: file, text: readFileSync(file, 'utf8') }));
  const isAxes = (file: SeedFile): boolean => basename(file.path) === 'axes.yaml';
  return { lexicon: files.filter((file) => !isAxes(file)), axes: files.find(isAxes) ?? null };
}

/**
 * Texts of `seeds/cues/*.yaml` by file name without ending.
 * @throws {Error} when a file cannot be read
 */
export function readCueFiles(root: string = packageFolder()): ReadonlyMap<string, string> {
  const folder = join(root, 'seeds', 'cues');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => [name.slice(0, -'.yaml'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}
