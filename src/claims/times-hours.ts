/** Hours in words: `at nine`, `half past ten`, `seven o'clock`. The same words are mostly amounts, so the words around decide. */

import { Tag } from '../text/tag.ts';
import { isIn, tagSet } from './clauses.ts';
import { core, type TimeCore, type TimeReader, wordAt, wordBefore } from './times-reader.ts';

export const HOURS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve'.split(' '),
);
const MINUTES = new Set(['five', 'ten', 'twenty', 'half', 'quarter']);
const BEFORE_HOUR = new Set(['at', 'until', 'till']);

/** `put the number at nine`, `the toll stood at nine`: amounts too stand behind *at*. */
const AT_AMOUNT = new Set(
  (
    'put puts putting stand stands stood standing remain remains remained keep keeps kept cap capped set peak peaked estimate estimated value valued ' +
    'price priced count counted hold held steady unchanged total toll tally number figure rate level score odds age'
  ).split(' '),
);
/** Tokens before `at` in which such a word tells. */
const AMOUNT_REACH = 6;

/** A clock time in words that begins with token `i`, or null. */
export function readSpelledHour(reader: TimeReader, i: number): TimeCore | null {
  const past = pastTheHour(reader, i);
  if (past !== null) return past;
  if (!HOURS.has(wordAt(reader, i))) return null;
  if (wordAt(reader, i + 1) === "o'clock") return core(i, i + 2, { kind: 'clock' });
  const at = BEFORE_HOUR.has(wordBefore(reader, i));
  if (!at || !isFree(reader, i + 1) || isAmount(reader, i - 1)) return null;
  return core(i, endOfDay(reader, i + 1), { kind: 'clock' });
}

/** End of `in the evening` at token `i`, or `i`. */
function endOfDay(reader: TimeReader, i: number): number {
  const inThe = wordAt(reader, i) === 'in' && wordAt(reader, i + 1) === 'the';
  return inThe && reader.words.partsOfDay.has(wordAt(reader, i + 2)) ? i + 3 : i;
}

/** `half past ten`, `quarter to nine`, and behind a preposition `ten to six`. */
function pastTheHour(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  const link = wordAt(reader, i + 1);
  if (!MINUTES.has(token) || !HOURS.has(wordAt(reader, i + 2)) || !isFree(reader, i + 3)) return null;
  const sure = link === 'past' || (token === 'quarter' && link === 'to');
  return sure || (link === 'to' && BEFORE_HOUR.has(wordBefore(reader, i)))
    ? core(i, i + 3, { kind: 'clock' })
    : null;
}

/** Nothing behind the hour is counted by it. */
function isFree(reader: TimeReader, i: number): boolean {
  return i >= reader.to || (!isIn(COUNTED, reader.tagged.tag[i]!) && !LINKS.has(wordAt(reader, i)));
}

const COUNTED = tagSet(Tag.noun, Tag.name, Tag.adjective, Tag.number, Tag.participle, Tag.gerund);
const LINKS = new Set([
  'of',
  'or',
  'to',
  'per',
  'percent',
  '%',
  'with',
  'another',
  'more',
  'other',
  'hundred',
  '-',
  '–',
]);

function isAmount(reader: TimeReader, at: number): boolean {
  const { lower } = reader.document.tokens;
  for (let i = Math.max(reader.from, at - AMOUNT_REACH); i < at; i++)
    if (AT_AMOUNT.has(lower[i]!)) return true;
  return false;
}
