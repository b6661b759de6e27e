/**
 * `.gitignore` and `.framingignore`: what a search of folders leaves out. The rules are git's; a file nearer to what it speaks of
 * counts more, and in one folder `.framingignore` more than `.gitignore`.
 */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The later one counts more. */
const NAMES = ['.gitignore', '.framingignore'];

/** The rules that hold in one folder. */
export interface IgnoreRules {
  readonly isIgnored: (name: string, isFolder: boolean) => boolean;
  /** Those of a folder in it. */
  readonly inside: (name: string) => IgnoreRules;
}

/** Of a folder and all those above it, up to the one that holds the repository (or of that folder alone, outside of one). */
export function readIgnoreRules(folder: string): IgnoreRules {
  const start = resolve(folder);
  const above: string[] = [start];
  for (let at = start; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return rulesOf(start, filesIn(start));
    above.push(dirname(at));
  }
  return rulesOf(start, above.flatMap(filesIn));
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** @param files nearest first */
function rulesOf(folder: string, files: readonly IgnoreFile[]): IgnoreRules {
  return {
    isIgnored(name, isFolder) {
      const path = join(folder, name);
      for (const file of files) {
        const below = relative(file.folder, path).split(sep).join('/');
        // only with its slash does a name match the rules for folders
        const { ignored, unignored } = file.rules.test(isFolder ? `${below}/` : below);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    inside(name) {
      const inner = join(folder, name);
      return rulesOf(inner, [...filesIn(inner), ...files]);
    },
  };
}

/** Both files of a folder as one, so that a name of one can be taken back by the other. */
function filesIn(folder: string): readonly IgnoreFile[] {
  const texts = NAMES.flatMap((name) => readIfThere(join(folder, name)) ?? []);
  if (texts.length === 0) return [];
  const rules = ignore();
  for (const text of texts) rules.add(text);
  return [{ folder, rules }];
}

/** A file that cannot be read leaves nothing out. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
