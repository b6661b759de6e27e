/** What people install: nothing to fetch but the package, nothing of the machine it was built on. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly types: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Paths of all files below a folder, relative to it. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const sources = filesBelow(join(root, 'src')).filter((path) => path.endsWith('.ts'));

/** The modules a file asks for by name, in every notation. */
function modulesIn(code: string): string[] {
  const notations =
    /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*(?:"([@\w][\w@./:-]*)"|'([@\w.][\w@./:-]*)')/g;
  return [...code.matchAll(notations)].map((match) => match[1] ?? match[2]!);
}

/** `natural/lib/…` → `natural`, `@a/b/c` → `@a/b`. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

const isOutside = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name);

describe('dependencies', () => {
  test('none at run time: what is used is bundled', () => {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifest;
    expect({ ...dependencies, ...optionalDependencies, ...peerDependencies }).toEqual({});
  });

  test('every package that the sources import is named', () => {
    const imported = sources.flatMap((path) => modulesIn(readFileSync(path, 'utf8'))).filter(isOutside);
    const isNamed = (name: string) =>
      name in manifest.devDependencies || `@types/${name}` in manifest.devDependencies;
    const unnamed = imported.map(packageOf).filter((name) => !isNamed(name));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  // The root of it starts database drivers, reads the environment and prints to standard output.
  test('natural is imported by its folders only, and pinned', () => {
    const bare = sources.filter((path) => modulesIn(readFileSync(path, 'utf8')).includes('natural'));
    expect(bare).toEqual([]);
    expect(manifest.devDependencies.natural).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('dist', () => {
  const programs = ['framing.cjs', 'start.cjs', 'html.cjs', 'lexicon-compiler.cjs', 'index.js', 'eval.js'];

  test.each(programs)('%s asks for modules of Node only', (name) => {
    const code = readFileSync(join(dist, name), 'utf8');
    // The search for files looks whether this one happens to be there, and does without.
    const optional = ['picomatch'];
    // Ajv names its own parts in code that it would write to a file, and is never asked to.
    const isOwn = (module: string): boolean => packageOf(module) === 'ajv' && name === 'lexicon-compiler.cjs';
    const asked = modulesIn(code).filter((module) => isOutside(module) && !optional.includes(module));
    expect(asked.filter((module) => !isOwn(module))).toEqual([]);
  });

  test.each([...programs, 'framing.cache', 'cues.json', 'lexicon.json', 'report.schema.json'])(
    '%s names no folder of this machine',
    (name) => {
      const code = readFileSync(join(dist, name), 'latin1');
      expect([root, `${homedir()}/`].filter((path) => path !== '/' && code.includes(path))).toEqual([]);
    },
  );

  test('the library prints nothing when it is imported', () => {
    const code = `import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)})`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });
});

describe('what is packed', () => {
  const packed = new Set(listPacked());

  function listPacked(): string[] {
    // Through npm's own program where npm runs this test, which also works where `npm` is no executable file.
    const npm = process.env.npm_execpath;
    const args = ['pack', '--dry-run', '--ignore-scripts', '--json'];
    const { stdout } =
      npm?.endsWith('.js') === true
        ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
        : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const answer = JSON.parse(stdout) as Answer | Readonly<Record<string, Answer[number]>>;
    return Object.values(answer).flatMap(({ files }: Answer[number]) => files.map(({ path }) => path));
  }
  type Answer = readonly { readonly files: readonly { readonly path: string }[] }[];

  test('everything that package.json points to', () => {
    const targets = [
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((entry) =>
        typeof entry === 'string' ? [entry] : Object.values(entry),
      ),
      manifest.types,
    ].map((path) => path.replace(/^\.\//, ''));
    expect(targets.filter((path) => !packed.has(path))).toEqual([]);
  });

  test.each([
    'README.md',
    'LICENSE',
    'bin/package.json',
    'dist/start.cjs',
    'dist/framing.cjs',
    'dist/framing.cache',
    'dist/html.cjs',
    'dist/lexicon-compiler.cjs',
    'dist/cues.json',
    'dist/lexicon.json',
    'seeds/README.md',
    'docs/json.md',
  ])('%s', (path) => {
    expect(packed.has(path)).toBe(true);
  });

  test('no tests, no sources, no tools of the build', () => {
    const foreign = [...packed].filter((path) =>
      /^(?:src|tests|bench|scripts|\.ci|dist\/\.build)\//.test(path),
    );
    expect(foreign).toEqual([]);
  });

  test('what the README links to', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(links.filter((path) => !packed.has(path) && !path.endsWith('/'))).toEqual([]);
  });
});

test('a clone is built by npm install', () => {
  expect(manifest.scripts.prepare).toBe('npm run build');
});
