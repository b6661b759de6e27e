/** Names used for each actor (brief 1.9), and who is named but never cited (brief 1.17). */
import { type Document, type NameUse, Shape, type Source, type Span } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { NameTable } from '../voice/mentions.ts';
import type { Reading } from '../voice/phrase.ts';
import { infoAt, type Mention, readMentions, textOf } from './name-mentions.ts';
import { lastWord, type People, peopleOf } from './people.ts';

interface Entity {
  readonly name: string;
  readonly kind: Mention['kind'];
  readonly forms: Map<string, number>;
  readonly first: number;
  mentions: number;
  acts: boolean;
  /** It has an office or a role somewhere in the text. */
  office: boolean;
  cited: boolean;
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
  { ends, persons }: NameTable,
): { names: NameUse[]; namedNotCited: string[] } {
  const reading: Reading = { document, tagged, quoteAt: new Int32Array(0) };
  const people = peopleOf(persons, sources);
  const spoken = sources.flatMap((source) => source.spans).sort((a, b) => a.start - b.start);
  const entities = new Map<string, Entity>();
  for (const mention of readMentions(reading, ends, people)) {
    let entity = entities.get(mention.name);
    if (entity === undefined) {
      entity = newEntity(mention);
      entities.set(mention.name, entity);
    }
    const form = textOf(document, mention.from, mention.to);
    entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1);
    entity.mentions++;
    entity.acts ||= mention.acts;
    entity.office ||= mention.office;
    entity.cited ||= standsIn(
      spoken,
      document.tokens.start[mention.from]!,
      document.tokens.end[mention.to - 1]!,
    );
  }
  markCited(entities, reading, sources, people);
  const all = [...entities.values()];
  return {
    names: all
      .filter(({ mentions }) => mentions > 1)
      .sort((a, b) => b.mentions - a.mentions || a.first - b.first)
      .map(toUse),
    namedNotCited: all.filter((entity) => !entity.cited && isActor(entity)).map(({ name }) => name),
  };
}

function newEntity({ name, kind, acts, office, from }: Mention): Entity {
  return { name, kind, forms: new Map(), first: from, mentions: 0, acts, office, cited: false };
}

/** Marks who is a source, or is named by another of its names. */
function markCited(
  entities: ReadonlyMap<string, Entity>,
  reading: Reading,
  sources: readonly Source[],
  people: People,
): void {
  const cite = (name: string | undefined): void => {
    const entity = name === undefined ? undefined : entities.get(name);
    if (entity !== undefined) entity.cited = true;
  };
  for (const source of sources) {
    cite(source.name);
    cite(people.bySurname.get(lastWord(source.name))?.name);
    for (const span of source.spans) citePlaces(reading, span, cite);
  }
  const heard = new Set(sources.map(({ name }) => name));
  for (const entity of entities.values()) {
    const letters = entity.kind === 'body' ? initials(entity.name) : '';
    if (letters === '') continue;
    const short = entities.get(letters);
    entity.cited ||= short?.cited === true || heard.has(letters);
    // one body under two names is listed once
    if (short !== undefined) short.cited = true;
  }
}

/** The state behind `Russian` in the words for a source is cited. */
function citePlaces(reading: Reading, span: Span, cite: (name: string) => void): void {
  const { start, shape, count } = reading.document.tokens;
  for (let i = tokenAt(start, count, span.start); i < count && start[i]! < span.end; i++) {
    if ((shape[i]! & Shape.capital) === 0) continue;
    const { place } = infoAt(reading, i);
    if (place !== null) cite(place);
  }
}

/** `DNC` for `Democratic National Committee`; small words are left out. Empty for one word. */
function initials(name: string): string {
  if (!name.includes(' ')) return '';
  const words = name.split(' ').filter(isCapitalised);
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '';
}

/** Most are told without the tables of Unicode. */
function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(word);
}

function isActor(entity: Entity): boolean {
  return entity.kind === 'person' ? entity.office || entity.mentions > 1 : entity.acts;
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

function toUse({ name, forms }: Entity): NameUse {
  const counted = [...forms].map(([form, count]) => ({ form, count }));
  return { entity: name, forms: counted.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)) };
}

/** Spans are in text order, so a binary search finds the one that could hold the mention. */
function standsIn(spoken: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spoken[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const holder = spoken[low - 1];
  return holder !== undefined && holder.end >= end;
}
