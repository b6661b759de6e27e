/** The main verb of a clause: the one whose certainty, polarity and kind are those of the claim. */
import type { Document, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { type ClaimInput, isFiniteVerb } from './clauses.ts';

/** Auxiliaries, adverbs, main verb and what it governs (`is not expected to rise`). */
export interface VerbGroup extends TokenRange {
  /** The verb that carries the meaning: the last finite verb of the group, or the auxiliary that stands alone. */
  readonly verb: number;
  /** Not, never, n't inside the group, or `no` behind a bare be or have. */
  readonly negated: boolean;
}

/** At most this many tokens into a clause its main verb is looked for; news sentences rarely have longer subjects. */
const REACH = 60;

/** The main verb group of a clause, or null. Opening subordinate clauses and relative clauses are passed over. */
export function mainVerbGroup(input: ClaimInput, clause: TokenRange): VerbGroup | null {
  const { tag } = input.tagged;
  const { from, to } = mainClause(input, clause);
  let relative = false;
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const t = tag[i]!;
    if (t === Tag.relative || (t === Tag.that && isNoun(tag[i - 1]!) && i > from)) relative = true;
    else if (t === Tag.mark) relative = false;
    if (!isFiniteVerb(input, i)) continue;
    const end = groupEnd(input, i, to);
    if (!relative) return describe(input, { from: i, to: end }, to);
    relative = false;
    i = end - 1;
    // `the man who says he left was late`: the inner clause is passed over with the relative one.
    if (i + 1 < to && (tag[i + 1] === Tag.pronoun || tag[i + 1] === Tag.that)) relative = true;
  }
  return participleAsVerb(input, { from, to });
}

/** `Man found dead`, and a past form that was taken for a participle: in a clause without a finite verb it is the verb. */
function participleAsVerb(input: ClaimInput, { from, to }: TokenRange): VerbGroup | null {
  const { tag, info } = input.tagged;
  for (let i = from + 1; i < Math.min(to, from + REACH); i++) {
    if (tag[i] === Tag.mark) return null;
    if (tag[i] === Tag.participle && (info[i]!.gram & Gram.verbPast) !== 0)
      return describe(input, { from: i, to: groupEnd(input, i, to) }, to);
  }
  return null;
}

function describe({ document, tagged }: ClaimInput, range: TokenRange, limit: number): VerbGroup {
  const { tag, info } = tagged;
  let verb = range.from;
  let negated = false;
  for (let i = range.from; i < range.to; i++) {
    const helps = tag[verb] === Tag.auxiliary || tag[verb] === Tag.modal;
    if (helps && (tag[i] === Tag.verb || tag[i] === Tag.infinitive)) verb = i;
    if (isNegation(document, info[i]!.gram, i)) negated = true;
  }
  const bareVerb = (info[verb]!.gram & (Gram.be | Gram.have)) !== 0;
  const { lower } = document.tokens;
  if (bareVerb && range.to < limit && NO.has(lower[range.to]!) && !CERTAIN.has(lower[range.to + 1] ?? ''))
    negated = true;
  return { from: range.from, to: range.to, verb, negated };
}

/** `there is no doubt that` denies nothing. */
const CERTAIN = new Set(['doubt', 'question', 'wonder', 'secret', 'mistake']);

const NO = new Set(['no', 'nothing', 'nobody', 'none']);

const isNoun = (t: number) => t === Tag.noun || t === Tag.name;

const ONLY = new Set(['only', 'just', 'merely', 'simply', 'necessarily', 'least']);

function isNegation(document: Document, gram: number, i: number): boolean {
  const { lower } = document.tokens;
  const word = lower[i]!;
  if (word === 'not') return !ONLY.has(lower[i + 1] ?? '');
  return word.endsWith("n't") || ((gram & Gram.negation) !== 0 && word !== 'without');
}

/** Behind an opening clause or phrase (`If prices rise, …`, `In May, …`) the main clause starts at the comma. */
function mainClause({ document, tagged }: ClaimInput, clause: TokenRange): TokenRange {
  let { from } = clause;
  while (from < clause.to && (tagged.tag[from] === Tag.quote || tagged.tag[from] === Tag.coordinator)) from++;
  const opening = tagged.tag[from];
  if (opening !== Tag.subordinator && opening !== Tag.preposition && opening !== Tag.gerund)
    return { from, to: clause.to };
  for (let i = from + 1; i < Math.min(clause.to, from + REACH); i++) {
    if (document.tokens.lower[i] === ',' && i + 2 < clause.to) return { from: i + 1, to: clause.to };
  }
  return { from, to: clause.to };
}

const IN_GROUP = new Set<number>([
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.adverb,
  Tag.infinitive,
  Tag.participle,
  Tag.to,
  Tag.adjective,
]);

function groupEnd(input: ClaimInput, at: number, to: number): number {
  const { tag } = input.tagged;
  let end = at + 1;
  while (end < to && IN_GROUP.has(tag[end]!)) end++;
  return end;
}
