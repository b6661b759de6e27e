/** Names used for each actor (brief 1.9), and who is named but never cited (brief 1.17). */
import {
  type Document,
  type NameUse,
  Shape,
  type Source,
  type TextSpan,
  TokenKind,
  type TokenRange,
  type ZoneKind,
} from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { withText } from '../voice/attributions.ts';
import { isNameToken, officeOf, readPersonName } from '../voice/person-names.ts';
import { lower, type Reading } from '../voice/phrase.ts';
import { lastWord, type People, peopleOf } from './people.ts';

interface Entity {
  readonly name: string;
  readonly kind: Mention['kind'];
  readonly forms: Map<string, number>;
  readonly first: number;
  /** Someone who acts or is spoken of, not only a place where things happen. */
  acts: boolean;
  /** It has an office or a role somewhere in the text. */
  office: boolean;
  cited: boolean;
}

interface Mention {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'state';
  readonly acts: boolean;
  readonly office: boolean;
  readonly range: TokenRange;
}

/**
 * Entities with at least two mentions or two forms, most mentioned first; and those that could be cited and are not, in
 * order of first mention. An entity named inside the words of a source (`US` in `US President Joe Biden`) counts as cited,
 * and so does a state whose adjective stands there. Persons make the second list only with an office or a second mention:
 * a line-up or a list of defendants names many who are not asked. Captions, bylines and datelines are not read.
 */
export function listNames(
  document: Document,
  tagged: Tagged,
  sources: readonly Source[],
): { names: NameUse[]; namedNotCited: string[] } {
  const reading: Reading = { document, tagged, quoteAt: new Int32Array(0) };
  const people = peopleOf(reading, sources);
  const spoken = sources.flatMap((source) => source.spans).sort((a, b) => a.start - b.start);
  const entities = new Map<string, Entity>();
  for (const mention of mentions(reading, people)) {
    const span = withText(document, mention.range);
    const entity = entities.get(mention.name) ?? newEntity(mention);
    entities.set(mention.name, entity);
    entity.forms.set(span.text, (entity.forms.get(span.text) ?? 0) + 1);
    entity.acts ||= mention.acts;
    entity.office ||= mention.office;
    entity.cited ||= standsIn(span, spoken);
  }
  for (const name of citedNames(reading, sources, people)) {
    const entity = entities.get(name);
    if (entity !== undefined) entity.cited = true;
  }
  const all = [...entities.values()];
  const heard = new Set(sources.map(({ name }) => name));
  for (const entity of all.filter(({ kind }) => kind === 'body')) {
    const short = entities.get(initials(entity.name));
    entity.cited ||= short?.cited === true || heard.has(initials(entity.name));
    // one body under two names is listed once
    if (short !== undefined) short.cited = true;
  }
  return {
    names: all
      .filter((entity) => total(entity) > 1)
      .sort((a, b) => total(b) - total(a) || a.first - b.first)
      .map(toUse),
    namedNotCited: all.filter((entity) => !entity.cited && isActor(entity)).map(({ name }) => name),
  };
}

function newEntity({ name, kind, acts, office, range }: Mention): Entity {
  return { name, kind, forms: new Map(), first: range.from, acts, office, cited: false };
}

/** `DNC` for `Democratic National Committee`; small words are left out. */
function initials(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '';
}

function isActor(entity: Entity): boolean {
  return entity.kind === 'person' ? entity.office || total(entity) > 1 : entity.acts;
}

/** Names that a source stands for: its own, that of the person with its surname, the state behind `Russian` in it. */
function* citedNames(reading: Reading, sources: readonly Source[], people: People): Generator<string> {
  const { tokens } = reading.document;
  for (const source of sources) {
    yield source.name;
    const person = people.bySurname.get(lastWord(source.name));
    if (person !== undefined) yield person.name;
    for (const span of source.spans) {
      for (let i = tokenAt(tokens.start, tokens.count, span.start); i < tokens.count; i++) {
        if (tokens.start[i]! >= span.end) break;
        const { place } = reading.tagged.phrases.get(i) ?? reading.tagged.info[i]!;
        if (place !== null && isCapital(reading, i)) yield place;
      }
    }
  }
}

/** The first token that starts at the offset or behind it. */
function tokenAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const total = (entity: Entity): number => [...entity.forms.values()].reduce((sum, count) => sum + count, 0);

function toUse({ name, forms }: Entity): NameUse {
  const counted = [...forms].map(([form, count]) => ({ form, count }));
  return { entity: name, forms: counted.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)) };
}

/** Spans are in text order, so a binary search finds the one that could hold the mention. */
function standsIn(span: TextSpan, spoken: readonly TextSpan[]): boolean {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spoken[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const holder = spoken[low - 1];
  return holder !== undefined && holder.end >= span.end;
}

function* mentions(reading: Reading, people: People): Generator<Mention> {
  const { tokens, paragraphs, sentences } = reading.document;
  for (const { zone, firstSentence, endSentence } of paragraphs) {
    if (zone === 'caption') continue;
    for (const { from, to } of sentences.slice(firstSentence, endSentence)) {
      for (let i = from; i < to; i++) {
        if (tokens.kind[i] !== TokenKind.word || !isCapital(reading, i)) continue;
        const found =
          known(reading, i, people) ??
          place(reading, i) ??
          organisation(reading, i) ??
          person(reading, i, people);
        if (found === null) continue;
        yield found;
        i = found.range.to - 1;
      }
    }
  }
}

const isCapital = (reading: Reading, i: number): boolean =>
  ((reading.document.tokens.shape[i] ?? 0) & Shape.capital) !== 0;

/** A state by name or capital. Adjectives of places (`Russian`) name no one who could be cited. */
function place({ tagged, document }: Reading, i: number): Mention | null {
  const phrase = tagged.phrases.get(i);
  const info = phrase ?? tagged.info[i]!;
  if (info.place === null || (document.tokens.shape[i]! & Shape.capital) === 0) return null;
  if ((info.role & (Role.state | Role.capital)) === 0 || (info.role & Role.region) !== 0) return null;
  // A common word in capitals (`us`, `turkey`) is a name only when written as one.
  const written = document.tokens.lower[i] !== 'us' || (document.tokens.shape[i]! & Shape.upper) !== 0;
  if (!written) return null;
  const range = { from: i, to: i + (phrase?.length ?? 1) };
  if (isFirstName({ tagged, document }, range)) return null;
  return { name: info.place, kind: 'state', acts: actsAt(document, i), office: false, range };
}

/** `Jordan Sykes`, `Iran Air`: a longer name that begins like a state. In a headline capitals tell nothing. */
function isFirstName({ tagged, document }: Omit<Reading, 'quoteAt'>, { from, to }: TokenRange): boolean {
  const { tokens } = document;
  if (tokens.sentence[to] !== tokens.sentence[from] || (tokens.shape[to]! & Shape.capital) === 0)
    return false;
  if (tokens.kind[to] !== TokenKind.word || tokens.end[to - 1] === tokens.start[to]) return false;
  const { role } = tagged.phrases.get(to) ?? tagged.info[to]!;
  if (role !== 0) return false;
  return zoneOf(document, from) === 'body';
}

/** Behind these a state or a body is a place, not someone who acts. */
const WHERE = new Set('in at near from across around through inside outside into within to'.split(' '));

function actsAt({ tokens }: Document, i: number): boolean {
  const at = tokens.lower[i - 1] === 'the' ? i - 2 : i - 1;
  return at < 0 || tokens.sentence[at] !== tokens.sentence[i] || !WHERE.has(tokens.lower[at]!);
}

function zoneOf({ tokens, sentences, paragraphs }: Document, i: number): ZoneKind {
  return paragraphs[sentences[tokens.sentence[i]!]!.paragraph]!.zone;
}

/** A known body, or a run of capitalised words that ends in what bodies end in (`State Department`). */
function organisation(reading: Reading, i: number): Mention | null {
  if (!isCapital(reading, i)) return null;
  const { info, phrases } = reading.tagged;
  const phrase = phrases.get(i);
  if (phrase !== undefined && (phrase.role & Role.knownOrganisation) !== 0)
    return named(reading, { from: i, to: i + phrase.length });
  if (
    (info[i]!.role & Role.knownOrganisation) !== 0 &&
    (phrase === undefined || (phrase.role & Role.office) === 0)
  )
    return named(reading, { from: i, to: i + 1 });
  // in a headline capitals make no name
  if (zoneOf(reading.document, i) === 'headline') return null;
  for (let end = endOfName(reading, i); end > i + 1; end--) {
    if ((info[end - 1]!.role & Role.organisation) !== 0) return named(reading, { from: i, to: end });
  }
  return null;
}

function named(reading: Reading, range: TokenRange): Mention {
  return {
    name: withText(reading.document, range).text,
    kind: 'body',
    acts: actsAt(reading.document, range.from),
    office: false,
    range,
  };
}

/** A name as long as it is written here. */
function endOfName(reading: Reading, i: number): number {
  const { tokens } = reading.document;
  let to = i;
  while (to < tokens.count && isNameToken(reading, to) && tokens.sentence[to] === tokens.sentence[i]) to++;
  return to;
}

/** A person named in full elsewhere, by the full name or by one of its ends: `Jordan Sykes` is no state, nor is his `Jordan`. */
function known(reading: Reading, i: number, people: People): Mention | null {
  const to = endOfName(reading, i);
  if (to === i) return null;
  const alone = to - i === 1;
  const { text } = withText(reading.document, { from: i, to });
  const full =
    people.bySurname.get(lower(reading, to - 1)) ??
    (alone ? people.byFirstName.get(lower(reading, i)) : undefined);
  if (full === undefined || !(alone || text === full.name)) return null;
  return { ...full, kind: 'person', acts: true, range: { from: i, to } };
}

function person(reading: Reading, i: number, people: People): Mention | null {
  const to = endOfName(reading, i);
  const found = to > i ? readPersonName(reading, { from: i, to }) : null;
  if (found === null) return null;
  const full = people.bySurname.get(lower(reading, to - 1));
  const office = full?.office === true || officeOf(found.title) !== null;
  return { name: full?.name ?? found.name, kind: 'person', acts: true, office, range: { from: i, to } };
}
