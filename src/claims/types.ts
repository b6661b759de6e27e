/** Types of a claim (brief 4.2; several may hold), each a small named test, and how far the claim can be checked. */
import type { Certainty, ClaimType, Figure, Term } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { ClaimDraft, ClaimInput } from './drafts.ts';

export interface TypeFacts {
  readonly input: ClaimInput;
  readonly draft: ClaimDraft;
  readonly figures: readonly Figure[];
  readonly printed: Certainty;
  /** Loaded terms inside the claim that stand in the outlet's own voice. */
  readonly terms: readonly Term[];
}

const CAUSAL = [
  ['because'],
  ['due', 'to'],
  ['owing', 'to'],
  ['caused', 'by'],
  ['led', 'to'],
  ['resulted', 'in'],
  ['as', 'a', 'result'],
  ['stem', 'from'],
  ['stems', 'from'],
  ['stemmed', 'from'],
  ['thanks', 'to'],
  ['caused'],
  ['triggered'],
  ['sparked'],
  ['prompted'],
  ['forced'],
  ['driven', 'by'],
];
const COMPARATIVE = [
  ['than'],
  ['most'],
  ['record'],
  ['highest'],
  ['lowest'],
  ['largest'],
  ['biggest'],
  ['smallest'],
  ['worst'],
  ['best'],
  ['first', 'time'],
  ['compared', 'with'],
  ['compared', 'to'],
  ['unprecedented'],
  ['twice'],
  ['double'],
];
const RULE = [
  ['by', 'law'],
  ['requires'],
  ['require'],
  ['required', 'to'],
  ['entitled', 'to'],
  ['banned', 'from'],
  ['under', 'the', 'act'],
  ['illegal', 'to'],
  ['legally'],
  ['permitted', 'to'],
  ['allowed', 'to'],
  ['prohibits'],
  ['mandates'],
  ['obliged', 'to'],
];
const MOTIVE = [
  ['in', 'order', 'to'],
  ['in', 'a', 'bid', 'to'],
  ['in', 'an', 'attempt', 'to'],
  ['in', 'an', 'effort', 'to'],
  ['so', 'as', 'to'],
  ['aimed', 'at'],
  ['designed', 'to'],
  ['meant', 'to'],
  ['intended', 'to'],
  ['to', 'be', 'used', 'against'],
];
const CLASSIFYING = [
  ['includes'],
  ['include'],
  ['included'],
  ['counts', 'as'],
  ['known', 'as'],
  ['consists', 'of'],
  ['defined', 'as'],
  ['classified', 'as'],
];

const TESTS: readonly { readonly type: ClaimType; readonly holds: (facts: TypeFacts) => boolean }[] = [
  {
    type: 'accusation',
    holds: (f) =>
      cueClass(f) === 'accusation' ||
      f.terms.some((term) => term.category === 'motive' && term.strength === 3),
  },
  { type: 'denial', holds: (f) => cueClass(f) === 'denial' },
  { type: 'quantity', holds: (f) => f.figures.length > 0 },
  {
    type: 'plan',
    holds: (f) =>
      f.printed === 'planned' ||
      f.printed === 'probable' ||
      (f.printed === 'possible' && f.draft.attribution === null),
  },
  { type: 'motive', holds: (f) => has(f, MOTIVE) || f.terms.some((term) => term.category === 'motive') },
  { type: 'causal', holds: (f) => has(f, CAUSAL) },
  { type: 'comparison', holds: (f) => has(f, COMPARATIVE) },
  { type: 'rule', holds: (f) => has(f, RULE) },
  { type: 'classification', holds: (f) => has(f, CLASSIFYING) || isA(f) },
  {
    type: 'speech',
    holds: (f) => f.draft.attribution !== null && f.draft.nestedIn === null && cueClass(f) !== 'thought',
  },
];

/** At least one type; `event` or `state` where nothing more special holds. */
export function readTypes(facts: TypeFacts): ClaimType[] {
  const found = TESTS.filter((test) => test.holds(facts)).map((test) => test.type);
  const special = found.some(
    (type) => type !== 'speech' && type !== 'quantity' && type !== 'comparison' && type !== 'causal',
  );
  if (!special) found.push(mainVerbIsState(facts) ? 'state' : 'event');
  return found;
}

const attributionOf = ({ input, draft }: TypeFacts) =>
  draft.attribution === null ? null : input.voices.attributions[draft.attribution]!;
const cueClass = (facts: TypeFacts) => attributionOf(facts)?.cue?.class ?? null;

function has({ input, draft }: TypeFacts, phrases: readonly (readonly string[])[]): boolean {
  const { lower } = input.document.tokens;
  for (let i = draft.content.from; i < draft.content.to; i++) {
    for (const phrase of phrases) {
      if (lower[i] === phrase[0] && phrase.every((word, k) => lower[i + k] === word)) return true;
    }
  }
  return false;
}

/** `X is a Y`: a form of be directly before a or an, as the first verb. */
function isA({ input, draft }: TypeFacts): boolean {
  const verb = firstVerb(input, draft);
  if (verb < 0 || (input.tagged.info[verb]!.gram & Gram.be) === 0) return false;
  const next = input.document.tokens.lower[verb + 1];
  return next === 'a' || next === 'an';
}

function mainVerbIsState({ input, draft }: TypeFacts): boolean {
  const verb = firstVerb(input, draft);
  if (verb < 0) return false;
  const { tag, info } = input.tagged;
  const next = tag[verb + 1];
  const beOrHave = (info[verb]!.gram & (Gram.be | Gram.have)) !== 0;
  return beOrHave && next !== Tag.verb && next !== Tag.participle && next !== Tag.adverb;
}

function firstVerb(input: ClaimInput, draft: ClaimDraft): number {
  for (let i = draft.content.from; i < draft.content.to; i++) {
    const t = input.tagged.tag[i];
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal) return i;
  }
  return -1;
}

/** `partly` where a motive, a vague number, a condition or an evaluation is part of it; `no` for thoughts. */
export function readCheckable(facts: TypeFacts, types: readonly ClaimType[]): 'yes' | 'partly' | 'no' {
  if (cueClass(facts) === 'thought' && facts.figures.length === 0) return 'no';
  if (types.includes('motive')) return 'partly';
  if (
    facts.figures.length > 0 &&
    facts.figures.every((figure) => figure.value === null && figure.low === null)
  )
    return 'partly';
  if (facts.printed === 'possible' || has(facts, CONDITIONAL)) return 'partly';
  return 'yes';
}

const CONDITIONAL = [['if'], ['should', 'he'], ['should', 'she'], ['should', 'they'], ['unless']];
