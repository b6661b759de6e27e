/**
 * Verbs that no rule takes, because the same form attributes here and not there (`showed a lead`, `showed a ticket`;
 * `seeks to close`, `seeks to please`): weights learned from annotated news decide (docs/voice.md says from which and how).
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Draft } from './attributions.ts';
import { complementAt, endOf } from './complements.ts';
import { asksForCover } from './content-clauses.ts';
import { modeOf } from './content-place.ts';
import { FEATURES, isNegated, type Possible, subjectKind } from './cue-features.ts';
import { type CueWeights, readWeights } from './cue-weights.ts';
import type { VerbCandidate } from './cues.ts';
import { isTimeOrNumber, lower, type Reading } from './phrase.ts';
import { afterSettings } from './settings.ts';
import { type Subject, subjectOfVerb } from './subjects.ts';

/** Says whether a verb attributes its possible content. */
export type Decide = (possible: Possible) => boolean;

/** A verb that the rules left: with the subject they found, or without. */
export interface LeftOver {
  readonly cue: VerbCandidate;
  readonly subject: Subject | null;
  /** First token behind cue, addressee and settings; known with the subject. */
  readonly after: number | null;
}

/** Attributions of the verbs that the rules left, where neither cue nor content is part of another attribution. */
export function weighedAttributions(
  reading: Reading,
  sentence: Sentence,
  left: readonly LeftOver[],
  drafts: readonly Draft[],
  decide: Decide,
): Draft[] {
  const found: Draft[] = [];
  for (const verb of left) {
    const at = verb.cue.verb;
    if (reading.quoteAt[at]! >= 0 || isTaken(drafts, at) || isTaken(found, at)) continue;
    const draft = weighed(reading, sentence, verb, drafts, decide);
    if (draft !== null && !draft.content.every(({ from }) => isTaken(drafts, from))) found.push(draft);
  }
  return found;
}

function isTaken(drafts: readonly Draft[], token: number): boolean {
  for (const { cue, content } of drafts) {
    if (cue.from <= token && token < cue.to) return true;
    for (const { from, to } of content) if (from <= token && token < to) return true;
  }
  return false;
}

function weighed(
  reading: Reading,
  sentence: Sentence,
  { cue, subject: known, after }: LeftOver,
  drafts: readonly Draft[],
  decide: Decide,
): Draft | null {
  if (NO_SPEAKER.has(cue.cue.lemma) || isNegated(reading, cue)) return null;
  const subject = known ?? reachedSubject(reading, sentence, cue);
  if (subject === null || subject.source === null) return null;
  const settled = after ?? afterSettings(reading, cue, subject, sentence);
  // `agreed on a deal`, `agreed in May on a deal`: what follows at once may be no setting.
  const found =
    decided(reading, sentence, cue, subject, cue.to, drafts, decide) ??
    (settled === cue.to ? null : decided(reading, sentence, cue, subject, settled, drafts, decide));
  if (found === null) return null;
  return {
    mode: modeOf(reading, found.content.from, found.content.to),
    source: subject.source,
    cue: { from: cue.verb, to: cue.to },
    lemma: cue.cue.lemma,
    class: cue.cue.class,
    content: [found.content],
    rule: `${subject.rule}+${ruleOf(found.kind)}`,
  };
}

/** The complement at the token, if it is content. */
function decided(
  reading: Reading,
  sentence: Sentence,
  cue: VerbCandidate,
  subject: Subject,
  at: number,
  drafts: readonly Draft[],
  decide: Decide,
): { kind: string; content: TokenRange } | null {
  const complement = complementAt(reading, sentence, at, cue.passive);
  if (complement === null || complement.from <= cue.verb) return null;
  if (complement.phrase !== null && holdsSpeaker(drafts, complement.phrase)) return null;
  let known = -1;
  const end = () => {
    if (known < 0) known = endOf(reading, sentence, complement);
    return known;
  };
  const possible = { reading, sentence, cue, subject, complement, end };
  if (saysNothing(possible) || !decide(possible) || end() <= complement.from) return null;
  return { kind: complement.kind, content: { from: complement.from, to: end() } };
}

/** `backs the union's claim that …`: what is claimed there is the union's. */
function holdsSpeaker(drafts: readonly Draft[], { from, to }: TokenRange): boolean {
  return drafts.some(({ mode, cue }) => mode === 'nominal' && cue.from >= from && cue.from < to);
}

/** How something looks, nobody says, and `did not say who` says nothing: these stay the outlet's own words. */
const NO_SPEAKER = new Set(['seem', 'appear']);

/** Where no weight may decide: `asked not to be named`, `the museum shows a ship`, `the men who ordered it have left`. */
function saysNothing({ reading, cue, subject, complement }: Possible): boolean {
  if (complement.kind === 'to' && asksForCover(reading, complement.from)) return true;
  if (complement.kind === 'clause' && subject.rule === 'subject-of-relative-clause') return true;
  return (
    cue.cue.class === 'true' &&
    ruleOf(complement.kind) === 'weighed-object' &&
    subjectKind(reading, subject.source) !== 'document'
  );
}

function ruleOf(kind: string): string {
  const form = kind.replace('passive ', '');
  if (CLAUSES.has(form)) return 'weighed-clause';
  if (form === 'to' || form === 'gerund') return 'weighed-infinitive';
  return OBJECTS.has(form) ? 'weighed-object' : 'weighed-preposition';
}

const CLAUSES = new Set(['that', 'question', 'clause', 'colon', 'quote']);
const OBJECTS = new Set(['object', 'object-to', 'object-as', 'adjective']);

/** `the mayor is likely to defend …`: the subject of the verb that the cue hangs on. */
function reachedSubject(reading: Reading, sentence: Sentence, cue: VerbCandidate): Subject | null {
  const { tag } = reading.tagged;
  if (hangsOnNoun(tag, cue)) return null;
  for (let i = cue.from - 1; i > Math.max(sentence.from, cue.from - REACH); i--) {
    const t = tag[i]!;
    if (t === Tag.quote || lower(reading, i) === ';') return null;
    if (t !== Tag.verb && t !== Tag.auxiliary && t !== Tag.modal) continue;
    const source = subjectOfVerb(reading, i, sentence);
    if (source === null || isTimeOrNumber(reading, source)) return null;
    // `it is worth mentioning that`: *it* speaks for no one.
    const pronoun = source.to - source.from === 1 ? reading.tagged.info[source.from]!.pronoun : null;
    if (pronoun !== null && (pronoun.kind === 'thing' || pronoun.kind === 'speaker')) return null;
    return { source, from: cue.from, to: cue.to, rule: 'subject-reached' };
  }
  return null;
}

/** `an attempt to defend the plan`, `the village bragging rights`: the verb belongs to the noun before it. */
function hangsOnNoun(tag: Uint8Array, cue: VerbCandidate): boolean {
  const isTo = tag[cue.from - 1] === Tag.to;
  const before = tag[isTo ? cue.from - 2 : cue.from - 1];
  return (isTo || cue.participial) && (before === Tag.noun || before === Tag.name);
}

/** So many tokens may stand between a cue and the verb it hangs on. */
const REACH = 30;

/** The weights of what is seen at the verb, its subject and its complement add up to more than nothing. */
export const decideByWeights: Decide = (possible) => {
  const weights = loadedWeights();
  const { kind } = possible.complement;
  const { lemma } = possible.cue.cue;
  const tables = weights.tablesFor(kind);
  let sum = weights.bias + (tables.lemmas.get(lemma) ?? weights.unknown);
  for (let i = 0; i < FEATURES.length; i++) {
    // Most are decided before the last features are read.
    if (sum + tables.most[i]! <= 0) return false;
    if (sum + tables.least[i]! > 0) return true;
    const table = tables.features[i];
    if (table !== undefined) sum += table.get(FEATURES[i]!.read(possible)) ?? 0;
  }
  return sum > 0;
};

let loaded: CueWeights | undefined;

/** Unpacked when the first candidate is weighed: a start without a text costs nothing. */
function loadedWeights(): CueWeights {
  loaded ??= readWeights(FEATURES);
  return loaded;
}
