/**
 * Sources as entities: which mentions are the same person, body or state, what kind it is, and whom a pronoun means.
 * Pronouns go to the last source that fits in number and kind (brief 4.4); where two fit or none, the source is
 * `unresolved` and says so.
 */
import type { Document, Source, SourceKind, TextSpan, TokenRange } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, type Pronoun, Role } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import { isAbbreviationStop, lower, type Reading } from './phrase.ts';

/** Sources with a provisional count of claims (filled by the report), and for each attribution the id of its source. */
export interface SourceTable {
  readonly sources: readonly Omit<Source, 'claims'>[];
  readonly sourceOf: readonly (string | null)[];
}

interface Entity {
  readonly id: string;
  name: string;
  kind: SourceKind;
  title: string | null;
  gender: 'male' | 'female' | null;
  plural: boolean;
  readonly keys: Set<string>;
  readonly spans: TextSpan[];
  readonly paragraphs: number[];
  words: number;
  lastSentence: number;
}

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

/** Resolves the sources of all attributions, in text order. Linear in the number of attributions. */
export function resolveSources(
  reading: Reading,
  attributions: readonly FoundAttribution[],
  speakerAt: (token: number) => number | null,
): SourceTable {
  const registry: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const fullNames = collectFullNames(reading);
  const sourceOf: (string | null)[] = [];
  attributions.forEach((attribution, number) => {
    if (attribution.source === null) {
      sourceOf.push(null);
      return;
    }
    const entity = resolve(attribution.source, number);
    sourceOf.push(entity?.id ?? null);
    if (entity === null) return;
    entity.spans.push({
      start: attribution.source.start,
      end: attribution.source.end,
      text: attribution.source.text,
    });
    entity.paragraphs.push(reading.document.sentences[attribution.sentence]!.paragraph);
    entity.lastSentence = attribution.sentence;
    for (const range of attribution.content) entity.words += wordsIn(reading.document, range);
  });
  return { sources: registry.map(toSource), sourceOf };

  function resolve(source: TokenRange, number: number): Entity | null {
    const pronoun = source.to - source.from === 1 ? reading.tagged.info[source.from]!.pronoun : null;
    if (pronoun !== null) return resolvePronoun(pronoun, source, number);
    return register(readMention(reading, source, fullNames));
  }

  function resolvePronoun(pronoun: Pronoun, source: TokenRange, number: number): Entity | null {
    const sentence = attributions[number]!.sentence;
    if (pronoun.kind === 'speaker') {
      const outer = speakerAt(source.from);
      const id = outer === null || outer >= number ? null : sourceOf[outer];
      const speaker = registry.find((entity) => entity.id === id);
      if (speaker !== undefined) return speaker;
      return register({
        name: 'the outlet',
        kind: 'outlet',
        title: null,
        keys: ['<outlet>'],
        gender: null,
        plural: false,
      });
    }
    const fitting = registry.filter(
      (entity) => sentence - entity.lastSentence <= PRONOUN_REACH && fits(pronoun, entity),
    );
    fitting.sort((a, b) => b.lastSentence - a.lastSentence);
    const [first, second] = fitting;
    const ambiguous =
      first !== undefined &&
      second !== undefined &&
      first.lastSentence === second.lastSentence &&
      sentence !== first.lastSentence;
    if (first !== undefined && !ambiguous) return first;
    const words = lower(reading, source.from);
    const person = fits(pronoun, PERSON) ? lastNamedPerson(reading, source.from, pronoun, fullNames) : null;
    if (person !== null && !ambiguous) return register(person);
    return register({
      name: words,
      kind: 'unresolved',
      title: null,
      keys: [`<${words}:${sentence}>`],
      gender: null,
      plural: pronoun.number !== 'singular',
    });
  }

  function register(mention: MentionReading): Entity {
    for (const key of mention.keys) {
      const known = byKey.get(key);
      if (known === undefined) continue;
      improve(known, mention);
      for (const further of mention.keys) if (!byKey.has(further)) byKey.set(further, known);
      return known;
    }
    const entity: Entity = {
      id: `S${registry.length + 1}`,
      name: mention.name,
      kind: mention.kind,
      title: mention.title,
      gender: mention.gender,
      plural: mention.plural,
      keys: new Set(mention.keys),
      spans: [],
      paragraphs: [],
      words: 0,
      lastSentence: -1,
    };
    registry.push(entity);
    for (const key of mention.keys) byKey.set(key, entity);
    return entity;
  }
}

/** A pronoun reaches back this many sentences for the last source that fits. */
const PRONOUN_REACH = 4;

const PERSON = { kind: 'named person', gender: null, plural: false } as const;

function fits(
  pronoun: Pronoun,
  entity: { kind: SourceKind; gender: 'male' | 'female' | null; plural: boolean },
): boolean {
  if (entity.kind === 'outlet' || entity.kind === 'unresolved') return false;
  const person =
    entity.kind === 'named person' ||
    entity.kind === 'named official' ||
    entity.kind === 'anonymous official' ||
    entity.kind === 'anonymous other';
  if (pronoun.kind === 'thing') return !person && entity.kind !== 'collective unnamed';
  if (pronoun.number !== 'singular')
    return (
      entity.plural ||
      entity.kind === 'organisation' ||
      entity.kind === 'collective unnamed' ||
      entity.kind === 'state'
    );
  if (!person || entity.plural) return false;
  return entity.gender === null || pronoun.kind === 'any' || entity.gender === pronoun.kind;
}

function improve(entity: Entity, mention: MentionReading): void {
  if (mention.name.length > entity.name.length && mention.kind === entity.kind && isPersonKind(entity.kind))
    entity.name = mention.name;
  if (mention.kind === 'named official' && entity.kind === 'named person') entity.kind = mention.kind;
  entity.title ??= mention.title;
  entity.gender ??= mention.gender;
}

const isPersonKind = (kind: SourceKind) => kind === 'named person' || kind === 'named official';

function toSource(entity: Entity): Omit<Source, 'claims'> {
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    title: entity.title,
    mentions: entity.spans.length,
    words: entity.words,
    firstParagraph: Math.min(...entity.paragraphs),
    lastParagraph: Math.max(...entity.paragraphs),
    spans: entity.spans,
  };
}

function wordsIn(document: Document, range: TokenRange): number {
  let words = 0;
  for (let i = range.from; i < range.to; i++) {
    const kind = document.tokens.kind[i];
    if (kind === TokenKind.word || kind === TokenKind.number) words++;
  }
  return words;
}

/** A person named in full somewhere: the surname finds the whole name, before or after. */
export interface FullName {
  readonly name: string;
  readonly title: string | null;
  readonly gender: 'male' | 'female' | null;
  readonly first: number;
}

/** Surname → the first full name with it. Two or more capitalised words, a given name, honorific or office among them. */
export function collectFullNames(reading: Reading): ReadonlyMap<string, FullName> {
  const { document } = reading;
  const found = new Map<string, FullName>();
  for (let i = 0; i < document.tokens.count; i++) {
    if (!isNameToken(reading, i)) continue;
    let to = i;
    while (
      to + 1 < document.tokens.count &&
      isNameToken(reading, to + 1) &&
      document.tokens.sentence[to + 1] === document.tokens.sentence[i]
    )
      to++;
    const person = readPersonName(reading, { from: i, to: to + 1 });
    if (person !== null && person.parts >= 2) {
      const surname = lower(reading, person.to - 1);
      if (!found.has(surname)) {
        found.set(surname, {
          name: person.name,
          title: person.title ?? titleBehind(reading, person.to),
          gender: person.gender,
          first: i,
        });
      }
    }
    i = to;
  }
  return found;
}

function isNameToken(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  if (isAbbreviationStop(reading, i)) return isNameToken(reading, i - 1) && (tokens.shape[i + 1]! & Shape.capital) !== 0;
  if (tokens.kind[i] !== TokenKind.word) return false;
  if ((tokens.shape[i]! & Shape.capital) === 0)
    return PARTICLES.has(tokens.lower[i]!) && i > 0 && (tokens.shape[i - 1]! & Shape.capital) !== 0;
  const { gram } = reading.tagged.info[i]!;
  return (
    (gram &
      (Gram.determiner |
        Gram.preposition |
        Gram.subjectPronoun |
        Gram.coordinator |
        Gram.subordinator |
        Gram.wh |
        Gram.modal |
        Gram.be)) ===
      0 || (tokens.shape[i]! & Shape.sentenceStart) === 0
  );
}

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

interface PersonName extends TokenRange {
  readonly name: string;
  readonly title: string | null;
  readonly gender: 'male' | 'female' | null;
  /** Number of words in the bare name. */
  readonly parts: number;
}

/** Splits `US President Joe Biden` into title and name; null when nothing in it says person. */
function readPersonName(reading: Reading, range: TokenRange): PersonName | null {
  const { info } = reading.tagged;
  let nameFrom = range.from;
  let evidence = false;
  let gender: 'male' | 'female' | null = null;
  for (let i = range.from; i < range.to; i++) {
    const { role } = info[i]!;
    const phrase = reading.tagged.phrases.get(i);
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
  const first = info[nameFrom]!.role;
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
function titleBehind(reading: Reading, at: number): string | null {
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

function lastNamedPerson(
  reading: Reading,
  before: number,
  pronoun: Pronoun,
  names: ReadonlyMap<string, FullName>,
): MentionReading | null {
  const { tokens } = reading.document;
  const sentence = tokens.sentence[before]!;
  for (let i = before - 1; i >= 0 && sentence - tokens.sentence[i]! <= 1; i--) {
    if ((tokens.shape[i]! & Shape.capital) === 0 || tokens.kind[i] !== TokenKind.word) continue;
    const full = names.get(tokens.lower[i]!);
    if (full === undefined) continue;
    if (full.gender !== null && pronoun.kind !== 'any' && full.gender !== pronoun.kind) continue;
    return fromFullName(full, tokens.lower[i]!);
  }
  return null;
}

function fromFullName(full: FullName, surname: string): MentionReading {
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
