/** What `framing eval` prints: a block a measure, a line a figure, each with its interval and its counts. */

import type { FigureValue } from '../eval/bootstrap.ts';
import type { MeasureResult } from '../eval/evaluate.ts';
import type { LexiconIdentity } from '../model.ts';
import { columns } from './columns.ts';
import { count, groupDigits } from './phrases.ts';
import { clean, spread, wrap } from './wrap.ts';

export interface EvalSummary {
  readonly path: string;
  readonly articles: number;
  readonly words: number;
  /** Lines with a mistake. */
  readonly leftOut: number;
  readonly measures: readonly MeasureResult[];
}

export interface EvalEnv {
  readonly version: string;
  readonly lexicon: LexiconIdentity;
  /** Columns to fill. */
  readonly width: number;
}

export function evalTable(summary: EvalSummary, { version, lexicon, width }: EvalEnv): string {
  const { path, articles, words, leftOut, measures } = summary;
  const sums = `${count(articles, 'article')}, ${count(words, 'word')}`;
  const lines = [
    ...wrap(
      `framing ${version}, lexicon ${lexicon.name} ${lexicon.version}. ${clean(path)}: ${sums}.`,
      width,
    ),
    ...(leftOut === 0 ? [] : wrap(`Left out: ${count(leftOut, 'line')} with a mistake.`, width)),
    ...measures.flatMap((measure) => ['', ...measureLines(measure, width)]),
    '',
    ...wrap(
      '[low, high]: 95 % interval over articles drawn anew (bootstrap). –: nothing to divide by.',
      width,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export function measureLines({ title, articles, figures }: MeasureResult, width: number): string[] {
  return [...spread(wrap(title, width), count(articles, 'article'), width), ...figureLines(figures, width)];
}

const INDENT = '  ';

/** Names in one column, values in the next, as long as the lines fit; else the values stand under the names. */
function figureLines(figures: readonly FigureValue[], width: number): string[] {
  const label = Math.max(...figures.map(({ name }) => columns(name)));
  return figures.flatMap((figure) => {
    const cells =
      `${decimal(figure.value).padStart(5)}  ${interval(figure).padEnd(14)}  ${quotient(figure)}`.trimEnd();
    const line = `${INDENT}${figure.name.padEnd(label)}  ${cells}`;
    if (columns(line) <= width) return [line];
    return [
      ...wrap(figure.name, width, { first: INDENT }),
      ...wrap(cells, width, { first: INDENT + INDENT }),
    ];
  });
}

/** `.812`, as tables of results have it; `1.000`; `–` for what is unknown. */
export const decimal = (value: number | null): string =>
  value === null ? '–' : value.toFixed(3).replace(/^0/, '');

const interval = ({ low, high }: FigureValue): string =>
  low === null || high === null ? '' : `[${decimal(low)}, ${decimal(high)}]`;

const quotient = ({ part, whole }: FigureValue): string =>
  part === null || whole === null ? '' : `${groupDigits(part)} of ${groupDigits(whole)}`;

/** One document on one line; figures to four decimals, so that it is the same bytes on every machine. */
export function evalJson(summary: EvalSummary, { version, lexicon }: EvalEnv): string {
  const { path, articles, words, leftOut, measures } = summary;
  const round = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 1e4) / 1e4;
  const { name, version: lexiconVersion, sha256, entries } = lexicon;
  const document = {
    schema: 'framing-eval/1',
    tool: `framing ${version}`,
    lexicon: { name, version: lexiconVersion, sha256, entries },
    gold: { path, articles, words, leftOut },
    measures: measures.map((measure) => ({
      ...measure,
      figures: measure.figures.map(({ name: figure, value, low, high }) => ({
        name: figure,
        value: round(value),
        low: round(low),
        high: round(high),
      })),
    })),
  };
  return `${JSON.stringify(document)}\n`;
}
