/** `framing why`: an entry, and what it did in a file. */

import { entryCard, hitList } from '../formats/card.ts';
import { loadStyle } from '../formats/style.ts';
import type { Outcome, Report } from '../model.ts';
import { analyzeInput } from '../run/batch.ts';
import { type ConfigurableFlags, createConfigs, folderOf } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { explain, suggest } from './explain.ts';
import { createSink, type Io, wantsColor } from './io.ts';
import { createMessages } from './messages.ts';
import { parseWidth } from './option-values.ts';

export interface WhyFlags extends ConfigurableFlags {
  readonly in?: string;
  readonly json?: boolean;
}

/** Wider than this a card is hard to read. */
const WIDTH = 80;

/** @throws UsageError */
export async function runWhy(query: string, given: WhyFlags, io: Io): Promise<number> {
  const { in: path = '-' } = given;
  const folder = folderOf({ kind: path === '-' ? 'stdin' : 'file', path });
  const flags = await createConfigs(given).optionsIn(folder);
  const width = flags.width === undefined ? WIDTH : parseWidth(flags.width);
  const engine = await loadEngine(flags);
  let report: Report | null = null;
  if (flags.in !== undefined) {
    const outcome = await analyzeFile(flags.in, engine, io);
    if (!outcome.ok) {
      await createMessages(io, false).failure(outcome.path, outcome.error.message);
      return ExitCode.trouble;
    }
    report = outcome.report;
  }
  // Reports number their terms: L3 is the third one of the file.
  const numbered = report?.terms.find(({ id }) => id === query);
  const found = explain(numbered?.entry ?? query, engine.lexicon);
  if (found.length === 0) throw new UsageError(await unknown(query, engine));

  if (flags.json) {
    const { whyJson } = await import('../formats/why-json.ts');
    await createSink(io.stdout).write(whyJson(query, found, report));
    return ExitCode.ran;
  }
  const style = await loadStyle(wantsColor(undefined, io.env, io.stdout));
  const lines = found.flatMap(({ entry, forms, silenced }) => [
    ...entryCard(entry, forms, width, style),
    ...(silenced === null ? [] : [`    not flagged: ${silenced}`]),
    ...(report === null ? [] : hitList(entry.id, report, flags.in ?? '', width, style)),
    '',
  ]);
  await createSink(io.stdout).write(`${lines.slice(0, -1).join('\n')}\n`);
  return ExitCode.ran;
}

/** The one article of the file; of many, the first. */
async function analyzeFile(path: string, engine: Engine, io: Io): Promise<Outcome> {
  const input =
    path === '-' ? ({ kind: 'stdin', path: '<stdin>' } as const) : ({ kind: 'file', path } as const);
  const tools = { analyze: engine.analyze, ...engine.own, stdin: () => io.stdin };
  for await (const outcome of analyzeInput(input, {}, tools)) return outcome;
  throw new UsageError(`${path} has no articles in it.`);
}

async function unknown(query: string, { lexicon }: Engine): Promise<string> {
  if (/^L\d+$/.test(query)) {
    return `${query} is the number of a term in a report; name the file with --in, or give the term itself.`;
  }
  const meant = await suggest(query, lexicon);
  const hint = meant.length === 0 ? '' : ` Did you mean ${meant.map((name) => `"${name}"`).join(' or ')}?`;
  return `"${query}" is not in the lexicon.${hint} (framing lexicon list prints all entries.)`;
}
