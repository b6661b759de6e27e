/** Types of a claim (brief 4.2; several may hold), each a small named test over the content and its main verb. */
import type { Certainty, ClaimType, CueClass, Figure, Term, TimeExpression } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { ClaimInput } from './clauses.ts';
import type { ReadDraft } from './drafts.ts';
import { Sign, type SignIndex, signsAt } from './signs.ts';
import { RECORD_NOUNS } from './type-words.ts';
import type { VerbGroup } from './verb-group.ts';

/** A draft with all that tells its types, and how far it can be checked. */
export interface TypeFacts extends ReadDraft {
  readonly input: ClaimInput;
  readonly cueClass: CueClass | null;
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly printed: Certainty;
  /** Loaded terms inside the claim that stand in the outlet's own voice. */
  readonly terms: readonly Term[];
  /** The words of `ClaimInput.signs`, for phrases that must end inside the content. */
  readonly index: SignIndex;
}

const TESTS: readonly { readonly type: ClaimType; readonly holds: (facts: TypeFacts) => boolean }[] = [
  { type: 'accusation', holds: isAccusation },
  {
    type: 'denial',
    holds: (s) => s.cueClass === 'denial' || (s.printed === 'denied' && s.attribution !== null),
  },
  { type: 'quantity', holds: (s) => s.figures.some(counts) },
  { type: 'plan', holds: isPlan },
  {
    type: 'motive',
    holds: (s) =>
      s.draft.rule === 'given-purpose' ||
      hasSign(s, Sign.motive) ||
      s.terms.some((term) => term.category === 'motive'),
  },
  { type: 'causal', holds: (s) => hasSign(s, Sign.causal) || isMainVerb(s, Sign.causalVerb) },
  { type: 'comparison', holds: isComparison },
  { type: 'rule', holds: (s) => hasSign(s, Sign.rule) || isMainVerb(s, Sign.ruleVerb) },
  { type: 'classification', holds: (s) => isMainVerb(s, Sign.classifying) || isA(s) },
  {
    type: 'speech',
    holds: (s) => s.attribution !== null && s.draft.nestedIn === null && s.cueClass !== 'thought',
  },
];

/** These say what happens of themselves; the others need `event` or `state` beside them. */
const SUFFICIENT = new Set<ClaimType>(['accusation', 'denial', 'plan', 'motive', 'rule', 'classification']);

/** At least one type; `event` or `state` where nothing more special holds. */
export function readTypes(facts: TypeFacts): ClaimType[] {
  const found: ClaimType[] = [];
  let sufficient = false;
  for (const { type, holds } of TESTS) {
    if (!holds(facts)) continue;
    found.push(type);
    sufficient ||= SUFFICIENT.has(type);
  }
  if (!sufficient) found.push(isState(facts) ? 'state' : 'event');
  return found;
}

/** A year alone is a time, not a quantity; a vague number is one (`not too many`). */
const counts = ({ unit, currency, value, text }: Figure): boolean =>
  unit !== null || currency !== null || value === null || !/^(?:19|20)\d\d$/.test(text);

/** An accusing cue, a term that imputes a hidden motive, or the outlet's own `was charged with`, `is accused of`. */
function isAccusation(facts: TypeFacts): boolean {
  const { cueClass, terms, group } = facts;
  if (cueClass === 'accusation') return true;
  if (terms.some((term) => term.category === 'motive' && term.strength === 3)) return true;
  return group !== null && !group.negated && isMainVerb(facts, Sign.charged) && isPassive(facts, group);
}

function isPassive({ input }: TypeFacts, { from, verb }: VerbGroup): boolean {
  return verb > from && (input.tagged.gram[verb]! & Gram.verbParticiple) !== 0;
}

function isPlan(facts: TypeFacts): boolean {
  const { printed, attribution, group } = facts;
  if (printed === 'planned') return true;
  if (printed === 'possible') return attribution === null && !isPast(facts);
  return printed === 'probable' && group !== null && hasSign(facts, Sign.future) && !isPast(facts);
}

/** `may have fallen`, `perhaps knew`: a guess about the past. */
function isPast({ input, group }: TypeFacts): boolean {
  if (group === null) return false;
  const { lower } = input.document.tokens;
  for (let i = group.from + 1; i < group.to; i++) if (lower[i] === 'have' || lower[i] === 'been') return true;
  const gram = input.tagged.gram[group.verb]!;
  return group.verb === group.from && (gram & Gram.verbPast) !== 0;
}

/** `more … than`, superlatives, `the first time`; `most people` and `a double standard` compare nothing. */
function isComparison(facts: TypeFacts): boolean {
  if (hasSign(facts, Sign.comparison)) return true;
  if ((facts.signs & Sign.comparing) === 0) return false;
  const { from, to } = facts.draft.content;
  for (let i = from; i < to; i++)
    if ((facts.input.signs[i]! & Sign.comparing) !== 0 && comparesHere(facts.input, i)) return true;
  return false;
}

function comparesHere({ document, tagged }: ClaimInput, i: number): boolean {
  const { lower, kind } = document.tokens;
  const word = lower[i];
  const next = tagged.tag[i + 1];
  if (word === 'than') return compares(lower[i - 1] ?? '', next);
  if (word === 'most') return next === Tag.adjective || next === Tag.adverb;
  if (word === 'record') return RECORD_NOUNS.has(lower[i + 1]!) || kind[i + 1] === TokenKind.number;
  return next === Tag.determiner || lower[i + 1] === 'as';
}

/** `more than 40 people` is a rough number and `rather than` a choice; `higher than`, `more people than` compare. */
function compares(before: string, next: number | undefined): boolean {
  if (before === 'rather' || before === 'other') return false;
  return next !== Tag.number || !ROUGH.has(before);
}

const ROUGH = new Set(['more', 'less', 'fewer', 'greater']);

/** Does a word or phrase of the list stand in the content? */
export function hasSign({ input, draft, signs, index }: TypeFacts, sign: number): boolean {
  if ((signs & sign) === 0) return false;
  const { tokens } = input.document;
  const { from, to } = draft.content;
  for (let i = from; i < to; i++)
    if ((input.signs[i]! & sign) !== 0 && (signsAt(index, tokens, i, to) & sign) !== 0) return true;
  return false;
}

/** Is one of these words the main verb, with the words it needs behind it? */
const isMainVerb = ({ input, group }: TypeFacts, sign: number): boolean =>
  group !== null && (input.signs[group.verb]! & sign) !== 0;

/** `X is a Y`: a form of be directly before a or an, as the main verb. */
function isA({ input, group }: TypeFacts): boolean {
  if (group === null || (input.tagged.gram[group.verb]! & Gram.be) === 0) return false;
  const next = input.document.tokens.lower[group.to];
  return next === 'a' || next === 'an' || next === 'one';
}

/** Be, have, remain, belong … as the main verb, no passive and no progressive. */
function isState({ input, group }: TypeFacts): boolean {
  if (group === null) return false;
  const { tag, gram } = input.tagged;
  if ((input.signs[group.verb]! & Sign.stative) !== 0) return true;
  return tag[group.verb] !== Tag.verb && (gram[group.verb]! & (Gram.be | Gram.have)) !== 0;
}
