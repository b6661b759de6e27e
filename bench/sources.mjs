// What the trainers of weights in this folder share: the program from its sources, and the files that they learn from.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Modules of src/ (`text/document`) as one; the sources are TypeScript and Node 20 does not run it. After a build: what
 * `loadResources` reads is there then.
 */
export async function loadSources(modules) {
  const outfile = join(root, 'dist', '.build', `bench-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: [...modules, 'lexicon/resources']
        .map((module) => `export * from './src/${module}.ts';`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const program = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return { ...program, resources: program.loadResources(join(root, 'dist')) };
}

/** Records of a file with one in each line. */
export const readRecords = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
