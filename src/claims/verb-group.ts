/** The main verb of a clause: the one whose certainty, polarity and kind are those of the claim. */
import type { Document, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { type ClaimInput, isFiniteVerb, isIn, tagSet } from './clauses.ts';
import { Sign } from './signs.ts';

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
export function mainVerbGroup(input: ClaimInput, start: number, to: number): VerbGroup | null {
  const { tag } = input.tagged;
  const from = mainClause(input, start, to);
  const limit = Math.min(to, from + REACH);
  let relative = false;
  for (let i = from; i < limit; i++) {
    const t = tag[i]!;
    if (!isIn(DECIDES, t)) continue;
    if (t === Tag.relative || (t === Tag.that && i > from && isIn(NOUNS, tag[i - 1]!))) relative = true;
    else if (t === Tag.mark) relative = false;
    if (!isFiniteVerb(input, i)) continue;
    const end = groupEnd(tag, i, to);
    if (!relative) {
      const group = describe(input, i, end, to);
      return !group.negated && hasNegativeSubject(input, from, i) ? { ...group, negated: true } : group;
    }
    relative = false;
    i = end - 1;
    // `the man who says he left was late`: the inner clause is passed over with the relative one.
    if (i + 1 < to && (tag[i + 1] === Tag.pronoun || tag[i + 1] === Tag.that)) relative = true;
  }
  return participleAsVerb(input, from, to);
}

const NOUNS = tagSet(Tag.noun, Tag.name);

const DECIDES = tagSet(Tag.relative, Tag.that, Tag.mark, Tag.verb, Tag.auxiliary, Tag.modal);

/** `Man found dead`, and a past form that was taken for a participle: in a clause without a finite verb it is the verb. */
function participleAsVerb(input: ClaimInput, from: number, to: number): VerbGroup | null {
  const { tag, gram } = input.tagged;
  const limit = Math.min(to, from + REACH);
  for (let i = from + 1; i < limit; i++) {
    if (tag[i] === Tag.mark) return null;
    if (tag[i] === Tag.participle && (gram[i]! & Gram.verbPast) !== 0)
      return describe(input, i, groupEnd(tag, i, to), to);
  }
  return null;
}

function describe({ document, tagged }: ClaimInput, from: number, to: number, limit: number): VerbGroup {
  const { tag, gram } = tagged;
  let verb = from;
  let negated = false;
  for (let i = from; i < to; i++) {
    const helps = tag[verb] === Tag.auxiliary || tag[verb] === Tag.modal;
    if (helps && (tag[i] === Tag.verb || tag[i] === Tag.infinitive)) verb = i;
    if (isNegation(document, gram[i]!, i)) negated = true;
  }
  const bareVerb = (gram[verb]! & (Gram.be | Gram.have)) !== 0;
  const { lower } = document.tokens;
  if (bareVerb && to < limit && NO.has(lower[to]!) && !CERTAIN.has(lower[to + 1] ?? '')) negated = true;
  return { from, to, verb, negated };
}

const NONE = new Set(['no', 'nobody', 'none', 'neither']);
const NO_SUBJECT = new Set([',', 'doubt', 'matter', 'wonder', 'longer', 'sooner', 'less', 'more']);

/** `No patient was turned away`, `Nobody was hurt`. */
function hasNegativeSubject({ document }: ClaimInput, from: number, verb: number): boolean {
  const { lower } = document.tokens;
  return from < verb && NONE.has(lower[from]!) && !NO_SUBJECT.has(lower[from + 1]!);
}

/** `there is no doubt that` denies nothing. */
const CERTAIN = new Set(['doubt', 'question', 'wonder', 'secret', 'mistake']);

const NO = new Set(['no', 'nothing', 'nobody', 'none']);

const ONLY = new Set(['only', 'just', 'merely', 'simply', 'necessarily', 'least']);

function isNegation(document: Document, gram: number, i: number): boolean {
  const { lower } = document.tokens;
  const word = lower[i]!;
  if (word === 'not') return !ONLY.has(lower[i + 1] ?? '');
  return word.endsWith("n't") || ((gram & Gram.negation) !== 0 && word !== 'without');
}

/** Where the main clause starts: behind an opening clause or phrase (`If prices rise, …`, `In May, …`) at its comma. */
function mainClause({ tagged, signs }: ClaimInput, start: number, to: number): number {
  const { tag } = tagged;
  let from = start;
  while (from < to && (tag[from] === Tag.quote || tag[from] === Tag.coordinator)) from++;
  if (!isIn(OPENS, tag[from]!)) return from;
  const limit = Math.min(to, from + REACH);
  for (let i = from + 1; i < limit; i++) if ((signs[i]! & Sign.comma) !== 0 && i + 2 < to) return i + 1;
  return from;
}

const OPENS = tagSet(Tag.subordinator, Tag.preposition, Tag.gerund);

const IN_GROUP = tagSet(
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.adverb,
  Tag.infinitive,
  Tag.participle,
  Tag.to,
  Tag.adjective,
);

function groupEnd(tag: Uint8Array, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isIn(IN_GROUP, tag[end]!)) end++;
  return end;
}
