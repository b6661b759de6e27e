/** Bars drawn as SVG, in the colours of the page. Each has a title and says in words what it shows; a table with the numbers stands beside it. */

import { html, type Markup } from './markup.ts';

export interface Bar {
  readonly label: string;
  /** Parts laid end to end; each with the class that paints it. */
  readonly parts: readonly { readonly kind: string; readonly value: number }[];
  /** Printed behind the bar. */
  readonly value: string;
}

export interface ChartText {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Units of a drawing; it is scaled to the room there is. */
const WIDTH = 640;
const LABEL = 190;
const VALUE = 60;
const STEP = 26;
const THICK = 16;
/** Letters that fit in front of a bar. */
const LETTERS = 27;

/** Bars below each other, from one base line: a length can be compared, and the number stands behind it. */
export function barChart(bars: readonly Bar[], text: ChartText): Markup {
  const most = Math.max(...bars.map(lengthOf), Number.MIN_VALUE);
  const room = WIDTH - LABEL - VALUE;
  const height = bars.length * STEP + 4;
  return drawing(
    height,
    text,
    bars.map((bar, row) => {
      const top = row * STEP + 6;
      let at = LABEL;
      const parts = bar.parts
        .filter(({ value }) => value > 0)
        .map(({ kind, value }) => {
          const width = tenth((value / most) * room);
          const rect = html`<rect class="${kind}" x="${tenth(at)}" y="${top}" width="${width}" height="${THICK}"/>`;
          at += width;
          return rect;
        });
      return html`<text class="name" x="${LABEL - 10}" y="${top + 12}">${shorten(bar.label)}</text>${parts}<text x="${tenth(at) + 6}" y="${top + 12}">${bar.value}</text>
`;
    }),
  );
}

const COLUMN_HEIGHT = 150;
/** Marks below the columns; more would touch each other. */
const MOST_MARKS = 8;

/** Columns side by side, for what has an order of its own: time. */
export function columnChart(bars: readonly Bar[], text: ChartText): Markup {
  const most = Math.max(...bars.map(lengthOf), Number.MIN_VALUE);
  const step = WIDTH / bars.length;
  const width = Math.min(48, step * 0.7);
  const every = Math.ceil(bars.length / MOST_MARKS);
  const base = COLUMN_HEIGHT + 20;
  return drawing(base + 24, text, [
    html`<path class="base" d="M0 ${base}H${WIDTH}"/>`,
    ...bars.map((bar, index) => {
      const middle = tenth((index + 0.5) * step);
      let at = base;
      const parts = bar.parts
        .filter(({ value }) => value > 0)
        .map(({ kind, value }) => {
          const height = tenth((value / most) * COLUMN_HEIGHT);
          at = tenth(at - height);
          return html`<rect class="${kind}" x="${tenth(middle - width / 2)}" y="${at}" width="${tenth(width)}" height="${height}"/>`;
        });
      const numbered = bars.length <= 24;
      return html`${parts}${numbered && html`<text class="middle" x="${middle}" y="${at - 5}">${bar.value}</text>`}${index % every === 0 && html`<text class="middle" x="${middle}" y="${base + 17}">${bar.label}</text>`}
`;
    }),
  ]);
}

function drawing(height: number, { id, title, description }: ChartText, content: readonly Markup[]): Markup {
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${content}</svg>
`;
}

const lengthOf = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);
const tenth = (units: number): number => Math.round(units * 10) / 10;

function shorten(label: string): string {
  const letters = [...label];
  return letters.length <= LETTERS ? label : `…${letters.slice(1 - LETTERS).join('')}`;
}
