/**
 * What can be seen of a claim that tells how far it can be checked: its words of grammar and its verbs, what it counts and
 * dates, how it is reported. No name and no noun, so that exchanging the actors changes nothing.
 */
import type { Claim, ClaimType, Figure, Source, Term, TimeExpression } from '../model.ts';
import { Shape } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { isIn, tagSet } from './clauses.ts';
import type { TypeFacts } from './types.ts';

export type Checkable = Claim['checkable'];

/** A claim with what its types were read from. */
export interface CheckFacts {
  readonly facts: TypeFacts;
  readonly types: readonly ClaimType[];
  readonly source: Omit<Source, 'claims' | 'verbs'> | null;
  /** What rules without weights say. */
  readonly byRules: Checkable;
  /** Loaded terms inside the claim, whoever says them. */
  readonly terms: readonly Term[];
}

/** Takes a feature: its kind and what it is here. A claim can have the same feature more than once. */
export type Note = (kind: string, value: string) => void;

/** Words that are noted by themselves: of grammar, and verbs. */
const NOTED = tagSet(
  Tag.mark,
  Tag.verb,
  Tag.infinitive,
  Tag.participle,
  Tag.gerund,
  Tag.adverb,
  Tag.determiner,
  Tag.pronoun,
  Tag.preposition,
  Tag.coordinator,
  Tag.subordinator,
  Tag.that,
  Tag.to,
  Tag.modal,
  Tag.auxiliary,
  Tag.relative,
);

/** Tokens of the claim whose word is a feature, each handed on once per occurrence. Linear in the claim. */
export function noteWords({ facts }: CheckFacts, take: (token: number) => void): void {
  const { from, to } = facts.draft;
  const { document, tagged } = facts.input;
  const { shape } = document.tokens;
  for (let i = from; i < to; i++) {
    if (!isIn(NOTED, tagged.tag[i]!)) continue;
    // A capital inside a sentence is a name's, or *I*.
    const capital = i > from && (shape[i]! & Shape.capital) !== 0;
    if (!capital || tagged.tag[i] === Tag.pronoun) take(i);
  }
}

/** Notes all but the words, in a fixed order. */
export function noteFeatures(check: CheckFacts, note: Note): void {
  for (const features of FEATURES) features(check, note);
}

const FEATURES: readonly ((check: CheckFacts, note: Note) => void)[] = [shape, figures, times, report, terms];

/** Kinds of words that are counted. */
const COUNTED: readonly (readonly [kind: string, tag: number])[] = [
  ['nouns', Tag.noun],
  ['names', Tag.name],
  ['verbs', Tag.verb],
  ['participles', Tag.participle],
  ['gerunds', Tag.gerund],
  ['adjectives', Tag.adjective],
  ['adverbs', Tag.adverb],
  ['pronouns', Tag.pronoun],
  ['modals', Tag.modal],
  ['numbers', Tag.number],
  ['subordinators', Tag.subordinator],
  ['quotation marks', Tag.quote],
];
/** Kinds whose share of the words tells too. */
const SHARED: readonly (readonly [kind: string, tag: number])[] = [
  ['share of nouns', Tag.noun],
  ['share of names', Tag.name],
  ['share of adjectives', Tag.adjective],
  ['share of pronouns', Tag.pronoun],
];

const AMOUNTS = ['none', 'one', 'two', 'three', 'more'];
const FIFTHS = ['none', 'a fifth', 'two fifths', 'three fifths', 'four fifths', 'all'];

function shape({ facts }: CheckFacts, note: Note): void {
  const { from, to } = facts.draft;
  const { tag } = facts.input.tagged;
  const count = new Uint16Array(TAGS);
  let words = 0;
  for (let i = from; i < to; i++) {
    count[tag[i]!]!++;
    if (tag[i] !== Tag.mark && tag[i] !== Tag.quote) words++;
  }
  note('length', lengthOf(words));
  for (const [kind, of] of COUNTED) note(kind, AMOUNTS[Math.min(4, count[of]!)]!);
  if (words >= 4) for (const [kind, of] of SHARED) note(kind, FIFTHS[Math.round((5 * count[of]!) / words)]!);
}

/** As many as fit into a set of bits (`tagSet`). */
const TAGS = 32;

function lengthOf(words: number): string {
  if (words < 8) return 'short';
  if (words < 12) return 'under 12';
  if (words < 18) return 'under 18';
  if (words < 26) return 'under 26';
  return words < 40 ? 'under 40' : 'long';
}

function figures({ facts }: CheckFacts, note: Note): void {
  if (facts.figures.length === 0) note('figures', 'none');
  for (const figure of facts.figures) {
    note('figures', unitOf(figure));
    if (figure.value === null) note('figure', 'vague');
    else if (figure.value >= 1000) note('figure', 'thousands');
    else if (figure.value <= 3) note('figure', 'small');
    if (figure.approx) note('figure', 'about');
  }
}

function unitOf({ currency, unit }: Figure): string {
  if (currency !== null) return 'money';
  if (unit === 'percent') return 'percent';
  return unit === null ? 'bare' : 'counted';
}

const YEAR = /\b(?:19|20)\d\d\b/;

function times({ facts }: CheckFacts, note: Note): void {
  for (const time of facts.times) {
    if (time.endOfRange) continue;
    note('times', kindOf(time));
  }
}

/** Not whether it could be resolved: that depends on the day of publication. */
const kindOf = ({ anchor, text }: TimeExpression): string =>
  YEAR.test(text) ? 'year' : anchor === 'text' ? 'absolute' : 'relative';

function report({ facts, types, source, byRules }: CheckFacts, note: Note): void {
  note('by rules', byRules);
  const { attribution, cueClass, printed, draft } = facts;
  for (const type of types) note('type', type);
  note('mode', attribution?.mode ?? 'none');
  if (cueClass !== null) note('cue', cueClass);
  note('certainty', printed);
  if (source !== null) note('source', source.kind);
  if (attribution === null) note('rule', draft.rule);
}

/** By strength and not by what is shown: what the user folds away says nothing of the claim. */
function terms({ terms: loaded }: CheckFacts, note: Note): void {
  let strong = false;
  for (const { category, strength, voice } of loaded) {
    note('term', category);
    if (strength === 1) continue;
    strong = true;
    note('loaded', strength === 3 ? 'strong' : 'clear');
    note('loaded voice', voice);
  }
  if (!strong) note('loaded', 'nothing');
}
