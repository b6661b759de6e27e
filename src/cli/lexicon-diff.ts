/** `framing lexicon diff`. */

import { analyze } from '../analyze.ts';
import { type ArticleDiff, diffJson, diffText, type Side } from '../formats/lexicon-diff.ts';
import { diffLexicons, diffReports, type ReportDiff } from '../lexicon/diff.ts';
import type { Lexicon } from '../lexicon/file.ts';
import { loadResources } from '../lexicon/resources.ts';
import { analyzeInput } from '../run/batch.ts';
import { findInputs } from '../run/files.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { createMessages } from './messages.ts';
import { openNamed } from './written-lexicon.ts';

export interface DiffFlags {
  /** Articles to show the difference in. */
  readonly in?: readonly string[];
  readonly json?: boolean;
}

/** @throws UsageError when a lexicon cannot be read */
export async function runDiff(from: string, to: string, flags: DiffFlags, io: Io): Promise<number> {
  const [before, after] = [await openNamed(from), await openNamed(to)];
  const messages = createMessages(io, false);
  const articles: ArticleDiff[] = [];
  let failed = false;
  for (const article of await diffArticles(flags.in ?? [], [before, after], io)) {
    if ('diff' in article) articles.push(article);
    else {
      failed = true;
      await messages.failure(article.path, article.failure);
    }
  }
  const sides: readonly [Side, Side] = [
    { name: from, identity: before.identity },
    { name: to, identity: after.identity },
  ];
  const print = flags.json ? diffJson : diffText;
  await createSink(io.stdout).write(print(sides, diffLexicons(before, after), articles));
  return failed ? ExitCode.trouble : ExitCode.ran;
}

/** Both reports of an article are made when it is read: standard input can be read once only. */
async function diffArticles(
  paths: readonly string[],
  [before, after]: readonly [Lexicon, Lexicon],
  io: Io,
): Promise<readonly (ArticleDiff | { readonly path: string; readonly failure: string })[]> {
  if (paths.length === 0) return [];
  const resources = loadResources();
  const articles: (ArticleDiff | { path: string; failure: string })[] = [];
  for (const input of await findInputs(paths)) {
    let diff: ReportDiff = { gained: [], lost: [] };
    const outcomes = analyzeInput(
      input,
      {},
      {
        stdin: () => io.stdin,
        analyze(text, options) {
          const old = analyze(text, options, { ...resources, lexicon: before });
          diff = diffReports(old, analyze(text, options, { ...resources, lexicon: after }));
          return old;
        },
      },
    );
    for await (const outcome of outcomes) {
      const { path } = outcome;
      articles.push(outcome.ok ? { path, diff } : { path, failure: outcome.error.message });
    }
  }
  return articles;
}
