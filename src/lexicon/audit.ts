/** How even-handed a lexicon is, counted: nobody sees it who reads entry by entry. A tripwire, not a quota. */

import { CATEGORIES, type Category, type Entry } from '../model.ts';
import type { Axis, Pole } from './entry.ts';

export interface PoleAudit extends Pole {
  readonly entries: number;
  /** Sum over the entries. */
  readonly strength: number;
  /** Null without entries. */
  readonly mean: number | null;
}

export interface AxisAudit {
  readonly axis: string;
  readonly poles: readonly [PoleAudit, PoleAudit];
  /** The lesser number of entries divided by the greater; null when neither pole has any. */
  readonly entriesRatio: number | null;
  readonly strengthRatio: number | null;
  /** Null when a pole has no entries. */
  readonly meanDifference: number | null;
  readonly verdict: 'ok' | 'lopsided';
  readonly justified: string | null;
  /** What must be mended: a lopsided axis without a reason, or a reason for one that is not lopsided. */
  readonly fault: 'unjustified' | 'stale' | null;
}

export interface CategoryAudit {
  readonly category: Category;
  /** Entries of strength 1, 2 and 3. */
  readonly strengths: readonly [number, number, number];
  readonly withoutAuthority: number;
}

export interface MirrorAudit {
  /** Entries that must say which word the other pole has. */
  readonly asked: number;
  readonly withTwin: number;
  /** With a reason why there is none. */
  readonly withoutTwin: number;
  /** Ids of those that say neither, sorted. */
  readonly silent: readonly string[];
}

export interface LexiconAudit {
  readonly axes: readonly AxisAudit[];
  readonly categories: readonly CategoryAudit[];
  /** Ids of the entries that name no authority, sorted. */
  readonly withoutAuthority: readonly string[];
  readonly mirror: MirrorAudit;
}

/** In tenths, so that a ratio of exactly 0.6 is decided without rounding. */
const LEAST_RATIO = 6;
const MOST_DIFFERENCE = 6;

/** Categories in which each side has its own word for the same thing. */
const MIRRORED: ReadonlySet<Category> = new Set(['contested_name', 'policy_brand']);

/** @param entries sorted by id */
export function auditLexicon(entries: readonly Entry[], axes: readonly Axis[]): LexiconAudit {
  return {
    axes: axes.map((axis) => auditAxis(axis, entries)),
    categories: CATEGORIES.map((category) => auditCategory(category, entries)),
    withoutAuthority: entries.filter(({ authorities }) => authorities.length === 0).map(({ id }) => id),
    mirror: auditMirror(entries),
  };
}

/** Axes that fail the check. */
export function faultyAxes({ axes }: LexiconAudit): readonly AxisAudit[] {
  return axes.filter(({ fault }) => fault !== null);
}

function auditAxis({ name, poles, justified }: Axis, entries: readonly Entry[]): AxisAudit {
  const onAxis = entries.filter(({ axis }) => axis === name);
  const [a, b] = [auditPole(poles[0], onAxis), auditPole(poles[1], onAxis)];
  const lopsided = isBelow(a.entries, b.entries) || isBelow(a.strength, b.strength) || meansDiffer(a, b);
  return {
    axis: name,
    poles: [a, b],
    entriesRatio: ratio(a.entries, b.entries),
    strengthRatio: ratio(a.strength, b.strength),
    meanDifference: a.mean === null || b.mean === null ? null : Math.abs(a.mean - b.mean),
    verdict: lopsided ? 'lopsided' : 'ok',
    justified,
    fault: lopsided === (justified !== null) ? null : lopsided ? 'unjustified' : 'stale',
  };
}

function auditPole(pole: Pole, onAxis: readonly Entry[]): PoleAudit {
  const own = onAxis.filter((entry) => entry.pole === pole.name);
  const strength = own.reduce((sum, entry) => sum + entry.strength, 0);
  return { ...pole, entries: own.length, strength, mean: own.length === 0 ? null : strength / own.length };
}

const ratio = (a: number, b: number): number | null =>
  a === 0 && b === 0 ? null : Math.min(a, b) / Math.max(a, b);

const isBelow = (a: number, b: number): boolean => 10 * Math.min(a, b) < LEAST_RATIO * Math.max(a, b);

function meansDiffer(a: PoleAudit, b: PoleAudit): boolean {
  const difference = Math.abs(a.strength * b.entries - b.strength * a.entries);
  return 10 * difference > MOST_DIFFERENCE * a.entries * b.entries;
}

function auditCategory(category: Category, entries: readonly Entry[]): CategoryAudit {
  const own = entries.filter((entry) => entry.category === category);
  const ofStrength = (strength: number): number => own.filter((entry) => entry.strength === strength).length;
  return {
    category,
    strengths: [ofStrength(1), ofStrength(2), ofStrength(3)],
    withoutAuthority: own.filter(({ authorities }) => authorities.length === 0).length,
  };
}

function auditMirror(entries: readonly Entry[]): MirrorAudit {
  const asked = entries.filter(({ category, axis }) => axis !== null && MIRRORED.has(category));
  return {
    asked: asked.length,
    withTwin: asked.filter(({ twin }) => twin !== undefined).length,
    withoutTwin: asked.filter(({ noTwin }) => noTwin !== undefined).length,
    silent: asked
      .filter(({ twin, noTwin }) => twin === undefined && noTwin === undefined)
      .map(({ id }) => id),
  };
}
