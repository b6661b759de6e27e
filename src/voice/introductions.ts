/** A sentence that introduces words which stand without marks behind it: `In a letter to parents, the headteacher wrote:`. */
import type { CueClass, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { verbCandidates } from './cues.ts';
import { lower, type Reading } from './phrase.ts';
import { findSubject } from './subjects.ts';

export interface Introduction {
  readonly source: TokenRange;
  readonly cue: TokenRange;
  readonly lemma: string;
  readonly class: CueClass;
  /** The verb most often introduces speech (`wrote:`, not `spoke out:`). */
  readonly plain: boolean;
  /** First half of the name of the rule. */
  readonly subjectRule: string;
}

/** Between the verb and the end stands nothing but to whom, where and when, so many tokens at most. */
const SETTING_LIMIT = 14;

/** What the verb has for its object when the words come behind it. */
const POINTERS = new Set(['this', 'the following', 'as follows', 'in part', 'in full']);

/**
 * Who speaks behind the token `end` (a colon, or the end of the sentence), if the sentence says so: the last verb that can
 * introduce a quotation, with a speaker, and nothing behind it that it could have for its content. Null otherwise.
 */
export function introduction(reading: Reading, sentence: Sentence, end: number): Introduction | null {
  const { start, from, paragraph } = sentence;
  const upTo: Sentence = { start, end: sentence.end, from, to: end, paragraph };
  const cue = verbCandidates(reading, upTo).findLast((candidate) => candidate.cue.quote);
  if (cue === undefined || cue.passive || reading.quoteAt[cue.verb]! >= 0) return null;
  const subject = findSubject(reading, cue, upTo, null);
  if (subject === null || subject.source === null) return null;
  const { info } = reading.tagged;
  const pronoun = info[subject.source.from]!.pronoun?.kind;
  if (subject.source.to - subject.source.from === 1 && (pronoun === 'speaker' || pronoun === 'addressee'))
    return null;
  if (!isSetting(reading, Math.max(cue.to, subject.to), end, cue.cue.addressee)) return null;
  return {
    source: subject.source,
    cue: { from: cue.verb, to: cue.to },
    lemma: cue.cue.lemma,
    class: cue.cue.class,
    plain: cue.cue.that === 'bare' && !cue.cue.weak,
    subjectRule: subject.rule,
  };
}

function isSetting(reading: Reading, from: number, to: number, addressee: boolean): boolean {
  const { tag, info } = reading.tagged;
  if (to - from > SETTING_LIMIT) return false;
  for (let i = from; i < to; i++) {
    const t = tag[i];
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal || t === Tag.quote || t === Tag.that)
      return false;
  }
  if (from >= to || addressee) return true;
  const first = tag[from];
  if (first === Tag.preposition || first === Tag.adverb || first === Tag.to || lower(reading, from) === ',')
    return true;
  if ((info[from]!.role & (Role.weekday | Role.deicticTime)) !== 0) return true;
  const rest = Array.from({ length: Math.min(2, to - from) }, (_, k) => lower(reading, from + k)).join(' ');
  return POINTERS.has(rest);
}
