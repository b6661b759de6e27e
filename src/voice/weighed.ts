/**
 * Verbs that no rule takes, because the same form attributes here and not there (`showed a lead`, `showed a ticket`;
 * `seeks to close`, `seeks to please`): weights learned from annotated news decide (docs/voice.md says from which and how).
 */
import type { CueClass, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Draft } from './attributions.ts';
import { type Complement, complementAt } from './complements.ts';
import { FEATURES, type Possible } from './cue-features.ts';
import { type CueWeights, readWeights } from './cue-weights.ts';
import type { VerbCandidate } from './cues.ts';
import { isComma, isTimeOrNumber, lower, nounPhraseEndingAt, type Reading, verbGroupStart } from './phrase.ts';
import { afterSettings } from './settings.ts';
import type { Subject } from './subjects.ts';

/** Says whether a verb attributes its possible content. */
export type Decide = (possible: Possible) => boolean;

/** A verb that the rules left: with the subject they found, or without. */
export interface LeftOver {
  readonly cue: VerbCandidate;
  readonly subject: Subject | null;
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
  for (const { cue, subject: known } of left) {
    if (reading.quoteAt[cue.verb]! >= 0) continue;
    if (isTaken(drafts, cue.verb) || isTaken(found, cue.verb)) continue;
    const draft = weighed(reading, sentence, cue, known, decide);
    if (draft !== null && !draft.content.every(({ from }) => isTaken(drafts, from))) found.push(draft);
  }
  return found;
}

function isTaken(drafts: readonly Draft[], token: number): boolean {
  const holds = ({ from, to }: TokenRange) => from <= token && token < to;
  return drafts.some((draft) => holds(draft.cue) || draft.content.some(holds));
}

function weighed(
  reading: Reading,
  sentence: Sentence,
  cue: VerbCandidate,
  known: Subject | null,
  decide: Decide,
): Draft | null {
  const subject = known ?? reachedSubject(reading, sentence, cue);
  if (subject === null || subject.source === null) return null;
  const settled = afterSettings(reading, cue, subject, sentence);
  for (const at of settled === cue.to ? [settled] : [cue.to, settled]) {
    const complement = complementAt(reading, sentence, at, cue.passive);
    if (complement === null || (complement.from <= cue.verb && cue.verb < complement.to)) continue;
    if (!decide({ reading, sentence, cue, subject, complement })) continue;
    return {
      mode: 'indirect',
      source: subject.source,
      cue: { from: cue.verb, to: cue.to },
      lemma: cue.cue.lemma,
      class: cue.cue.class as CueClass,
      content: [{ from: complement.from, to: complement.to }],
      rule: `${subject.rule}+${ruleOf(complement)}`,
    };
  }
  return null;
}

function ruleOf({ kind }: Complement): string {
  const form = kind.replace('passive ', '');
  if (CLAUSES.has(form)) return 'weighed-clause';
  if (form === 'to' || form === 'object-to' || form === 'gerund') return 'weighed-infinitive';
  return OBJECTS.has(form) ? 'weighed-object' : 'weighed-preposition';
}

const CLAUSES = new Set(['that', 'question', 'clause', 'colon', 'quote']);
const OBJECTS = new Set(['object', 'object-as', 'adjective', 'gap']);

/** `the mayor is likely to defend …`: the subject of the verb that the cue hangs on. */
function reachedSubject(reading: Reading, sentence: Sentence, cue: VerbCandidate): Subject | null {
  const { tag } = reading.tagged;
  for (let i = cue.from - 1; i > Math.max(sentence.from, cue.from - REACH); i--) {
    const t = tag[i]!;
    if (t === Tag.quote || lower(reading, i) === ';') return null;
    if (t !== Tag.verb && t !== Tag.auxiliary && t !== Tag.modal) continue;
    let last = verbGroupStart(reading, i, sentence.from) - 1;
    if (tag[last] === Tag.relative || tag[last] === Tag.that) last--;
    if (isComma(reading, last)) last--;
    if (last < sentence.from) return null;
    const source = nounPhraseEndingAt(reading, last, sentence.from);
    if (source === null || isTimeOrNumber(reading, source)) return null;
    return { source, from: cue.from, to: cue.to, rule: 'subject-reached' };
  }
  return null;
}

/** So many tokens may stand between a cue and the verb it hangs on. */
const REACH = 30;

/** How something looks, nobody says: these stay the outlet's own words. */
const NO_SPEAKER = new Set(['seem', 'appear']);

/** The weights of what is seen at the verb, its subject and its complement add up to more than nothing. */
export const decideByWeights: Decide = (possible) => {
  const weights = loadedWeights();
  const { kind } = possible.complement;
  const { lemma } = possible.cue.cue;
  if (NO_SPEAKER.has(lemma)) return false;
  let sum = weights.bias + (weights.lemmas.get(kind)?.get(lemma) ?? weights.unknown);
  FEATURES.forEach(({ name, byKind, read }) => {
    const table = byKind ? weights.byKind.get(name)?.get(kind) : weights.always.get(name);
    if (table !== undefined) sum += table.get(read(possible)) ?? 0;
  });
  return sum > 0;
};

let loaded: CueWeights | undefined;

/** Unpacked when the first candidate is weighed: a start without a text costs nothing. */
function loadedWeights(): CueWeights {
  loaded ??= readWeights();
  return loaded;
}
