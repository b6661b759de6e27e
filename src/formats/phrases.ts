/** The report's small change: labels, numbers with their nouns, lists, paragraph references. */

import type { Category, Report, Source, Strength, Voice, ZoneKind } from '../model.ts';
import { clean } from './wrap.ts';

/** What readers see for a category whose name alone would not say it. */
const CATEGORY_LABELS: ReadonlyMap<Category, string> = new Map([
  ['person_negative', 'condemning label'],
  ['person_positive', 'praising label'],
  ['ingroup', 'in-group'],
  ['agency', 'agent left out'],
]);

export function categoryLabel(category: Category): string {
  return CATEGORY_LABELS.get(category) ?? category.replace(/_/g, ' ');
}

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = { 1: 'mild', 2: 'clear', 3: 'strong' };

/** Whose word it is, for readers. */
export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  own: "outlet's own voice",
  headline: 'headline',
  quote: 'quotation',
  paraphrase: 'attributed',
  scare: 'scare quotes',
};

/** `●●○` for 2. */
export function dots(strength: Strength): string {
  return '●'.repeat(strength) + '○'.repeat(3 - strength);
}

/** `1 term`, `2 terms`; `1,234 terms`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${groupDigits(n)} ${n === 1 ? one : many}`;
}

/** Written by hand, because `toLocaleString` answers differently from machine to machine. */
export function groupDigits(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The first items of a list, and how many more there are. */
export function listSome(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest <= 0 ? items.join(', ') : `${items.slice(0, most).join(', ')}, and ${rest} more`;
}

/** `¶3`; paragraphs count from 0 in the report and from 1 in print. */
export function paragraphRef(paragraph: number): string {
  return `¶${paragraph + 1}`;
}

/** `¶3, ¶10-11` for 2, 9 and 10, in any order and with repeats. */
export function paragraphRanges(paragraphs: readonly number[]): readonly string[] {
  const sorted = [...new Set(paragraphs)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    const first = paragraphRef(sorted[from] ?? 0);
    ranges.push(to === from ? first : `${first}-${(sorted[to] ?? 0) + 1}`);
    from = to + 1;
  }
  return ranges;
}

const KIND_LABELS: Readonly<Record<Source['kind'], string>> = {
  'named person': 'person',
  'named official': 'official',
  organisation: 'organisation',
  state: 'state',
  document: 'document',
  'collective unnamed': 'unnamed group',
  'anonymous official': 'anonymous official',
  'anonymous other': 'anonymous',
  outlet: 'the outlet',
  unresolved: 'not identified',
};

/** `John Kirby (spokesperson)`, `Pentagon (organisation)`. */
export function sourceWithOffice(source: Source): string {
  return `${clean(source.name)} (${clean(source.title ?? KIND_LABELS[source.kind])})`;
}

/** The zone a stretch begins in; text outside all zones is body. */
export function zoneAt(report: Report, offset: number): ZoneKind {
  const { zones } = report.document;
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const zone = zones[low];
  return zone && zone.start <= offset ? zone.kind : 'body';
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function endSentence(text: string): string {
  return /[.!?…]["'”’)\]]*$/.test(text) ? text : `${text}.`;
}
