/** The report for people: a head, a few sentences, then wording on the left and claims on the right. */

import type { Outcome, Report } from '../model.ts';
import { claimsColumn } from './claims-column.ts';
import { columns } from './columns.ts';
import type { Format, FormatEnv } from './format.ts';
import { framingColumn } from './framing-column.ts';
import { groupTable } from './group-table.ts';
import { inBrief } from './in-brief.ts';
import { count, groupDigits, listSome } from './phrases.ts';
import { sideBySide } from './side-by-side.ts';
import { sourcesSection } from './sources-section.ts';
import type { Style } from './style.ts';
import { clean, styleWords, wrap } from './wrap.ts';

/** Below this the columns stand one under the other. */
const TWO_COLUMNS_FROM = 80;
const NARROWEST = 40;
/** Longer lines are hard to read; what a wider terminal has to offer beyond them is left empty. */
const WIDEST = 180;
/** Share of the left column. */
const LEFT = 0.48;

/** Names of what the user has switched off. */
const MOST_DISABLED = 3;

const LEGEND = '¶3: third paragraph. ●○○ mild, ●●○ clear, ●●● strong: how far the word is from a plain one.';

const SUMMARY_NOTE = 'Shown terms for every 1,000 words, by whose words they are. Not a ranking.';

export const text: Format = {
  begin: () => '',
  between: '\n',
  outcome: (outcome, env) => (outcome.ok ? renderReport(outcome, env) : ''),
  end: ({ files, analysed, failed, terms, claims }, { width }, summary) => {
    if (files < 2) return '';
    const sums = `${count(terms.shown, 'loaded term')}, ${count(claims.top, 'claim')}`;
    const lost = failed === 0 ? '' : `, ${groupDigits(failed)} could not be`;
    const line = `${count(files, 'file')}: ${groupDigits(analysed)} analysed${lost}; ${sums} in all.`;
    const { by = 'folder', groups = [], files: each = [] } = summary ?? {};
    const tables = [
      ...(each.length === 0 ? [] : ['', ...groupTable('file', each, width)]),
      ...(groups.length < 2 ? [] : ['', ...groupTable(by.replace(/^meta\./, ''), groups, width)]),
    ];
    const note = tables.length === 0 ? [] : ['', SUMMARY_NOTE];
    return `\n${[line, ...tables, ...note].join('\n')}\n`;
  },
};

function renderReport({ path, lexicon, report }: Outcome & { ok: true }, env: FormatEnv): string {
  const width = Math.min(Math.max(env.width, NARROWEST), WIDEST);
  const { style } = env;
  const lines = [
    ...head(path, report, { ...env, lexicon: lexicon ?? env.lexicon }, width, style),
    '═'.repeat(width),
    style.heading('IN BRIEF'),
    ...inBrief(report, env.all).flatMap((line) => wrap(line, width, { first: ' ', rest: '  ' })),
    ...wrap(LEGEND, width, { first: ' ', rest: '  ' }).map((line) => style.faint(line)),
    ...body(report, env, width, style),
    ...sourcesSection(report, env.all, width, style),
    '═'.repeat(width),
    ...foot(path, report, width),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function head(path: string, report: Report, env: FormatEnv, width: number, style: Style): string[] {
  const { name, version, entries, disabled } = env.lexicon;
  const off = disabled.length === 0 ? '' : `, without ${listSome(disabled, MOST_DISABLED)}`;
  const parts = [
    `framing ${env.version}`,
    clean(path),
    `${count(report.paragraphs.length, 'paragraph')}, ${count(report.document.words, 'word')}`,
    `lexicon ${name} ${version}, ${count(entries, 'entry', 'entries')}${off}`,
  ];
  const headline = report.document.zones.find(({ kind }) => kind === 'headline');
  if (!headline) return joinParts(parts, width);
  const words = clean(report.document.text.slice(headline.start, headline.end));
  return [...joinParts(parts, width), ...wrap(styleWords(words, style.strong), width)];
}

/** As many parts on a line as fit, three spaces apart; a part is broken only when it alone is too long. */
function joinParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = `${lines.at(-1) ?? ''}   ${part}`;
    if (lines.length > 0 && columns(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(part, width, { rest: '  ' }));
  }
  return lines;
}

const LEFT_TITLE = 'FRAMING  what the wording does';
const RIGHT_TITLE = 'CLAIMS  who says what, and how surely';

function body(report: Report, env: FormatEnv, width: number, style: Style): string[] {
  if (env.claimsOnly)
    return ['', style.heading(RIGHT_TITLE), '─'.repeat(width), ...claimsColumn(report, env, width)];
  if (width < TWO_COLUMNS_FROM) {
    const rule = '─'.repeat(width);
    return [
      '',
      style.heading(LEFT_TITLE),
      rule,
      ...framingColumn(report, env.all, width, style),
      style.heading(RIGHT_TITLE),
      rule,
      ...claimsColumn(report, env, width),
    ];
  }
  const leftWidth = Math.round(width * LEFT);
  const rightWidth = width - leftWidth - 1;
  // Spread into a literal: as arguments of a call, the lines of a very long text overflow the stack.
  const left = [
    style.heading(LEFT_TITLE),
    '─'.repeat(leftWidth - 1),
    ...framingColumn(report, env.all, leftWidth - 1, style),
  ];
  const right = [
    style.heading(RIGHT_TITLE),
    '─'.repeat(rightWidth - 1),
    ...claimsColumn(report, env, rightWidth - 1),
  ];
  return sideBySide(left, leftWidth, right, rightWidth);
}

function foot(path: string, report: Report, width: number): string[] {
  const dates = datesLine(report);
  // Said once is enough, and the line above says what to do about it.
  const notes = report.warnings.filter((warning) => dates.length === 0 || !/publication date/.test(warning));
  const lines = [
    ...dates,
    `A flag marks a choice of words, not an error or an intention. ${whyLine(path, report)}`,
    ...(report.limits.length === 0 ? [] : [`Limits: ${report.limits.map(clean).join('; ')}.`]),
    ...notes.map((warning) => `Note: ${clean(warning)}.`),
  ];
  return lines.flatMap((line) => wrap(line.replace(/\.\.$/, '.'), width, { first: ' ', rest: '  ' }));
}

/** Words that name a day or a span of time only together with the day they were written on. */
const RELATIVE_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|ago|(?:last|this|next) \p{L}+)\b/iu;

function datesLine(report: Report): readonly string[] {
  if (report.document.published !== null) return [];
  const words = new Set<string>();
  for (const { times } of report.claims) {
    for (const { text, iso } of times) {
      const match = iso === null ? RELATIVE_DAY.exec(clean(text)) : null;
      if (match) words.add(match[0]);
    }
  }
  if (words.size === 0) return [];
  const named = `${[...words].slice(0, 2).join(', ')}${words.size > 2 ? '...' : ''}`;
  return [`Days (${named}) cannot be turned into dates: give --published YYYY-MM-DD.`];
}

/** A command that works when it is copied, with a term of this report. */
function whyLine(path: string, report: Report): string {
  const shown = report.terms.filter((term) => term.shown);
  const term = shown.find(({ strength }) => strength === 3) ?? shown[0];
  if (!term) return '';
  const words = shellQuote(clean(term.text));
  const file = path.startsWith('<') ? '' : ` --in ${shellQuote(clean(path))}`;
  return `Entry and rule: framing why ${words}${file}`;
}

function shellQuote(word: string): string {
  return /^[\w./@%+=:-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replace(/'/g, "'\\''")}'`;
}
