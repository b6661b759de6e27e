/** Option values from their strings. What cannot be read is answered with what could have been meant. */

import { CLAIM_ORDERS, type ClaimOrder } from '../formats/claims-view.ts';
import type { FormatName } from '../formats/index.ts';
import { FORMAT_NAMES } from '../formats/index.ts';
import { TABLES, type Table } from '../formats/tables.ts';
import { CATEGORIES, type Category, type Strength, type Voice } from '../model.ts';
import { isDay } from '../readers/day.ts';
import type { FailRule } from '../run/fail-on.ts';
import type { GroupBy } from '../run/groups.ts';
import { UsageError } from './exit-code.ts';

export const VOICES: readonly Voice[] = ['own', 'headline', 'quote', 'paraphrase', 'scare'];

/** @throws UsageError */
export function parseFormat(value: string): Promise<FormatName> {
  return knownName('format', value, FORMAT_NAMES);
}

/** @throws UsageError */
export async function parseCategory(value: string): Promise<Category> {
  const known = CATEGORIES.find((category) => category === value);
  if (known) return known;
  const { nearest } = await import('../lexicon/nearest.ts');
  const [meant] = nearest(value, CATEGORIES);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`there is no category "${value}".${hint} Known: ${CATEGORIES.join(', ')}.`);
}

/** A list with commas; @throws UsageError */
export async function parseVoices(value: string): Promise<readonly Voice[]> {
  const voices: Voice[] = [];
  for (const name of value.split(',').map((part) => part.trim())) {
    voices.push(await knownName('voice', name, VOICES));
  }
  return voices;
}

/** @throws UsageError */
export function parseStrength(value: string): Strength {
  if (value === '1' || value === '2' || value === '3') return Number(value) as Strength;
  throw new UsageError(`--min-strength is 1 (mild), 2 (clear) or 3 (strong), not "${value}".`);
}

/** `own:3`; @throws UsageError */
export async function parseFailRule(value: string): Promise<FailRule> {
  const [name = '', digit = '', ...more] = value.split(':');
  if (!/^[123]$/.test(digit) || more.length > 0) {
    throw new UsageError(`--fail-on takes a voice and a strength, such as own:3 or any:2, not "${value}".`);
  }
  const names = [...VOICES, 'any'] as const;
  const voice = await knownName('voice', name, names);
  return { name: value, voice, strength: Number(digit) as Strength };
}

/** A calendar day; @throws UsageError */
export function parseDay(value: string): string {
  if (isDay(value)) return value;
  throw new UsageError(`--published takes a day such as 2022-02-01 (YYYY-MM-DD), not "${value}".`);
}

/** Columns; @throws UsageError */
export function parseWidth(value: string): number {
  const width = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (width >= 40) return width;
  throw new UsageError(`--width is a number of columns, at least 40, not "${value}".`);
}

/** A whole number; @throws UsageError */
export function parseMost(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`--max takes a number of findings, such as 10, not "${value}".`);
}

const GROUPINGS = ['folder', 'outlet', 'month', 'meta.FIELD'] as const;

/** `folder`, `meta.desk`; @throws UsageError */
export async function parseGroupBy(value: string): Promise<GroupBy> {
  if (value === 'folder' || value === 'outlet' || value === 'month') return value;
  if (/^meta\../.test(value)) return value as GroupBy;
  return unknownName('grouping', value, GROUPINGS);
}

/** Threads; @throws UsageError */
export function parseJobs(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`--jobs takes a number of threads, at least 1, not "${value}".`);
}

/** `txt,.MD` to `['.txt', '.md']`; @throws UsageError */
export function parseExtensions(value: string): readonly string[] {
  const names = value.split(',').map((part) =>
    part
      .trim()
      .replace(/^\*?\./, '')
      .toLowerCase(),
  );
  if (names.every((name) => /^[\p{L}\p{N}._-]+$/u.test(name))) return names.map((name) => `.${name}`);
  throw new UsageError(`--ext takes file endings, such as txt,md, not "${value}".`);
}

/** One of the names; @throws UsageError */
export async function knownName<Name extends string>(
  what: string,
  value: string,
  names: readonly Name[],
): Promise<Name> {
  return names.find((name) => name === value) ?? unknownName(what, value, names);
}

/** @throws UsageError */
export async function parseClaimOrder(value: string): Promise<ClaimOrder> {
  return CLAIM_ORDERS.find((name) => name === value) ?? unknownName('order of claims', value, CLAIM_ORDERS);
}

/** @throws UsageError */
export async function parseTable(value: string): Promise<Table> {
  return TABLES.find((name) => name === value) ?? unknownName('table', value, TABLES);
}

async function unknownName(what: string, value: string, names: readonly string[]): Promise<never> {
  const { nearest } = await import('../lexicon/nearest.ts');
  const [meant] = nearest(value.toLowerCase(), names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`there is no ${what} "${value}".${hint} Known: ${names.join(', ')}.`);
}
