/** Lexicons that a command is given: the delivered one, a compiled one, or files as people write them. */

import type { Compilation, SeedFiles } from '../lexicon/compile.ts';
import { type Lexicon, openLexicon, writeLexicon } from '../lexicon/file.ts';
import { loadLexicon, readSeedFiles, readWrittenFiles, type WrittenFiles } from '../lexicon/load.ts';
import { UsageError } from './exit-code.ts';

/** Loaded by its own: reading YAML and checking schemas is more code than the rest of the program. */
export async function compileFiles(files: SeedFiles): Promise<Compilation> {
  const { compileLexicon } = await import('../lexicon/compile.ts');
  return compileLexicon(files);
}

export function openCompiled({ lexicon }: Compilation): Lexicon {
  return openLexicon(Buffer.from(writeLexicon(lexicon)));
}

/** @throws UsageError when there is no lexicon file at a path */
export function readPaths(paths: readonly string[]): WrittenFiles {
  const read = paths.map((path) => {
    const files = reading(path, () => readWrittenFiles(path));
    if (files.lexicon.length > 0 || files.axes !== null) return files;
    throw new UsageError(`there are no lexicon files (.yaml) in ${path}.`);
  });
  const axes = read.findLast((files) => files.axes !== null)?.axes ?? null;
  return { lexicon: read.flatMap(({ lexicon }) => lexicon), axes };
}

/**
 * @param name `core`, a compiled lexicon (`.json`), a lexicon file or a folder of them
 * @throws UsageError when it cannot be read, or has a problem
 */
export async function openNamed(name: string): Promise<Lexicon> {
  if (name === 'core') return loadLexicon();
  if (name.endsWith('.json')) return reading(name, () => loadLexicon(name));
  const { lexicon, axes } = readPaths([name]);
  const core = readSeedFiles();
  const compilation = await compileFiles({ ...core, lexicon, ...axesOf(axes), part: true });
  const [first, ...more] = compilation.problems;
  if (first === undefined) return openCompiled(compilation);
  const rest = more.length === 0 ? '' : ` (and ${more.length} more; framing lexicon check lists them)`;
  throw new UsageError(`${first.file}:${first.line}: ${first.advice}${rest}`);
}

export const axesOf = (axes: WrittenFiles['axes']): { axes?: string; axesPath?: string } =>
  axes === null ? {} : { axes: axes.text, axesPath: axes.path };

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read ${path} (${reason}).`);
  }
}
