/** Names of persons in a text: where they stand, what is title and what is name, and whom a surname means. */
import { Shape, TokenKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { NameEnds } from './name-ends.ts';
import { isAbbreviationStop, lower, phraseAt, type Reading } from './phrase.ts';

/** A person named in full somewhere: the surname finds the whole name, before or after. */
export interface FullName {
  readonly name: string;
  readonly title: string | null;
  readonly gender: 'male' | 'female' | null;
  readonly first: number;
}

/** Surname → the first full name with it. Two or more capitalised words, a given name, honorific or office among them. */
export function collectFullNames(reading: Reading, ends: NameEnds): ReadonlyMap<string, FullName> {
  const found = new Map<string, FullName>();
  for (let from = 0; from < ends.length; from = Math.max(ends[from]!, from + 1)) {
    const to = ends[from]!;
    const person = to - from < 2 ? null : readPersonName(reading, { from, to });
    if (person === null || person.parts < 2) continue;
    const surname = lower(reading, person.to - 1);
    if (found.has(surname)) continue;
    const title = officeOf(person.title) ?? titleBehind(reading, person.to);
    found.set(surname, { name: person.name, title, gender: person.gender, first: from });
  }
  return found;
}

/** A capitalised word of a name, a particle inside one, or the stop of its abbreviation. */
export function isNameToken(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  if (tokens.kind[i] !== TokenKind.word)
    return (
      isAbbreviationStop(reading, i) &&
      isNameToken(reading, i - 1) &&
      (tokens.shape[i + 1]! & Shape.capital) !== 0
    );
  if ((tokens.shape[i]! & Shape.capital) === 0)
    return PARTICLES.has(tokens.lower[i]!) && i > 0 && (tokens.shape[i - 1]! & Shape.capital) !== 0;
  return (tokens.shape[i]! & Shape.sentenceStart) === 0 || (reading.tagged.gram[i]! & NEVER_NAMES) === 0;
}

/** Words whose capital only opens the sentence. */
const NEVER_NAMES =
  Gram.determiner |
  Gram.preposition |
  Gram.subjectPronoun |
  Gram.coordinator |
  Gram.subordinator |
  Gram.wh |
  Gram.modal |
  Gram.be;

const PARTICLES = new Set([
  'de',
  'da',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'la',
  'le',
  'ibn',
  'dos',
  'ter',
]);

export interface PersonName extends TokenRange {
  readonly name: string;
  readonly title: string | null;
  readonly gender: 'male' | 'female' | null;
  /** Number of words in the bare name. */
  readonly parts: number;
}

/** Splits `US President Joe Biden` into title and name; null when nothing in it says person. */
export function readPersonName(reading: Reading, range: TokenRange): PersonName | null {
  const { role: roles } = reading.tagged;
  let nameFrom = range.from;
  let evidence = false;
  let gender: 'male' | 'female' | null = null;
  for (let i = range.from; i < range.to; i++) {
    const role = roles[i]!;
    const phrase = phraseAt(reading, i);
    if (
      phrase !== undefined &&
      (phrase.role & (Role.office | Role.spokesperson)) !== 0 &&
      i + phrase.length <= range.to
    ) {
      nameFrom = i + phrase.length;
      evidence = true;
      i = nameFrom - 1;
      continue;
    }
    if (i === nameFrom && i + 1 < range.to && lower(reading, i) === '.') {
      nameFrom = i + 1;
      continue;
    }
    if ((role & (Role.honorific | Role.office | Role.spokesperson | Role.person)) !== 0 && i + 1 < range.to) {
      nameFrom = i + 1;
      evidence = true;
      gender ??= honorificGender(lower(reading, i));
      continue;
    }
    if ((role & (Role.organisation | Role.knownOrganisation)) !== 0 && i === range.to - 1) return null;
  }
  if (nameFrom >= range.to) return null;
  const first = roles[nameFrom]!;
  if ((first & Role.maleName) !== 0 && (first & Role.femaleName) === 0) gender ??= 'male';
  if ((first & Role.femaleName) !== 0 && (first & Role.maleName) === 0) gender ??= 'female';
  if ((first & (Role.maleName | Role.femaleName)) !== 0) evidence = true;
  if (!evidence) return null;
  const { tokens, text } = reading.document;
  const slice = (from: number, to: number) => text.slice(tokens.start[from]!, tokens.end[to - 1]!);
  return {
    from: nameFrom,
    to: range.to,
    name: slice(nameFrom, range.to),
    title: nameFrom > range.from ? slice(range.from, nameFrom) : null,
    gender,
    parts: range.to - nameFrom,
  };
}

function honorificGender(word: string): 'male' | 'female' | null {
  if (word === 'mr' || word === 'sir' || word === 'lord' || word === 'king' || word === 'prince')
    return 'male';
  if (
    word === 'mrs' ||
    word === 'ms' ||
    word === 'miss' ||
    word === 'dame' ||
    word === 'lady' ||
    word === 'queen' ||
    word === 'princess'
  )
    return 'female';
  return null;
}

/** `John Kirby, the Pentagon spokesman,`: the office behind the comma. */
export function titleBehind(reading: Reading, at: number): string | null {
  const { info, phrases, tag } = reading.tagged;
  const { tokens, text } = reading.document;
  if (lower(reading, at) !== ',') return null;
  for (
    let i = at + 1;
    i < Math.min(at + 9, tokens.count) && tokens.sentence[i] === tokens.sentence[at];
    i++
  ) {
    const office =
      (info[i]!.role & (Role.office | Role.spokesperson)) !== 0 ||
      ((phrases.get(i)?.role ?? 0) & (Role.office | Role.spokesperson)) !== 0;
    if (office) {
      const from = tag[at + 1] === Tag.determiner ? at + 2 : at + 1;
      const to = i + (phrases.get(i)?.length ?? 1);
      return from < to ? text.slice(tokens.start[from]!, tokens.end[to - 1]!) : null;
    }
    if (tag[i] === Tag.mark || tag[i] === Tag.verb) return null;
  }
  return null;
}

/** The title without what is only a form of address (`Mr`, `Dr`); null when nothing else is left. */
export function officeOf(title: string | null): string | null {
  return title === null || /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame)\.?$/i.test(title.trim()) ? null : title;
}
