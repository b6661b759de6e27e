/** What the words of one source mention say about whom they name. An ordered list of rules; the first that answers wins. */
import { Shape, type SourceKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import { type FullName, isNameToken, readPersonName, titleBehind } from './person-names.ts';
import { lower, type Reading } from './phrase.ts';

/** What one mention says about the entity it names. */
export interface MentionReading {
  readonly name: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** Keys under which a later mention finds it: whole name, surname, office. */
  readonly keys: readonly string[];
  readonly gender: 'male' | 'female' | null;
  readonly plural: boolean;
}

/** The reading of a mention by surname. */
export function fromFullName(full: FullName, surname: string): MentionReading {
  return {
    name: full.name,
    kind: full.title === null ? 'named person' : 'named official',
    title: full.title,
    keys: [full.name.toLowerCase(), surname],
    gender: full.gender,
    plural: false,
  };
}

/** What the words of a source mention say: name, kind, office, and the keys for later mentions. */
export function readMention(
  reading: Reading,
  range: TokenRange,
  names: ReadonlyMap<string, FullName>,
): MentionReading {
  for (const rule of MENTION_RULES) {
    const found = rule.read(reading, trimmed(reading, range), names);
    if (found !== null) return found;
  }
  return unresolved(reading, range);
}

function trimmed(reading: Reading, range: TokenRange): TokenRange {
  let { from } = range;
  while (from + 1 < range.to && reading.tagged.tag[from] === Tag.determiner) from++;
  return { from, to: range.to };
}

function unresolved(reading: Reading, range: TokenRange): MentionReading {
  const name = words(reading, range);
  return { name, kind: 'unresolved', title: null, keys: [name.toLowerCase()], gender: null, plural: false };
}

function words(reading: Reading, range: TokenRange): string {
  const { tokens, text } = reading.document;
  return text.slice(tokens.start[range.from]!, tokens.end[range.to - 1]!);
}

interface MentionRule {
  readonly name: string;
  readonly read: (
    reading: Reading,
    range: TokenRange,
    names: ReadonlyMap<string, FullName>,
  ) => MentionReading | null;
}

const MENTION_RULES: readonly MentionRule[] = [
  { name: 'known-organisation', read: knownOrganisation },
  { name: 'state', read: state },
  { name: 'person', read: person },
  { name: 'anonymous', read: anonymous },
  { name: 'collective', read: collective },
  { name: 'document', read: documentSource },
  { name: 'organisation', read: organisation },
  { name: 'role', read: role },
  { name: 'name', read: bareName },
];

/** The head: last noun before the first preposition. */
function headOf(reading: Reading, range: TokenRange): number {
  const { tag } = reading.tagged;
  for (let i = range.from; i < range.to; i++) {
    if ((tag[i] === Tag.preposition || tag[i] === Tag.coordinator) && i > range.from) return i - 1;
  }
  return range.to - 1;
}

function knownOrganisation(reading: Reading, range: TokenRange): MentionReading | null {
  const { info, phrases } = reading.tagged;
  const phrase = phrases.get(range.from);
  const whole =
    phrase !== undefined &&
    range.from + phrase.length === range.to &&
    (phrase.role & (Role.knownOrganisation | Role.media)) !== 0;
  const single =
    range.to - range.from === 1 &&
    (info[range.from]!.role & (Role.knownOrganisation | Role.media)) !== 0 &&
    isCapital(reading, range.from);
  if (!whole && !single) return null;
  const name = words(reading, range);
  return { name, kind: 'organisation', title: null, keys: [name.toLowerCase()], gender: null, plural: false };
}

const isCapital = (reading: Reading, i: number) => (reading.document.tokens.shape[i]! & Shape.capital) !== 0;

function state(reading: Reading, range: TokenRange): MentionReading | null {
  const { info, phrases } = reading.tagged;
  const phrase = phrases.get(range.from);
  const place =
    phrase !== undefined && range.from + phrase.length === range.to
      ? phrase.place
      : range.to - range.from === 1 && isCapital(reading, range.from)
        ? info[range.from]!.place
        : null;
  if (place === null) return null;
  const { role: roles } = info[range.from]!;
  if ((roles & Role.demonym) !== 0 && (roles & (Role.state | Role.capital)) === 0) {
    return {
      name: `unnamed ${words(reading, range)} parties`,
      kind: 'collective unnamed',
      title: null,
      keys: [`<${place}>`],
      gender: null,
      plural: true,
    };
  }
  return {
    name: place,
    kind: 'state',
    title: null,
    keys: [place.toLowerCase()],
    gender: null,
    plural: false,
  };
}

function person(
  reading: Reading,
  range: TokenRange,
  names: ReadonlyMap<string, FullName>,
): MentionReading | null {
  const to = headOf(reading, range) + 1;
  const head = to - 1;
  if (!isCapital(reading, head)) return null;
  let from = head;
  while (from - 1 >= range.from && isNameToken(reading, from - 1)) from--;
  while (
    from - 1 >= range.from &&
    reading.tagged.tag[from - 1] !== Tag.determiner &&
    reading.tagged.tag[from - 1] !== Tag.possessive
  )
    from--;
  const found = readPersonName(reading, { from, to });
  const surname = lower(reading, head);
  const full = names.get(surname);
  if (found === null)
    return full !== undefined && range.to - range.from <= 2 ? fromFullName(full, surname) : null;
  const known = full !== undefined && (found.parts === 1 || full.name === found.name) ? full : undefined;
  const title = cleanTitle(found.title) ?? known?.title ?? titleBehind(reading, to);
  return {
    name: known?.name ?? found.name,
    kind: title === null ? 'named person' : 'named official',
    title,
    keys: [(known?.name ?? found.name).toLowerCase(), surname],
    gender: found.gender ?? known?.gender ?? null,
    plural: false,
  };
}

/** `Mr` and `Ms` are no office. */
function cleanTitle(title: string | null): string | null {
  if (title === null) return null;
  return /^(?:mr|mrs|ms|miss|dr)\.?$/i.test(title.trim()) ? null : title;
}

function anonymous(reading: Reading, range: TokenRange): MentionReading | null {
  const { info } = reading.tagged;
  const head = headOf(reading, range);
  const { role: roles } = info[head]!;
  const phrase = reading.tagged.phrases.get(head)?.role ?? reading.tagged.phrases.get(range.from)?.role ?? 0;
  const official = ((roles | phrase) & Role.anonymousOfficial) !== 0;
  const other = ((roles | phrase) & Role.anonymousOther) !== 0;
  if (!official && !other) return null;
  const name = words(reading, range);
  return {
    name,
    kind: official ? 'anonymous official' : 'anonymous other',
    title: null,
    keys: [name.toLowerCase()],
    gender: null,
    plural: lower(reading, head).endsWith('s'),
  };
}

function collective(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  if ((reading.tagged.info[head]!.role & Role.collective) === 0) return null;
  const name = words(reading, range);
  return {
    name,
    kind: 'collective unnamed',
    title: null,
    keys: [name.toLowerCase()],
    gender: null,
    plural: true,
  };
}

function documentSource(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  if ((reading.tagged.info[head]!.role & Role.document) === 0) return null;
  const name = words(reading, range);
  return {
    name,
    kind: 'document',
    title: null,
    keys: [name.toLowerCase(), `the ${lower(reading, head)}`],
    gender: null,
    plural: false,
  };
}

function organisation(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  if ((reading.tagged.info[head]!.role & (Role.organisation | Role.knownOrganisation | Role.media)) === 0)
    return null;
  const name = words(reading, range);
  return {
    name,
    kind: 'organisation',
    title: null,
    keys: [name.toLowerCase(), lower(reading, head)],
    gender: null,
    plural: false,
  };
}

/** `the spokesman`, `a lawyer for the family`: known by the role only, or the person last named with it. */
function role(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  const roles = reading.tagged.info[head]!.role | (reading.tagged.phrases.get(range.from)?.role ?? 0);
  if ((roles & (Role.person | Role.office | Role.spokesperson)) === 0) return null;
  const name = words(reading, range);
  const official = (roles & (Role.office | Role.spokesperson)) !== 0;
  return {
    name,
    kind: official ? 'anonymous official' : 'anonymous other',
    title: null,
    keys: [name.toLowerCase(), `the ${lower(reading, head)}`],
    gender: null,
    plural: false,
  };
}

function bareName(
  reading: Reading,
  range: TokenRange,
  names: ReadonlyMap<string, FullName>,
): MentionReading | null {
  const head = headOf(reading, range);
  if (!isCapital(reading, head)) return null;
  const full = names.get(lower(reading, head));
  if (full !== undefined) return fromFullName(full, lower(reading, head));
  const name = words(reading, { from: range.from, to: head + 1 });
  const plural = (reading.tagged.info[head]!.gram & Gram.indefinite) !== 0;
  // A lone or double capitalised name that nothing else explains is most often a person; a longer one a body.
  const kind: SourceKind = head - range.from >= 3 ? 'organisation' : 'named person';
  return { name, kind, title: null, keys: [name.toLowerCase(), lower(reading, head)], gender: null, plural };
}
