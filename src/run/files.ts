/** Command-line arguments to a list of inputs: files as they are, folders and globs unfolded and sorted. */

import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../readers/error.ts';
import { toInputError } from '../readers/read.ts';
import type { IgnoreRules } from './ignored.ts';

/** One thing to analyse, or the reason why there is nothing to analyse behind an argument. */
export type Input =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin'; readonly path: string }
  | { readonly kind: 'url'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly error: InputError };

/**
 * Endings of the files that are taken from a folder: those that hold one article. Tables and archives hold many of who
 * knows what, and are named outright, or by `--ext`. A file named outright may end in anything.
 */
export const EXTENSIONS: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.pdf',
  '.docx',
  '.eml',
];

const URL_START = /^https?:\/\//i;

const GLOB_CHARACTERS = /[*?[\]{}!()]/;

export interface FindOptions {
  /** With the dot. */
  readonly extensions?: readonly string[];
  /** The name standard input goes by. */
  readonly stdinName?: string;
  /** Leave out what `.gitignore` and `.framingignore` say; true unless told otherwise. */
  readonly ignore?: boolean;
}

/** What is taken from a folder. */
interface Search {
  readonly extensions: readonly string[];
  readonly ignore: boolean;
}

/**
 * The inputs in the order of the arguments, what a folder or glob yields sorted by path, every file once.
 * Never throws: what cannot be found or read becomes a `problem` in its place.
 */
export async function findInputs(
  paths: readonly string[],
  { extensions = EXTENSIONS, stdinName = '<stdin>', ignore = true }: FindOptions = {},
): Promise<readonly Input[]> {
  const search: Search = { extensions, ignore };
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const path of paths) {
    const found: readonly Input[] =
      path === '-'
        ? [{ kind: 'stdin', path: stdinName }]
        : URL_START.test(path)
          ? [{ kind: 'url', path }]
          : await findPath(path, search);
    for (const input of found) {
      const key = keyOf(input);
      if (seen.has(key)) continue;
      seen.add(key);
      inputs.push(input);
    }
  }
  return inputs;
}

/** Tells inputs apart, however they are written. */
function keyOf({ kind, path }: Input): string {
  if (kind === 'stdin') return '-';
  return `${kind} ${kind === 'url' ? path : resolve(path)}`;
}

async function findPath(path: string, search: Search): Promise<readonly Input[]> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? await findInFolder(path, search) : [{ kind: 'file', path }];
  } catch (error) {
    if (isMissing(error) && GLOB_CHARACTERS.test(path)) return expandGlob(path, search);
    return [problem(path, error)];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function problem(path: string, error: unknown): Input {
  return { kind: 'problem', path, error: toInputError(error) };
}

async function findInFolder(folder: string, search: Search): Promise<readonly Input[]> {
  const found: Input[] = [];
  const rules = search.ignore ? (await import('./ignored.ts')).readIgnoreRules(folder) : null;
  const ignored = await walk(folder, search.extensions, rules, found);
  if (found.length > 0) return found.sort(byPath);
  const endings = search.extensions.join(', ');
  const but =
    ignored === 0 ? '' : `; ${ignored} left out by .gitignore or .framingignore (read them with --no-ignore)`;
  const error = new InputError('no_articles', `has no articles in it (files that end in ${endings})${but}.`);
  return [problem(folder, error)];
}

/**
 * Linked files count, linked folders are not entered, so that no loop can arise. Read by hand and not by a glob,
 * because a glob passes over folders that it may not open, and a missing article must never go unnoticed.
 * Gives the number of files and folders that `rules` leave out.
 */
async function walk(
  folder: string,
  extensions: readonly string[],
  rules: IgnoreRules | null,
  found: Input[],
): Promise<number> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    found.push(problem(folder, error));
    return 0;
  }
  let ignored = 0;
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const isFolder = entry.isDirectory();
    if (!isFolder && !hasEnding(name, extensions)) continue;
    const path = join(folder, name);
    if (rules?.isIgnored(name, isFolder)) ignored++;
    else if (isFolder) ignored += await walk(path, extensions, rules?.inside(name) ?? null, found);
    else if (entry.isFile() || (await isLinkToFile(path))) found.push({ kind: 'file', path });
  }
  return ignored;
}

const readEntries = (folder: string) => readdir(folder, { withFileTypes: true });

/** Dead links count as files: reading them then says what is wrong. */
async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}

function hasEnding(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

/** A glob names its files outright, so any ending will do; a folder it names is searched like one that was typed. */
async function expandGlob(pattern: string, search: Search): Promise<readonly Input[]> {
  const { glob } = await import('tinyglobby');
  const matches = await glob(pattern, {
    onlyFiles: false,
    expandDirectories: false,
    // A linked folder under `**` could lead back to where it stands.
    followSymbolicLinks: !pattern.includes('**'),
    ignore: ['**/node_modules/**'],
  });
  const found: Input[] = [];
  for (const match of matches) {
    if (!match.endsWith('/')) found.push({ kind: 'file', path: match });
    // `**` names every folder on the way as well; only a glob's last step asks for folders.
    else if (!pattern.includes('**')) found.push(...(await findInFolder(match, search)));
  }
  if (found.length > 0) return found.sort(byPath);
  return [problem(pattern, new InputError('not_found', 'matches no file; check the pattern.'))];
}

function byPath(a: Input, b: Input): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
