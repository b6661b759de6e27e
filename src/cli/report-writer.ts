/** Where the outcomes of a run go: one after the other to a stream or a file, or as files into a folder. */

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Format, FormatEnv, OutputFile } from '../formats/format.ts';
import type { Outcome } from '../model.ts';
import type { Input } from '../run/files.ts';
import type { Summary } from '../run/summary.ts';
import type { Totals } from '../run/totals.ts';
import { UsageError } from './exit-code.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';
import { createPageNames } from './page-names.ts';
import type { OutcomePrinter, Printed } from './printer.ts';

/** Each call says whether there is still a reader; false is the time to stop, quietly. */
export interface ReportWriter {
  readonly begin: () => Promise<boolean>;
  readonly input: (printed: Printed) => Promise<boolean>;
  readonly end: (totals: Totals, summary: Summary) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * @param path of `--output`: a name that ends in a slash, or a folder that is there, is filled with files
 * @param mode `a` writes behind what the file has
 * @throws UsageError when the format writes no files, or nothing can or may be written there
 */
export async function openWriter(
  path: string | undefined,
  { format, env }: Pick<OutcomePrinter, 'format' | 'env'>,
  inputs: readonly Input[],
  io: Io,
  mode: 'w' | 'a' = 'w',
): Promise<ReportWriter> {
  if (path !== undefined && isFolder(path)) return folderWriter(path, format, env, inputs);
  const output = await openOutput(path, io, mode);
  let isFirst = true;
  return {
    begin: () => output.write(format.begin(env)),
    async input(printed) {
      const text = format.inOrder ? format.outcome(parseOutcome(printed), env) : printed.text;
      if (text.length === 0) return true;
      const reading = isFirst || (await output.write(format.between ?? ''));
      isFirst = false;
      return reading && output.write(text);
    },
    end: (totals, summary) => output.write(format.end(totals, env, summary)),
    close: () => output.close(),
  };
}

const parseOutcome = ({ text }: Printed): Outcome =>
  JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString()) as Outcome;

const isFolder = (path: string): boolean =>
  path.endsWith('/') ||
  path.endsWith(sep) ||
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function folderWriter(
  folder: string,
  { folder: files }: Format,
  env: FormatEnv,
  inputs: readonly Input[],
): ReportWriter {
  if (files === undefined) {
    throw new UsageError(`--output ${folder} is a folder, and only -f html fills one; name a file.`);
  }
  const writer = files(env);
  const articles = articlesIn(folder, inputs);
  if (articles.includes('index')) {
    throw new UsageError(`--output ${folder} has an article called index in it; name another folder.`);
  }
  const nameOf = createPageNames(['index', ...articles]);
  const write = async ({ name, text }: OutputFile): Promise<boolean> => {
    attempt(folder, () => writeFileSync(join(folder, name), text));
    return true;
  };
  return {
    begin: async () => {
      attempt(folder, () => mkdirSync(folder, { recursive: true }));
      return true;
    },
    input(printed) {
      const outcome = parseOutcome(printed);
      return write(writer.outcome(outcome, nameOf(outcome.path)));
    },
    end: (totals) => write(writer.end(totals)),
    close: async () => {},
  };
}

/** A page must not take the place of an article that lies in the same folder. */
function articlesIn(folder: string, inputs: readonly Input[]): readonly string[] {
  const target = resolve(folder);
  return inputs
    .filter(
      ({ kind, path }) => kind === 'file' && dirname(resolve(path)) === target && /\.html?$/i.test(path),
    )
    .map(({ path }) => basename(path, extname(path)).toLowerCase());
}

function attempt(folder: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write to ${folder} (${reason}).`);
  }
}
