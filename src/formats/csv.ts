/**
 * Tables for a spreadsheet: RFC 4180, a line an item, the file first. A dozen lines of writing need no library; what a
 * library would be taken for, the guard against formulas, is below.
 */

import type { Claim, Report, Source, Term } from '../model.ts';
import { type ClaimsView, claimGroups } from './claims-view.ts';
import type { Format } from './format.ts';
import { zoneAt } from './phrases.ts';
import type { GroupTable, Table } from './tables.ts';
import { clean } from './wrap.ts';

type Cell = string | number | boolean | null;

interface Column<T> {
  readonly name: string;
  readonly of: (item: T, report: Report) => Cell;
}

const list = (values: readonly (string | number)[]): string => values.join('; ');
const words = (span: { readonly text: string } | null): string | null =>
  span === null ? null : clean(span.text);

const nameOf = (report: Report, id: string | null): string | null =>
  report.sources.find((source) => source.id === id)?.name ?? null;

const CLAIMS: readonly Column<Claim>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'paragraph', of: ({ paragraph }) => paragraph + 1 },
  { name: 'zone', of: ({ start }, report) => zoneAt(report, start) },
  { name: 'claim', of: ({ standalone }) => clean(standalone) },
  { name: 'text', of: (claim) => words(claim) },
  { name: 'types', of: ({ types }) => list(types) },
  {
    name: 'source',
    of: ({ attribution }, report) => nameOf(report, attribution.sourceId) ?? words(attribution.source),
  },
  {
    name: 'source_kind',
    of: ({ attribution: { sourceId } }, report) =>
      report.sources.find(({ id }) => id === sourceId)?.kind ?? null,
  },
  { name: 'cue', of: ({ attribution }) => words(attribution.cue) },
  { name: 'mode', of: ({ attribution }) => attribution.mode },
  { name: 'certainty', of: ({ certainty }) => certainty.printed },
  { name: 'markers', of: ({ certainty }) => list(certainty.markers.map(({ text }) => clean(text))) },
  { name: 'figures', of: ({ figures }) => list(figures.map(({ text }) => clean(text))) },
  { name: 'values', of: ({ figures }) => list(figures.map(({ value }) => value ?? '?')) },
  { name: 'units', of: ({ figures }) => list(figures.map(({ currency, unit }) => currency ?? unit ?? '?')) },
  { name: 'times', of: (claim) => list(timesOf(claim).map(({ text }) => clean(text))) },
  { name: 'dates', of: (claim) => list(timesOf(claim).map(({ iso }) => iso ?? '?')) },
  { name: 'checkable', of: ({ checkable }) => checkable },
  {
    name: 'loaded',
    of: ({ terms }, report) =>
      list(report.terms.filter(({ id }) => terms.includes(id)).map(({ text }) => clean(text))),
  },
  { name: 'relations', of: ({ relations }) => list(relations.map(({ type, claim }) => `${type} ${claim}`)) },
  { name: 'start', of: ({ start }) => start },
  { name: 'end', of: ({ end }) => end },
  { name: 'rule', of: ({ rule }) => rule },
];

const timesOf = ({ times }: Claim) => times.filter(({ endOfRange }) => !endOfRange);

const TERMS: readonly Column<Term>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'line', of: ({ line }) => line },
  { name: 'column', of: ({ column }) => column },
  { name: 'paragraph', of: ({ paragraph }) => paragraph + 1 },
  { name: 'term', of: (term) => words(term) },
  { name: 'entry', of: ({ entry }) => entry },
  { name: 'category', of: ({ category }) => category },
  { name: 'strength', of: ({ strength }) => strength },
  { name: 'voice', of: ({ voice }) => voice },
  { name: 'mention', of: ({ mention }) => mention },
  { name: 'ownership', of: ({ ownership }) => ownership },
  { name: 'attributed_to', of: ({ attributedTo }, report) => nameOf(report, attributedTo) },
  { name: 'shown', of: ({ shown }) => shown },
  { name: 'reason', of: ({ reason }) => reason },
  { name: 'plainer', of: ({ alternatives }) => list(alternatives) },
  { name: 'start', of: ({ start }) => start },
  { name: 'end', of: ({ end }) => end },
  { name: 'rule', of: ({ voiceRule }) => voiceRule },
];

const SOURCES: readonly Column<Source>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'name', of: ({ name }) => clean(name) },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'title', of: ({ title }) => (title === null ? null : clean(title)) },
  { name: 'mentions', of: ({ mentions }) => mentions },
  { name: 'claims', of: ({ claims }) => claims },
  { name: 'words', of: ({ words: spoken }) => spoken },
  { name: 'first_paragraph', of: ({ firstParagraph }) => firstParagraph + 1 },
  { name: 'last_paragraph', of: ({ lastParagraph }) => lastParagraph + 1 },
  { name: 'verbs', of: ({ verbs }) => list(verbs.map(({ lemma, count }) => `${lemma} ${count}`)) },
  {
    name: 'accused_in',
    of: ({ id }, report) =>
      list(report.replies.flatMap((reply) => (reply.sourceId === id ? reply.accusedIn : []))),
  },
];

export interface CsvSettings {
  readonly table: Exclude<Table, GroupTable>;
  /** A byte order mark first, which Excel wants before it reads UTF-8. */
  readonly bom: boolean;
  readonly view: ClaimsView;
}

/** A header, then the lines of each article. What could not be analysed has no line; the messages name it. */
export function createCsv({ table, bom, view }: CsvSettings): Format {
  const { header, lines } = tableOf(table, view);
  return {
    begin: () => `${bom ? '\uFEFF' : ''}${row(['file', ...header])}`,
    outcome: (outcome) =>
      outcome.ok
        ? lines(outcome.report)
            .map((cells) => row([outcome.path, ...cells]))
            .join('')
        : '',
    end: () => '',
  };
}

interface Lines {
  readonly header: readonly string[];
  readonly lines: (report: Report) => Cell[][];
}

function tableOf(table: CsvSettings['table'], view: ClaimsView): Lines {
  if (table === 'terms') return linesOf(TERMS, ({ terms }) => terms);
  if (table === 'sources') return linesOf(SOURCES, ({ sources }) => sources);
  if (view.order === null) return linesOf(CLAIMS, ({ claims }) => claims);
  // Sorted claims carry their reason with them.
  const because: Column<Claim> = {
    name: 'because',
    of: (claim) =>
      claimGroups(view)
        .find(({ holds }) => holds(claim))
        ?.title.toLowerCase() ?? null,
  };
  return linesOf([because, ...CLAIMS], ({ claims }) => claims);
}

function linesOf<T>(columns: readonly Column<T>[], itemsOf: (report: Report) => readonly T[]): Lines {
  return {
    header: columns.map(({ name }) => name),
    lines: (report) => itemsOf(report).map((item) => columns.map(({ of }) => of(item, report))),
  };
}

export const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Spreadsheets run a cell that begins so as a formula; an apostrophe in front makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Numbers are written as they are, also below 0. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
