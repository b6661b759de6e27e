// The program itself: TypeScript to dist/, bundled so that an installed tool needs no other package and starts quickly.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { inlineNumbers } from './inline-numbers.mjs';
import { esbuildPageText } from './page-text.mjs';

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
    approximators: files.certainty.approximators,
    times: files.times,
    lists: tools.compileWordLists(files, tools.nounForms),
    policy: existsSync(policy) ? listOf(parse(readFileSync(policy, 'utf8'))) : [],
  };
  const json = `${asciiJson(cues)}\n`;
  writeFileSync(join(root, 'dist', 'cues.json'), json);
  const { verbs, forms, phrases } = cues.words;
  const lists = Object.values(phrases).flatMap((seconds) => Object.values(seconds));
  const count = lists.reduce((sum, lines) => sum + lines.split('\n').length, 0);
  return `cues: ${verbs.length} verbs, ${forms.lines.split('\n').length - 1} forms, ${count} phrases, ${Buffer.byteLength(json).toLocaleString('en')} bytes`;
}

/** Other characters escaped: an ASCII file is read and parsed without decoding. */
const asciiJson = (data) => ascii(JSON.stringify(data));

/** Right in JSON, and in JavaScript too, where esbuild leaves only regular expressions as they are written. */
const ascii = (text) =>
  text.replace(/[^\0-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const listOf = (data) => (Array.isArray(data) ? data : Object.values(data)[0]);

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'error',
  plugins: [esbuildPageText, inlineNumbers],
};

/**
 * Bundles the command line and the library into dist/. The command line is one CommonJS file, because Node starts that
 * sooner than modules, with the machine code of a warm run beside it (see src/cli/start.ts). `beforeFirstRun` is called when
 * everything is there but that code.
 */
export async function bundleProgram(root, beforeFirstRun) {
  const outdir = join(root, 'dist');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const define = { 'process.env.FRAMING_VERSION': JSON.stringify(version) };
  const library = await build({
    ...shared,
    // `eval` is for bench/eval.mjs: it counts with the code of the command.
    entryPoints: { index: join(root, 'src/index.ts'), eval: join(root, 'src/eval/evaluate.ts') },
    format: 'esm',
    outdir,
    define,
  });
  const program = await build({
    ...shared,
    entryPoints: {
      framing: join(root, 'src/cli/main.ts'),
      start: join(root, 'src/cli/start.ts'),
      worker: join(root, 'src/cli/worker-start.ts'),
      house: join(root, 'src/run/house-files.ts'),
      html: join(root, 'src/formats/html/html.ts'),
      ...readersOf(root),
    },
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    define: { ...define, 'import.meta.url': '__here' },
    banner: { js: "const __here = require('node:url').pathToFileURL(__filename).href;" },
    minifyWhitespace: true,
    // What is bundled apart is loaded by `require`: the program runs where `import()` has no base (see src/cli/start.ts).
    supported: { 'dynamic-import': false },
    // The last: the others come first where they have a text of their own for a file.
    plugins: [withoutChildProcess, withCompilerApart, houseApart, htmlApart, readersApart, ...shared.plugins],
  });
  const compiler = await build({
    ...shared,
    entryPoints: { 'lexicon-compiler': join(root, 'src/lexicon/compile.ts') },
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    minifyWhitespace: true,
  });
  copyFileSync(join(root, 'src', 'report.schema.json'), join(outdir, 'report.schema.json'));
  const bundled = join(outdir, 'framing.cjs');
  writeFileSync(bundled, ascii(readFileSync(bundled, 'utf8')));
  beforeFirstRun();
  writeCodeCache(root);
  const bytes = (result) =>
    Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return `program: ${bytes(program).toLocaleString('en')} bytes, lexicon compiler: ${bytes(compiler).toLocaleString('en')} bytes, library: ${bytes(library).toLocaleString('en')} bytes`;
}

/** commander loads child_process for subcommands that are programs of their own; there are none, and it costs milliseconds. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }));
    builder.onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'module.exports = {}',
      loader: 'js',
    }));
  },
};

/** It reads YAML and checks schemas, which costs a quarter of a megabyte; only `framing lexicon` needs it, and not always. */
const withCompilerApart = {
  name: 'with-compiler-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/lexicon\/compile\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './lexicon-compiler.cjs', external: true } : null,
    );
  },
};

/** What reads a user's own terms is large, and few runs have any. */
const houseApart = {
  name: 'house-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/house-files\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './house.cjs', external: true },
    );
  },
};

/** The page brings its script and its style with it, and a run in a terminal needs neither. */
const htmlApart = {
  name: 'html-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/html\/html\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './html.cjs', external: true },
    );
  },
};

/** Readers of formats that need a library; the file in dist/ is `reader-` and the name. */
const READERS_APART = ['csv', 'docx', 'eml', 'html', 'markdown', 'pdf', 'url', 'warc'];

const readersOf = (root) =>
  Object.fromEntries(
    READERS_APART.map((name) => [`reader-${name}`, join(root, 'src/readers', `${name}.ts`)]),
  );

/** Their libraries are large, and a run needs one of them, mostly none. */
const readersApart = {
  name: 'readers-apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/[a-z]+\.ts$|\/readers\/[a-z]+\.ts$/ }, ({ path, kind, importer }) => {
      const name = basename(path, '.ts');
      const reader = path.includes('/readers/') || /[\\/]readers[\\/]/.test(importer);
      return kind === 'dynamic-import' && reader && READERS_APART.includes(name)
        ? { path: `./reader-${name}.cjs`, external: true }
        : null;
    });
  },
};

/** Runs the program once on a sample, so that the functions of a normal run are in the cache. */
function writeCodeCache(root) {
  const sample = join(root, 'seeds', 'articles');
  const article = existsSync(sample)
    ? readdirSync(sample)
        .filter((name) => name.endsWith('.txt'))
        .sort()[0]
    : undefined;
  if (article === undefined) return;
  execFileSync(process.execPath, [join(root, 'bin', 'framing.js'), 'analyze', join(sample, article)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FRAMING_WRITE_CODE_CACHE: '1' },
  });
}

/** Type declarations of the public API, for those who import the package. */
export function writeTypes(root) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
}
