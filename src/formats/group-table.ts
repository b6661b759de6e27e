/** Sums of groups as a table with rates: for the end of a text report, for CSV and for JSON lines. */

import { CATEGORIES, type Voice } from '../model.ts';
import type { Group } from '../run/groups.ts';
import { columns } from './columns.ts';
import { groupDigits } from './phrases.ts';
import { clean } from './wrap.ts';

const VOICES: readonly Voice[] = ['own', 'headline', 'scare', 'quote', 'paraphrase'];

/** Shown for articles that do not say what they are grouped by. */
const UNNAMED = '(not said)';

/** Names of the columns of {@link groupCells}. `per_1000` counts shown terms for every 1,000 words. */
export const GROUP_HEADER: readonly string[] = [
  'group',
  'files',
  'analysed',
  'words',
  'shown',
  'shown_per_1000',
  ...VOICES.flatMap((voice) => [voice, `${voice}_per_1000`]),
  ...CATEGORIES,
  'folded',
  'suppressed',
  'claims',
  'claims_with_source',
  'claims_without_source',
];

/** A rate is null without words. */
export function groupCells(group: Group): readonly (string | number | null)[] {
  const { terms, claims, words } = group;
  return [
    group.name,
    group.files,
    group.analysed,
    words,
    terms.shown,
    rate(terms.shown, words),
    ...VOICES.flatMap((voice) => {
      const count = group.byVoice[voice] ?? 0;
      return [count, rate(count, words)];
    }),
    ...CATEGORIES.map((category) => group.byCategory[category] ?? 0),
    terms.folded,
    terms.suppressed,
    claims.top,
    claims.sourced,
    claims.unsourced,
  ];
}

/** Two decimals are more than the counts of an article bear. */
const rate = (count: number, words: number): number | null =>
  words === 0 ? null : Math.round((100_000 * count) / words) / 100;

/**
 * The lines of the table, at most `width` columns where the names allow it. Terms are those shown, for every 1,000 words;
 * the words stand beside them.
 */
export function groupTable(title: string, groups: readonly Group[], width: number): readonly string[] {
  const heads = [title, 'files', 'words', 'own', 'headline', 'scare', 'attributed', 'claims', 'no source'];
  const rows = groups.map((group) => {
    const per = (...voices: readonly Voice[]): string => {
      const sum = voices.reduce((total, voice) => total + (group.byVoice[voice] ?? 0), 0);
      return rate(sum, group.words)?.toFixed(2) ?? '-';
    };
    return [
      clean(group.name ?? UNNAMED),
      groupDigits(group.analysed),
      groupDigits(group.words),
      per('own'),
      per('headline'),
      per('scare'),
      per('quote', 'paraphrase'),
      groupDigits(group.claims.top),
      groupDigits(group.claims.unsourced),
    ];
  });
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => columns(row[at]!))));
  const others = widths.slice(1).reduce((sum, other) => sum + other + 2, 0);
  widths[0] = Math.max(columns(title), Math.min(widths[0]!, width - others));
  return all.map((row) =>
    row
      .map((cell, at) =>
        at === 0 ? shorten(cell, widths[0]!).padEnd(widths[0]!) : cell.padStart(widths[at]!),
      )
      .join('  '),
  );
}

/** Keeps the end of a path, which tells it from its neighbours. */
function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return `...${[...text].slice(-(width - 3)).join('')}`;
}
