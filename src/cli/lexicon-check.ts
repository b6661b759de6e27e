/** `framing lexicon check`. */

import { basename } from 'node:path';
import { count } from '../formats/phrases.ts';
import type { SeedFiles } from '../lexicon/compile.ts';
import { type ExampleFailure, exampleTools, failingExamples } from '../lexicon/examples.ts';
import { readSeedFiles } from '../lexicon/load.ts';
import { loadResources } from '../lexicon/resources.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { axesOf, compileFiles, openCompiled, readPaths } from './written-lexicon.ts';

/**
 * @param paths lexicon files and folders; none for those of the delivered lexicon
 * @throws UsageError when one cannot be read
 */
export async function runCheck(paths: readonly string[], io: Io): Promise<number> {
  const files = filesToCheck(paths);
  const compilation = await compileFiles(files.all);
  const { problems, seeds } = compilation;
  const failures = failingExamples(
    openCompiled(compilation),
    seeds,
    exampleTools(loadResources()),
    ({ file }) => files.own.has(file),
  );
  const lines = [
    ...problems.map(
      ({ file, line, entry, advice }) => `${file}:${line}: ${entry === null ? '' : `${entry}: `}${advice}`,
    ),
    ...failures.map(failureLine),
  ];
  const checked = seeds.filter(({ file }) => files.own.has(file));
  const examples = checked.reduce((sum, { examples: { hit, miss } }) => sum + hit.length + miss.length, 0);
  const sums = [
    count(files.own.size, 'file'),
    count(checked.length, 'entry', 'entries'),
    count(examples, 'example'),
  ];
  const summary = `${sums.join(', ')}: ${lines.length === 0 ? 'no problems' : count(lines.length, 'problem')}`;
  await createSink(io.stdout).write([...lines, summary].map((line) => `${line}\n`).join(''));
  return lines.length === 0 ? ExitCode.ran : ExitCode.trouble;
}

/** Files are checked as a part of the delivered lexicon, in which each stands in for the file of the same name. */
function filesToCheck(paths: readonly string[]): { all: SeedFiles; own: ReadonlySet<string> } {
  const core = readSeedFiles();
  if (paths.length === 0) return { all: core, own: new Set(core.lexicon.map(({ path }) => path)) };
  const { lexicon, axes } = readPaths([...new Set(paths)]);
  const names = new Set(lexicon.map(({ path }) => basename(path)));
  const others = core.lexicon.filter(({ path }) => !names.has(basename(path)));
  return {
    all: { ...core, ...axesOf(axes), lexicon: [...others, ...lexicon] },
    own: new Set(lexicon.map(({ path }) => path)),
  };
}

function failureLine({ file, line, entry, expected, sentence, instead }: ExampleFailure): string {
  const advice = expected === 'hit' ? 'mend the term, its forms or conditions' : 'add a condition';
  return `${file}:${line}: ${entry}: should ${expected} "${sentence}", but ${instead}: ${advice}, or the sentence`;
}
