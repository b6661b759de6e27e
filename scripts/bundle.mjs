// The program itself: TypeScript to dist/, bundled so that an installed tool needs no other package and starts quickly.

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Compiles seeds/cues and seeds/vocabulary to dist/cues.json. */
export function writeCues(root, tools) {
  const folder = join(root, 'seeds', 'cues');
  const files = {};
  for (const name of readdirSync(folder).sort())
    files[basename(name, '.yaml')] = parse(readFileSync(join(folder, name), 'utf8'));
  const irregular = tools.readIrregularVerbs(readFileSync(join(folder, 'irregular-verbs.yaml'), 'utf8'));
  const policy = join(root, 'seeds', 'vocabulary', 'policy.yaml');
  const cues = {
    words: tools.compileWords(files, irregular),
    abbreviations: files.abbreviations,
    numbers: files.numbers,
    times: files.times,
    policy: existsSync(policy) ? listOf(parse(readFileSync(policy, 'utf8'))) : [],
  };
  const json = `${JSON.stringify(cues)}\n`;
  writeFileSync(join(root, 'dist', 'cues.json'), json);
  const { verbs, forms, phrases } = cues.words;
  const count = Object.values(phrases).reduce((sum, list) => sum + list.length, 0);
  return `cues: ${verbs.length} verbs, ${forms.split('\n').length} forms, ${count} phrases, ${Buffer.byteLength(json).toLocaleString('en')} bytes`;
}

const listOf = (data) => (Array.isArray(data) ? data : Object.values(data)[0]);

/** Bundles the command line and the library into dist/; commands and formats are chunks, loaded when asked for. */
export async function bundleProgram(root) {
  const outdir = join(root, 'dist');
  rmSync(join(outdir, 'chunks'), { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const result = await build({
    entryPoints: { cli: join(root, 'src/cli/main.ts'), index: join(root, 'src/index.ts') },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.FRAMING_VERSION': JSON.stringify(version) },
    // CommonJS packages inside an ESM bundle ask for require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    minifySyntax: true,
    legalComments: 'linked',
    metafile: true,
    logLevel: 'error',
  });
  copyFileSync(join(root, 'src', 'report.schema.json'), join(outdir, 'report.schema.json'));
  const bytes = Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return `program: ${Object.keys(result.metafile.outputs).length} files, ${bytes.toLocaleString('en')} bytes`;
}

/** Type declarations of the public API, for those who import the package. */
export function writeTypes(root) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
}
