// Builds dist/: the lexicon, the cues, the program and its type declarations.
//   node scripts/build.mjs --lexicon-only                    checks seeds/lexicon and writes dist/lexicon.json
//   node scripts/build.mjs --lexicon-only --forms ID         prints the forms that an entry is matched in
//   node scripts/build.mjs --lexicon-only --examples FILE    checks one lexicon file and runs its examples; writes nothing
//   node scripts/build.mjs --lexicon-only --docs             writes docs/lexicon-entries.md, too

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleProgram, writeCues, writeTypes } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values: options } = parseArgs({
  options: {
    'lexicon-only': { type: 'boolean', default: false },
    forms: { type: 'string' },
    examples: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});

// What an older build left behind would be packed with the program.
if (!options['lexicon-only']) rmSync(join(root, 'dist'), { recursive: true, force: true });
process.exitCode = await buildLexicon();
if (process.exitCode === 0 && options.forms === undefined && options.examples === undefined) {
  const tools = await loadTools();
  console.log(writeCues(root, tools));
  if (!options['lexicon-only']) {
    console.log(await bundleProgram(root, () => writeStamp(tools)));
    writeTypes(root);
  } else writeStamp(tools);
}

/** `dist/build.json`: what a run has to know of the build before it loads anything. */
function writeStamp({ openLexicon }) {
  const file = (name) => join(root, 'dist', name);
  const lexicon = openLexicon(readFileSync(file('lexicon.json'))).identity;
  const build = createHash('sha256').update(lexicon.sha256);
  for (const name of ['cues.json', 'framing.cjs'])
    if (existsSync(file(name))) build.update(readFileSync(file(name)));
  writeFileSync(file('build.json'), `${JSON.stringify({ build: build.digest('hex'), lexicon })}\n`);
}

/** Returns the exit code: 1 when a lexicon file has a problem. */
async function buildLexicon() {
  const tools = await loadTools();
  const compilation = tools.compileLexicon(tools.readSeedFiles(root));
  if (options.forms !== undefined) return printForms(tools, compilation, options.forms);
  if (options.examples !== undefined) return checkExamples(tools, compilation, options.examples);
  if (compilation.problems.length > 0) return printProblems(compilation.problems);
  const json = tools.writeLexicon(compilation.lexicon);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'lexicon.json'), json);
  const { entries, forms, sha256 } = compilation.lexicon;
  const formCount = tools.unpackForms(forms).length;
  if (options.docs) {
    writeFileSync(join(root, 'docs', 'lexicon-entries.md'), tools.entriesPage(entries));
    const changelog = join(root, 'docs', 'lexicon-changelog.md');
    writeFileSync(
      changelog,
      tools.withBuilt(readFileSync(changelog, 'utf8'), compilation.lexicon, formCount),
    );
    console.log('docs/lexicon-changelog.md: has it a line on what changed?');
  }
  const bytes = Buffer.byteLength(json).toLocaleString('en');
  console.log(
    `lexicon: ${entries.length} entries, ${formCount} forms, ${bytes} bytes, sha256 ${sha256.slice(0, 12)}`,
  );
  return 0;
}

/** The sources are TypeScript and Node 20 does not run it; packages stay outside, so this takes a few milliseconds. */
async function loadTools() {
  const outfile = join(root, 'dist', '.build', 'lexicon-tools.mjs');
  await build({
    stdin: {
      contents: [
        'lexicon/compile',
        'lexicon/load',
        'lexicon/file',
        'lexicon/trie',
        'lexicon/examples',
        'lexicon/example-tools',
        'text/compile-words',
        'lexicon/nouns',
        'lexicon/verbs',
        'terms/word-lists',
        'formats/entries-page',
        'formats/changelog',
      ]
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
  return import(`${pathToFileURL(outfile).href}?${process.pid}`);
}

function printProblems(problems) {
  for (const { file, line, entry, advice } of problems) {
    console.error(`${file}:${line}: ${entry === null ? '' : `${entry}: `}${advice}`);
  }
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the lexicon files; nothing written`,
  );
  return 1;
}

function printForms({ unpackForms }, { lexicon, problems }, id) {
  const entry = lexicon.entries.findIndex((candidate) => candidate.id === id);
  if (entry < 0) {
    const about = problems.filter((problem) => problem.entry === id);
    if (about.length > 0) return printProblems(about);
    console.error(`no entry is called ${id}`);
    return 1;
  }
  for (const form of unpackForms(lexicon.forms)) if (form.entry === entry) console.log(form.words.join(' '));
  return 0;
}

function checkExamples(tools, { lexicon, seeds, problems }, path) {
  const file = `seeds/lexicon/${basename(path)}`;
  const own = problems.filter((problem) => problem.file === file);
  if (own.length > 0) printProblems(own);
  const failures = tools.failingExamples(
    tools.openLexicon(Buffer.from(tools.writeLexicon(lexicon))),
    seeds,
    tools.exampleToolsFromSeeds(tools.readCueFiles(root)),
    (seed) => seed.file === file,
  );
  for (const { line, entry, expected, sentence, instead } of failures) {
    console.error(`${file}:${line}: ${entry}: should ${expected}: ${sentence}\n    ${instead}`);
  }
  const checked = seeds.filter((seed) => seed.file === file);
  const examples = checked.reduce((sum, { examples: { hit, miss } }) => sum + hit.length + miss.length, 0);
  console.log(
    `${file}: ${checked.length} entries, ${examples} examples, ${failures.length} failing, ${own.length} problems`,
  );
  return failures.length + own.length > 0 ? 1 : 0;
}
