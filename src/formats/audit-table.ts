/** What `framing lexicon audit` prints: the axes, the categories, and what is left to mend. */

import type { AxisAudit, CategoryAudit, LexiconAudit, MirrorAudit, PoleAudit } from '../lexicon/audit.ts';
import { faultyAxes } from '../lexicon/audit.ts';
import type { LexiconIdentity } from '../model.ts';
import { columns } from './columns.ts';
import { count } from './phrases.ts';
import { wrap } from './wrap.ts';

/** Narrower than this, the ratios of an axis stand on a line of their own. */
const ONE_TABLE = 90;

export function auditText(audit: LexiconAudit, lexicon: LexiconIdentity, width: number): string {
  const head = `Lexicon ${lexicon.name} ${lexicon.version}, ${count(lexicon.entries, 'entry', 'entries')}, sha256 ${lexicon.sha256.slice(0, 12)}`;
  const axes =
    width < ONE_TABLE
      ? audit.axes.flatMap((axis) => ['', ...axisBlock(axis, width)])
      : ['', ...axisTable(audit.axes, width)];
  const lines = [
    ...wrap(head, width),
    ...axes,
    '',
    ...wrap(
      'n: entries; sum, mean: their strength. Lopsided: a ratio below 0.6, or means more than 0.6 apart.',
      width,
    ),
    '',
    ...categoryTable(audit.categories),
    '',
    ...mirrorLines(audit.mirror, width),
    '',
    ...verdictLines(faultyAxes(audit), width),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

export function auditJson(audit: LexiconAudit, lexicon: LexiconIdentity): string {
  const { name, version, sha256, entries } = lexicon;
  const axes = audit.axes.map((axis) => ({
    ...axis,
    poles: axis.poles.map((pole) => ({ ...pole, mean: round(pole.mean) })),
    entriesRatio: round(axis.entriesRatio),
    strengthRatio: round(axis.strengthRatio),
    meanDifference: round(axis.meanDifference),
  }));
  const faults = faultyAxes(audit).map(({ axis }) => axis);
  const document = {
    schema: 'framing-lexicon-audit/1',
    lexicon: { name, version, sha256, entries },
    ...audit,
    axes,
    faults,
  };
  return `${JSON.stringify(document)}\n`;
}

const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4;

const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** `  13   26  2.00`, 15 columns. */
const sums = ({ entries, strength, mean }: PoleAudit): string =>
  `${String(entries).padStart(4)} ${String(strength).padStart(4)} ${decimal(mean).padStart(5)}`;

const ratios = ({ entriesRatio, strengthRatio, meanDifference }: AxisAudit): readonly string[] =>
  [entriesRatio, strengthRatio, meanDifference].map(decimal);

function axisTable(axes: readonly AxisAudit[], width: number): string[] {
  const name = Math.max(4, ...axes.map(({ axis }) => columns(axis)));
  const tail = 15 + 9 + 11 + 8 + 10;
  const helps = width - tail - name - 2;
  const heads = `${'   n  sum  mean'}${'n ratio'.padStart(9)}${'sum ratio'.padStart(11)}${'apart'.padStart(8)}  verdict`;
  return [
    `${'axis'.padEnd(name)}  ${'wording that helps'.padEnd(helps)}${heads}`,
    ...axes.flatMap((axis) => {
      const [n, sum, apart] = ratios(axis);
      const judged = `${n!.padStart(9)}${sum!.padStart(11)}${apart!.padStart(8)}  ${axis.verdict}`;
      const rows = axis.poles.flatMap((pole, index) =>
        besides(poleName(pole, helps - 1), helps, sums(pole) + (index === 0 ? judged : '')),
      );
      const indented = rows.map((row, index) => `${(index === 0 ? axis.axis : '').padEnd(name)}  ${row}`);
      return [...indented, ...justification(axis, width, ' '.repeat(name + 2))];
    }),
  ];
}

function axisBlock(axis: AxisAudit, width: number): string[] {
  const [n, sum, apart] = ratios(axis);
  const helps = width - 17;
  const judged = `${axis.axis}: ${axis.verdict} (n ratio ${n}, sum ratio ${sum}, means ${apart} apart)`;
  return [
    ...wrap(judged, width, { first: '', rest: '  ' }),
    `  ${'wording that helps'.padEnd(helps)}   n  sum  mean`,
    ...axis.poles.flatMap((pole) =>
      besides(poleName(pole, helps - 1), helps, sums(pole)).map((row) => `  ${row}`),
    ),
    ...justification(axis, width, '  '),
  ];
}

const poleName = ({ name, helps }: PoleAudit, width: number): string[] =>
  wrap(helps, width, { first: `${name}  `, rest: '   ' });

/** The cells stand beside the first line of the name. */
function besides(name: readonly string[], width: number, cells: string): string[] {
  return name.map((line, index) =>
    index === 0 ? line + ' '.repeat(Math.max(0, width - columns(line))) + cells : line,
  );
}

function justification({ justified }: AxisAudit, width: number, indent: string): string[] {
  return justified === null
    ? []
    : wrap(`justified: ${justified}`, width, { first: indent, rest: `${indent}  ` });
}

function categoryTable(categories: readonly CategoryAudit[]): string[] {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(16) + cells.map((cell) => String(cell).padStart(7)).join('');
  const cellsOf = ({ strengths, withoutAuthority }: CategoryAudit): number[] => [
    ...strengths,
    strengths[0] + strengths[1] + strengths[2],
    withoutAuthority,
  ];
  const rows = categories.map((category) => cellsOf(category));
  const total = rows.reduce((sum, cells) => sum.map((cell, index) => cell + cells[index]!), [0, 0, 0, 0, 0]);
  return [
    row('category', ['mild', 'clear', 'strong', 'all', 'bare']),
    ...categories.map(({ category }, index) => row(category, rows[index]!)),
    row('all', total),
    'bare: entries that name no authority',
  ];
}

function mirrorLines({ asked, withTwin, withoutTwin, silent }: MirrorAudit, width: number): string[] {
  const sum = `Mirror: of ${count(asked, 'contested name or policy brand', 'contested names and policy brands')} on an axis, ${withTwin} name a twin, ${withoutTwin} say why there is none, ${silent.length} say neither${silent.length === 0 ? '.' : ':'}`;
  return [
    ...wrap(sum, width),
    ...(silent.length === 0 ? [] : wrap(silent.join(', '), width, { first: '  ' })),
  ];
}

function verdictLines(faulty: readonly AxisAudit[], width: number): string[] {
  if (faulty.length === 0) return wrap('Every lopsided axis is justified.', width);
  return faulty.flatMap(({ axis, fault }) => {
    const advice =
      fault === 'unjustified'
        ? `${axis}: lopsided and not justified: add the words that are missing, or say under "justified" in axes.yaml why there are none`
        : `${axis}: not lopsided, so its justification is out of date: remove it from axes.yaml`;
    return wrap(advice, width, { first: '', rest: '  ' });
  });
}
