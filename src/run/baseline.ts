/**
 * A baseline: the findings that a newsroom knows and has decided to live with, so that only new ones fail a run.
 * `{"schema":"framing-baseline/1","files":{"news/a.txt":["9d278f8ed5652c49bc9a"]}}`, paths from the baseline's own folder.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Report, Term } from '../model.ts';
import { fingerprintTerms } from '../terms/fingerprints.ts';

const SCHEMA = 'framing-baseline/1';

export interface Baseline {
  /** Asked once for a report: whether a term of it is known. */
  readonly knownIn: (path: string, report: Report) => (term: Term) => boolean;
}

/** What stands in a baseline file. @throws Error when it cannot be read, or is none */
export function readBaseline(file: string): Baseline {
  const files = readFiles(file);
  return {
    knownIn(path, report) {
      const known = new Set(files.get(keyOf(file, path)));
      if (known.size === 0) return () => false;
      const fingerprints = fingerprintTerms(report);
      return (term) => known.has(fingerprints.get(term) ?? '');
    },
  };
}

/** Collects the findings of a run for the file; articles that the run did not see keep theirs. */
export interface BaselineUpdate {
  readonly add: (path: string, fingerprints: readonly string[]) => void;
  /** Writes the file in one step, so that a reader never sees half of it. Gives the number of findings. @throws Error */
  readonly write: () => number;
}

/** @throws Error when the file is there and is no baseline */
export function updateBaseline(file: string): BaselineUpdate {
  const files = exists(file) ? readFiles(file) : new Map<string, readonly string[]>();
  return {
    add(path, fingerprints) {
      const key = keyOf(file, path);
      if (fingerprints.length === 0) files.delete(key);
      else files.set(key, [...fingerprints].sort());
    },
    write() {
      const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
      const text = `${JSON.stringify({ schema: SCHEMA, files: Object.fromEntries(sorted) }, null, 2)}\n`;
      writeFileSync(`${file}.tmp`, text);
      renameSync(`${file}.tmp`, file);
      return sorted.reduce((sum, [, fingerprints]) => sum + fingerprints.length, 0);
    },
  };
}

function readFiles(file: string): Map<string, readonly string[]> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error('is not JSON');
    throw error;
  }
  const { schema, files } = (data ?? {}) as { schema?: unknown; files?: unknown };
  if (schema !== SCHEMA || typeof files !== 'object' || files === null) {
    throw new Error(`is no baseline ("schema":"${SCHEMA}")`);
  }
  return new Map(
    Object.entries(files).map(([path, list]) => [path, Array.isArray(list) ? list.map(String) : []]),
  );
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

/** Standard input and addresses of the web keep their names. */
function keyOf(file: string, path: string): string {
  if (path.startsWith('<') || /^[a-z]+:\/\//.test(path)) return path;
  return relative(dirname(resolve(file)), resolve(path))
    .split(sep)
    .join('/');
}
