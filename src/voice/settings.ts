/** What may stand between a cue and its content: the person told, the time, the place, the occasion. */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import type { VerbCandidate } from './cues.ts';
import { lower, nounPhraseStartingAt, type Reading } from './phrase.ts';
import type { Subject } from './subjects.ts';

/**
 * First token behind the cue, its addressee and the settings (`told reporters in Kyiv on Monday`, `said in a statement`).
 */
export function afterSettings(
  reading: Reading,
  cue: VerbCandidate,
  subject: Subject,
  sentence: Sentence,
): number {
  let at = Math.max(cue.to, subject.to);
  if (
    lower(reading, at) === 'as' &&
    (lower(reading, at + 1) === 'saying' || lower(reading, at + 1) === 'telling')
  )
    return at + 2;
  if (cue.cue.addressee && !cue.passive && at < sentence.to) {
    const person = nounPhraseStartingAt(reading, at, sentence.to);
    if (person !== null && !isContentWord(reading, person, sentence)) at = person.to;
  }
  for (let round = 0; round < 6 && at < sentence.to; round++) {
    const next = skipSetting(reading, cue, at, sentence);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** With a verb that also takes a bare clause, the phrase is the addressee only if no verb follows it at once. */
function isContentWord(reading: Reading, phrase: TokenRange, sentence: Sentence): boolean {
  if (phrase.to >= sentence.to) return false;
  const t = reading.tagged.tag[phrase.to]!;
  return t === Tag.verb || t === Tag.auxiliary || t === Tag.modal;
}

function skipSetting(reading: Reading, cue: VerbCandidate, at: number, sentence: Sentence): number {
  const { tag, info, phrases } = reading.tagged;
  const phrase = phrases.get(at);
  if (phrase !== undefined && (phrase.role & Role.setting) !== 0) {
    const end = at + phrase.length;
    const { tag: tags } = reading.tagged;
    if (tags[end] === Tag.preposition) {
      const object = nounPhraseStartingAt(reading, end + 1, sentence.to);
      if (object !== null && lower(reading, end) !== 'that') return object.to;
    }
    // `in an interview with`: the phrase ends in its preposition.
    if (tags[end - 1] === Tag.preposition) return nounPhraseStartingAt(reading, end, sentence.to)?.to ?? end;
    return end;
  }
  if ((info[at]!.role & (Role.weekday | Role.deicticTime)) !== 0 && !hasFiniteNext(reading, at, sentence))
    return at + 1;
  if (
    (info[at]!.role & Role.timeModifier) !== 0 &&
    lower(reading, at) !== 'that' &&
    at + 1 < sentence.to &&
    (info[at + 1]!.role & (Role.weekday | Role.timeUnit | Role.month)) !== 0
  )
    return at + 2;
  if (tag[at] === Tag.adverb && !hasFiniteNext(reading, at, sentence)) return at + 1;
  if (tag[at] === Tag.preposition && !cue.cue.prep.includes(lower(reading, at))) {
    // `said between 3,000 and 4,000 people`: the number is what is said.
    if (tag[at + 1] === Tag.number && COUNTING.has(lower(reading, at))) return at;
    const object = nounPhraseStartingAt(reading, at + 1, sentence.to);
    if (object !== null && object.to < sentence.to) return object.to;
  }
  return at;
}

function hasFiniteNext(reading: Reading, at: number, sentence: Sentence): boolean {
  const t = at + 1 < sentence.to ? reading.tagged.tag[at + 1] : undefined;
  return t === Tag.verb || t === Tag.auxiliary || t === Tag.modal;
}

/** Prepositions of an amount. */
const COUNTING = new Set(['between', 'about', 'around', 'over', 'under', 'up to', 'near', 'above', 'below']);
