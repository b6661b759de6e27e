/** Subjects that are counted, not named: `47 percent said`, `one in five say`, `those surveyed said`. */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import type { VerbCandidate } from './cues.ts';
import { lower, nounPhraseEndingAt, type Reading } from './phrase.ts';
import type { Subject } from './subjects.ts';

/** The people counted before a verb of speech or thought, or null. */
export function countedSubject(reading: Reading, cue: VerbCandidate, sentence: Sentence): Subject | null {
  if (cue.passive || cue.participial || cue.cue.weak || cue.cue.that === 'no') return null;
  const last = cue.from - 1;
  if (last < sentence.from || !endsCount(reading, last)) return null;
  const source = askedPeople(reading, last, sentence) ?? share(reading, last, sentence);
  return source === null ? null : { source, from: source.from, to: cue.to, rule: 'subject-counted' };
}

function endsCount(reading: Reading, last: number): boolean {
  if (reading.tagged.tag[last] === Tag.number) return true;
  return PARTS.has(lower(reading, last)) || ASKED.has(lower(reading, last));
}

/** What polls do with people. */
const ASKED = new Set(['surveyed', 'polled', 'questioned', 'interviewed', 'asked']);

/** `residents polled`, `those surveyed`: the participle behind its noun. */
function askedPeople(reading: Reading, last: number, sentence: Sentence): TokenRange | null {
  if (!ASKED.has(lower(reading, last)) || last - 1 < sentence.from) return null;
  if (lower(reading, last - 1) === 'those') {
    const whole =
      lower(reading, last - 2) === 'of' ? nounPhraseEndingAt(reading, last - 3, sentence.from) : null;
    return { from: whole?.from ?? share(reading, last - 3, sentence)?.from ?? last - 1, to: last + 1 };
  }
  const people = nounPhraseEndingAt(reading, last - 1, sentence.from);
  return people === null ? null : { from: people.from, to: last + 1 };
}

/** `47%`, `26 percent`, `a third`, `one in five`, `nine out of 10`. */
function share(reading: Reading, last: number, sentence: Sentence): TokenRange | null {
  const { tag } = reading.tagged;
  let from = last;
  let counts = 0;
  while (from >= sentence.from && last - from < SHARE_LIMIT && isShareWord(reading, from)) {
    if (tag[from] === Tag.number || lower(reading, from) === 'one') counts++;
    from--;
  }
  from++;
  if (counts === 0 || from > last) return null;
  const word = lower(reading, last);
  const shared = PARTS.has(word) || (counts >= 2 && hasRatio(reading, from, last));
  return shared ? { from, to: last + 1 } : null;
}

/** So many tokens a share can have (`about nine out of every 10`). */
const SHARE_LIMIT = 8;

const PARTS = new Set(['percent', 'per cent', '%', 'cent', 'third', 'quarter', 'half', 'thirds', 'quarters']);

const SHARE_WORDS = new Set([
  'in',
  'out',
  'of',
  'one',
  'about',
  'some',
  'nearly',
  'roughly',
  'only',
  'just',
  'every',
]);

function isShareWord(reading: Reading, i: number): boolean {
  const word = lower(reading, i);
  const { role } = reading.tagged.info[i]!;
  const counts = reading.tagged.tag[i] === Tag.number && (role & (Role.month | Role.weekday)) === 0;
  return counts || PARTS.has(word) || SHARE_WORDS.has(word);
}

/** `in` or `out of` between two numbers. */
function hasRatio(reading: Reading, from: number, last: number): boolean {
  if (reading.tagged.tag[last] !== Tag.number) return false;
  for (let i = from; i < last; i++)
    if (lower(reading, i) === 'in' || lower(reading, i) === 'out') return true;
  return false;
}
