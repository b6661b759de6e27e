/** Types of a claim (brief 4.2; several may hold), each a small named test over the content and its main verb. */
import type { Attribution, Certainty, ClaimType, CueClass, Figure, Term, TimeExpression } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { ClaimInput } from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { hasPhrase, phraseAt, phrases } from './type-words.ts';
import { mainVerbGroup, type VerbGroup } from './verb-group.ts';

export interface TypeFacts {
  readonly input: ClaimInput;
  readonly draft: ClaimDraft;
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly printed: Certainty;
  /** Loaded terms inside the claim that stand in the outlet's own voice. */
  readonly terms: readonly Term[];
}

/** The facts with what several tests ask. */
interface Seen extends TypeFacts {
  readonly attribution: Attribution | null;
  readonly cueClass: CueClass | null;
  readonly group: VerbGroup | null;
}

const TESTS: readonly { readonly type: ClaimType; readonly holds: (seen: Seen) => boolean }[] = [
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
      has(s, phrases.motive) ||
      s.terms.some((term) => term.category === 'motive'),
  },
  { type: 'causal', holds: (s) => has(s, phrases.causal) || isMainVerb(s, phrases.causalVerbs) },
  { type: 'comparison', holds: isComparison },
  { type: 'rule', holds: (s) => has(s, phrases.rule) || isMainVerb(s, phrases.ruleVerbs) },
  { type: 'classification', holds: (s) => isMainVerb(s, phrases.classifying) || isA(s) },
  {
    type: 'speech',
    holds: (s) => s.attribution !== null && s.draft.nestedIn === null && s.cueClass !== 'thought',
  },
];

/** These say what happens of themselves; the others need `event` or `state` beside them. */
const SUFFICIENT = new Set<ClaimType>(['accusation', 'denial', 'plan', 'motive', 'rule', 'classification']);

/** At least one type; `event` or `state` where nothing more special holds. */
export function readTypes(facts: TypeFacts): ClaimType[] {
  const { voices } = facts.input;
  const attribution = facts.draft.attribution === null ? null : voices.attributions[facts.draft.attribution]!;
  const seen: Seen = {
    ...facts,
    attribution,
    cueClass: attribution?.cue?.class ?? null,
    group: mainVerbGroup(facts.input, facts.draft.content),
  };
  const found = TESTS.filter((test) => test.holds(seen)).map((test) => test.type);
  if (!found.some((type) => SUFFICIENT.has(type))) found.push(isState(seen) ? 'state' : 'event');
  return found;
}

/** A year alone is a time, not a quantity; a vague number is one (`not too many`). */
const counts = ({ unit, currency, value, text }: Figure): boolean =>
  unit !== null || currency !== null || value === null || !/^(?:19|20)\d\d$/.test(text);

/** An accusing cue, a term that imputes a hidden motive, or the outlet's own `was charged with`, `is accused of`. */
function isAccusation(seen: Seen): boolean {
  if (seen.cueClass === 'accusation') return true;
  if (seen.terms.some((term) => term.category === 'motive' && term.strength === 3)) return true;
  if (seen.group === null || seen.group.negated || !isPassive(seen, seen.group)) return false;
  return isMainVerb(seen, phrases.charged);
}

function isPassive({ input }: Seen, { from, verb }: VerbGroup): boolean {
  return verb > from && (input.tagged.info[verb]!.gram & Gram.verbParticiple) !== 0;
}

function isPlan(seen: Seen): boolean {
  if (seen.printed === 'planned') return true;
  if (seen.printed === 'possible') return seen.attribution === null && !isPast(seen);
  return seen.printed === 'probable' && seen.group !== null && has(seen, phrases.future) && !isPast(seen);
}

/** `may have fallen`, `perhaps knew`: a guess about the past. */
function isPast({ input, group }: Seen): boolean {
  if (group === null) return false;
  const { lower } = input.document.tokens;
  for (let i = group.from + 1; i < group.to; i++) if (lower[i] === 'have' || lower[i] === 'been') return true;
  const { gram } = input.tagged.info[group.verb]!;
  return group.verb === group.from && (gram & Gram.verbPast) !== 0;
}

/** `more … than`, superlatives, `the first time`; `most people` and `a double standard` compare nothing. */
function isComparison(seen: Seen): boolean {
  const { input, draft } = seen;
  const { lower, kind } = input.document.tokens;
  const { tag } = input.tagged;
  for (let i = draft.content.from; i < draft.content.to; i++) {
    if (phraseAt(lower, i, draft.content.to, phrases.comparison)) return true;
    const next = tag[i + 1];
    if (lower[i] === 'than' && compares(lower[i - 1] ?? '', next)) return true;
    if (lower[i] === 'most' && (next === Tag.adjective || next === Tag.adverb)) return true;
    if ((lower[i] === 'double' || lower[i] === 'twice') && (next === Tag.determiner || lower[i + 1] === 'as'))
      return true;
    if (lower[i] === 'record' && (phrases.recordNouns.has(lower[i + 1]!) || kind[i + 1] === TokenKind.number))
      return true;
  }
  return false;
}

/** `more than 40 people` is a rough number and `rather than` a choice; `higher than`, `more people than` compare. */
function compares(before: string, next: number | undefined): boolean {
  if (before === 'rather' || before === 'other') return false;
  return next !== Tag.number || !ROUGH.has(before);
}

const ROUGH = new Set(['more', 'less', 'fewer', 'greater']);

const has = ({ input, draft }: Seen, list: ReadonlyMap<string, readonly (readonly string[])[]>): boolean =>
  hasPhrase(input.document.tokens.lower, draft.content, list);

/** Is one of these words the main verb, with the words it needs behind it? */
function isMainVerb(
  { input, group }: Seen,
  list: ReadonlyMap<string, readonly (readonly string[])[]>,
): boolean {
  return (
    group !== null && phraseAt(input.document.tokens.lower, group.verb, input.document.tokens.count, list)
  );
}

/** `X is a Y`: a form of be directly before a or an, as the main verb. */
function isA({ input, group }: Seen): boolean {
  if (group === null || (input.tagged.info[group.verb]!.gram & Gram.be) === 0) return false;
  const next = input.document.tokens.lower[group.to];
  return next === 'a' || next === 'an' || next === 'one';
}

/** Be, have, remain, belong … as the main verb, no passive and no progressive. */
function isState({ input, group }: Seen): boolean {
  if (group === null) return false;
  const { tag, info } = input.tagged;
  const { lower } = input.document.tokens;
  if (phrases.stative.has(lower[group.verb]!)) return true;
  return tag[group.verb] !== Tag.verb && (info[group.verb]!.gram & (Gram.be | Gram.have)) !== 0;
}
