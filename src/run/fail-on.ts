/** `--fail-on VOICE:STRENGTH`: when a run ends with 1. */

import type { Outcome, Strength, Term, Voice } from '../model.ts';

export interface FailRule {
  /** As typed: `own:3`. */
  readonly name: string;
  readonly voice: Voice | 'any';
  readonly strength: Strength;
}

export interface Finding {
  readonly path: string;
  readonly term: Term;
}

/**
 * The terms at or above one of the rules. Looks at every term of the report, shown or folded, so that `--voice` and
 * `--min-strength` cannot turn a failing run into a passing one. Words the text only talks about never count.
 * `own` is the body text alone; the headline is a voice of its own.
 */
export function findFailures(outcome: Outcome, rules: readonly FailRule[]): readonly Finding[] {
  if (!outcome.ok) return [];
  return outcome.report.terms
    .filter((term) => !term.mention && rules.some((rule) => fails(term, rule)))
    .map((term) => ({ path: outcome.path, term }));
}

function fails(term: Term, rule: FailRule): boolean {
  return term.strength >= rule.strength && (rule.voice === 'any' || rule.voice === term.voice);
}
