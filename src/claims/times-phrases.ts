/** Phrases of the lists: vague times, holidays, named periods. */
import { countBefore } from './times-distances.ts';
import { dated, type Meaning } from './times-meaning.ts';
import { core, isWhole, type TimeCore, type TimeReader, wordAt } from './times-reader.ts';
import { readShift } from './times-shifts.ts';
import type { PhraseMeaning } from './times-words.ts';
import { longestFrom } from './word-sequences.ts';

/** Phrases of the lists: vague times, holidays, named periods. */
export function readPhrase(reader: TimeReader, i: number): TimeCore | null {
  const { lower } = reader.document.tokens;
  const found = longestFrom(reader.words.phrases, lower, i, reader.to);
  if (found === null || !isWhole(reader, found.to)) return null;
  const last = lower[found.to - 1]!;
  // `in the past` before `two years`, `soon` in `as soon as`
  if (reader.words.shifts.has(last) && readShift(reader, found.to - 1) !== null) return null;
  // of late January
  if (last === 'late' && reader.words.months.has(wordAt(reader, found.to))) return null;
  // `years ago` behind a number
  if (reader.words.units.has(lower[i]!) && countBefore(reader, i) !== null) return null;
  if (
    wordAt(reader, found.to) === 'as' ||
    wordAt(reader, found.to) === 'after' ||
    wordAt(reader, found.to) === 'before'
  )
    return null;
  return core(i, found.to, phraseMeaning(found.value), {
    needs: standsAlone(found.value, lower[i]!) ? null : 'frame',
  });
}

/** `World War II shipwrecks`: a name that only ever means a time. `the Crusades` and `Christmas` are also things. */
const standsAlone = ({ kind }: PhraseMeaning, first: string): boolean =>
  kind === 'vague' || (kind === 'period' && first !== 'the');

function phraseMeaning(phrase: PhraseMeaning): Meaning {
  if (phrase.kind === 'day') return dated(phrase.date);
  return phrase.kind === 'period' ? phrase : { kind: 'open' };
}
