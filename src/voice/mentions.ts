/** What the words of one source mention say about whom they name. An ordered list of rules; the first that answers wins. */
import { Shape, type SourceKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import { type NameEnds, nameEnds } from './name-ends.ts';
import { collectFullNames, type FullName, officeOf, readPersonName, titleBehind } from './person-names.ts';
import { isComma, lower, nounPhraseEndingAt, type Reading } from './phrase.ts';

/** What one mention says about the entity it names. */
export interface MentionReading {
  readonly name: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** What it is known by: whole name, surname. The first that is known already decides. */
  readonly keys: readonly string[];
  /** Short forms that mean whoever bore them last: `the ministry`, `the spokesman`. */
  readonly aliases: readonly string[];
  readonly gender: 'male' | 'female' | null;
  readonly plural: boolean;
}

/** The names a text introduces: persons by surname, and names it treats as states. */
export interface NameTable {
  readonly ends: NameEnds;
  readonly persons: ReadonlyMap<string, FullName>;
  readonly states: ReadonlySet<string>;
}

/** Reads the names of the whole document once. */
export function collectNames(reading: Reading): NameTable {
  const ends = nameEnds(reading);
  return { ends, persons: collectFullNames(reading, ends), states: collectStateNames(reading) };
}

/** Words between a state and what it governs (`Tavrask's Interior Ministry`). */
const STATE_REACH = 4;

/** Unknown names with a government, ministry, army or minister of their own. Lower case. */
function collectStateNames(reading: Reading): Set<string> {
  const { tokens } = reading.document;
  const { info, tag } = reading.tagged;
  const states = new Set<string>();
  for (let i = 1; i < tokens.count; i++) {
    if (tag[i] !== Tag.possessive || !isCapital(reading, i - 1)) continue;
    for (
      let k = i + 1;
      k < Math.min(i + STATE_REACH, tokens.count) && tokens.sentence[k] === tokens.sentence[i];
      k++
    ) {
      if (STATE_OFFICES.has(tokens.lower[k]!)) states.add(tokens.lower[i - 1]!);
      if (tag[k] !== Tag.name && tag[k] !== Tag.noun && tag[k] !== Tag.adjective) break;
    }
  }
  for (let i = 2; i < tokens.count; i++) {
    if (!isCapital(reading, i) || tokens.lower[i - 1] !== 'of' || (info[i]!.role & Role.organisation) !== 0)
      continue;
    if (tokens.lower[i - 2] === 'government' || tokens.lower[i - 2] === 'republic')
      states.add(tokens.lower[i]!);
  }
  return states;
}

const STATE_OFFICES = new Set([
  'government',
  'ministry',
  'army',
  'navy',
  'parliament',
  'embassy',
  'foreign',
  'defence',
  'defense',
  'interior',
  'president',
  'ambassador',
  'military',
  'troops',
  'forces',
]);

/** What the words of a source mention say: name, kind, office, and the keys for later mentions. */
export function readMention(reading: Reading, range: TokenRange, names: NameTable): MentionReading {
  const bare = withoutArticle(reading, range);
  for (const rule of MENTION_RULES) {
    const found = rule.read(reading, bare, names);
    if (found !== null) return found;
  }
  return mention(reading, bare, 'unresolved');
}

/** `the`, `a`, `this` say nothing about who it is; `his office` keeps its owner. */
function withoutArticle(reading: Reading, range: TokenRange): TokenRange {
  const { tag, info } = reading.tagged;
  let { from } = range;
  while (from + 1 < range.to && tag[from] === Tag.determiner && (info[from]!.gram & Gram.possessive) === 0)
    from++;
  return { from, to: range.to };
}

function words(reading: Reading, range: TokenRange): string {
  const { tokens, text } = reading.document;
  return text.slice(tokens.start[range.from]!, tokens.end[range.to - 1]!);
}

/** A reading under its own words. */
function mention(
  reading: Reading,
  range: TokenRange,
  kind: SourceKind,
  more: Partial<MentionReading> = {},
): MentionReading {
  const name = more.name ?? words(reading, range);
  const { title = null, aliases = [], gender = null, plural = false } = more;
  return { name, kind, title, keys: more.keys ?? [name.toLowerCase()], aliases, gender, plural };
}

function fromFullName(full: FullName, surname: string, title = full.title): MentionReading {
  return {
    name: full.name,
    kind: title === null ? 'named person' : 'named official',
    title,
    keys: [full.name.toLowerCase(), surname],
    aliases: title === null ? [] : [lastWord(title)],
    gender: full.gender,
    plural: false,
  };
}

const lastWord = (text: string): string => text.toLowerCase().split(/\s+/).at(-1)!;

interface MentionRule {
  readonly name: string;
  readonly read: (reading: Reading, range: TokenRange, names: NameTable) => MentionReading | null;
}

const MENTION_RULES: readonly MentionRule[] = [
  {
    name: 'speaker-pronoun',
    read: (reading, range) =>
      reading.tagged.info[range.from]!.pronoun?.kind === 'speaker'
        ? mention(reading, range, 'outlet', { name: 'the outlet', keys: ['<outlet>'] })
        : null,
  },
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
    if (
      (tag[i] === Tag.preposition || tag[i] === Tag.coordinator || tag[i] === Tag.participle) &&
      i > range.from
    )
      return i - 1;
  }
  return range.to - 1;
}

const isCapital = (reading: Reading, i: number): boolean =>
  (reading.document.tokens.shape[i]! & Shape.capital) !== 0;

/** The role flags of the head word, and of a phrase that starts with the mention and reaches it. */
function rolesOf(reading: Reading, range: TokenRange, head: number): number {
  const phrase = reading.tagged.phrases.get(range.from);
  const inPhrase = phrase !== undefined && range.from + phrase.length === head + 1 ? phrase.role : 0;
  return reading.tagged.info[head]!.role | inPhrase | (reading.tagged.phrases.get(head)?.role ?? 0);
}

function knownOrganisation(reading: Reading, range: TokenRange): MentionReading | null {
  const { info, phrases } = reading.tagged;
  const known = Role.knownOrganisation | Role.media;
  const phrase = phrases.get(range.from);
  const whole =
    phrase !== undefined && range.from + phrase.length === range.to && (phrase.role & known) !== 0;
  const single =
    range.to - range.from === 1 && (info[range.from]!.role & known) !== 0 && isCapital(reading, range.from);
  return whole || single
    ? mention(reading, range, 'organisation', { aliases: [lower(reading, headOf(reading, range))] })
    : null;
}

function state(reading: Reading, range: TokenRange, names: NameTable): MentionReading | null {
  const { info, phrases } = reading.tagged;
  const single = range.to - range.from === 1 && isCapital(reading, range.from);
  // `May's government`: hers, when the text names her in full.
  const named = lower(reading, range.from);
  if (single && names.states.has(named) && !names.persons.has(named)) return mention(reading, range, 'state');
  const phrase = phrases.get(range.from);
  const whole = phrase !== undefined && range.from + phrase.length === range.to;
  const place = whole ? phrase.place : single ? info[range.from]!.place : null;
  if (place === null) return null;
  const { role: roles } = whole ? phrase : info[range.from]!;
  if ((roles & Role.demonym) !== 0 && (roles & (Role.state | Role.capital)) === 0) {
    return mention(reading, range, 'collective unnamed', {
      name: `unnamed ${words(reading, range)} parties`,
      keys: [`<${place}>`],
      plural: true,
    });
  }
  return mention(reading, range, 'state', { name: place, keys: [place.toLowerCase()] });
}

function person(reading: Reading, range: TokenRange, { persons }: NameTable): MentionReading | null {
  const to = headOf(reading, range) + 1;
  const head = to - 1;
  if (!isCapital(reading, head)) return null;
  let from = head;
  while (
    from - 1 >= range.from &&
    reading.tagged.tag[from - 1] !== Tag.determiner &&
    reading.tagged.tag[from - 1] !== Tag.possessive
  )
    from--;
  const found = readPersonName(reading, { from, to });
  const surname = lower(reading, head);
  const full = persons.get(surname);
  if (found === null)
    return full !== undefined && range.to - range.from <= 2
      ? fromFullName(full, surname, full.title ?? titleBefore(reading, from))
      : null;
  const known = full !== undefined && (found.parts === 1 || full.name === found.name) ? full : undefined;
  const title =
    officeOf(found.title) ??
    officeOf(known?.title ?? null) ??
    titleBefore(reading, from) ??
    titleBehind(reading, to);
  const name = known?.name ?? found.name;
  return mention(reading, range, title === null ? 'named person' : 'named official', {
    name,
    title,
    keys: [name.toLowerCase(), surname],
    aliases: title === null ? [] : [lastWord(title)],
    gender: found.gender ?? known?.gender ?? null,
  });
}

/** `A baker, Nora Finch,`: what stands before the comma of the apposition. */
function titleBefore(reading: Reading, name: number): string | null {
  if (name < 2 || !isComma(reading, name - 1)) return null;
  const phrase = nounPhraseEndingAt(reading, name - 2, Math.max(0, name - 14));
  if (phrase === null) return null;
  const head = headOf(reading, phrase);
  const human = Role.office | Role.spokesperson | Role.person | Role.organisation;
  if ((rolesOf(reading, phrase, head) & human) === 0 || isCapital(reading, head)) return null;
  let { from } = phrase;
  while (from + 1 < phrase.to && reading.tagged.tag[from] === Tag.determiner) from++;
  return words(reading, { from, to: phrase.to });
}

function anonymous(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  const roles = rolesOf(reading, range, head);
  const official = (roles & Role.anonymousOfficial) !== 0;
  if (!official && (roles & Role.anonymousOther) === 0) return null;
  return mention(reading, range, official ? 'anonymous official' : 'anonymous other', {
    plural: lower(reading, head).endsWith('s'),
  });
}

function collective(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  const some =
    reading.tagged.tag[range.from] === Tag.pronoun &&
    (reading.tagged.info[range.from]!.gram & Gram.indefinite) !== 0;
  if (!some && (reading.tagged.info[head]!.role & Role.collective) === 0) return null;
  // `some say`: too vague for a later *they* to mean it.
  return mention(reading, range, 'collective unnamed', { plural: !some });
}

function documentSource(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  // `Citron Research` is a firm; `a report`, `the indictment` are documents.
  const named =
    isCapital(reading, head) &&
    (reading.document.tokens.shape[head]! & Shape.sentenceStart) === 0 &&
    head > range.from;
  if ((reading.tagged.info[head]!.role & Role.document) === 0) return null;
  if (named) return mention(reading, range, 'organisation', { aliases: [lower(reading, head)] });
  return mention(reading, range, 'document', { aliases: [lower(reading, head)] });
}

function organisation(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  if ((rolesOf(reading, range, head) & (Role.organisation | Role.knownOrganisation | Role.media)) === 0)
    return null;
  const word = lower(reading, head);
  // `two supermarket chains`, `both parties`: several, and none of them named.
  if (!isCapital(reading, head) && word.endsWith('s') && !word.endsWith('ss'))
    return mention(reading, range, 'collective unnamed', { plural: true });
  return mention(reading, range, 'organisation', { aliases: [word] });
}

/** `the spokesman`, `a lawyer for the family`: known by the role only, or the person last named with it. */
function role(reading: Reading, range: TokenRange): MentionReading | null {
  const head = headOf(reading, range);
  const roles = rolesOf(reading, range, head);
  if ((roles & (Role.person | Role.office | Role.spokesperson)) === 0) return null;
  const official = (roles & (Role.office | Role.spokesperson)) !== 0;
  return mention(reading, range, official ? 'anonymous official' : 'anonymous other', {
    aliases: [lower(reading, head)],
  });
}

/** Two to five letters, all capitals, alone, beside a word that is not. */
function isAcronym(reading: Reading, { from }: TokenRange, head: number): boolean {
  const { tokens } = reading.document;
  const { length } = tokens.lower[head]!;
  if (from !== head || length < 2 || length > 5 || (tokens.shape[head]! & Shape.upper) === 0) return false;
  const next = head + 1 < tokens.count ? head + 1 : head - 1;
  return next >= 0 && (tokens.shape[next]! & Shape.upper) === 0;
}

function bareName(reading: Reading, range: TokenRange, { persons }: NameTable): MentionReading | null {
  const head = headOf(reading, range);
  if (!isCapital(reading, head)) return null;
  const surname = lower(reading, head);
  const full = persons.get(surname);
  if (full !== undefined) return fromFullName(full, surname);
  // `Hoteliers said`: a plural at the head of a sentence is no name.
  const opens =
    (reading.document.tokens.shape[head]! & Shape.sentenceStart) !== 0 && range.to - range.from === 1;
  if (opens && surname.endsWith('s') && reading.tagged.tag[head] !== Tag.name)
    return mention(reading, range, 'collective unnamed', { plural: true });
  // A lone or double capitalised name that nothing else explains is most often a person; a longer one a body.
  // and so is one in capitals only (`ICO`), where names are not all written so.
  const kind: SourceKind =
    head - range.from >= 3 || isAcronym(reading, range, head) ? 'organisation' : 'named person';
  const title = titleBefore(reading, range.from);
  return mention(
    reading,
    { from: range.from, to: head + 1 },
    kind === 'named person' && title !== null ? 'named official' : kind,
    {
      title,
      keys: [words(reading, { from: range.from, to: head + 1 }).toLowerCase(), surname],
    },
  );
}
