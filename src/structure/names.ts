/** Names used for each actor (brief 1.9), and who is named but never cited (brief 1.17). */
import { type Document, type NameUse, Shape, type Source, type TextSpan, type TokenRange } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { withText } from '../voice/attributions.ts';
import { collectFullNames, isNameToken, readPersonName } from '../voice/person-names.ts';
import { lower, type Reading } from '../voice/phrase.ts';

interface Entity {
  readonly name: string;
  readonly forms: Map<string, number>;
  /** A person, a body or a state: someone who could be cited. */
  readonly couldSpeak: boolean;
  readonly first: number;
  cited: boolean;
}

/**
 * Entities with at least two mentions or two forms, most mentioned first; and those that could be cited and are not, in
 * order of first mention. An entity named inside the words of a source (`US` in `US President Joe Biden`) counts as cited.
 */
export function listNames(
  document: Document,
  tagged: Tagged,
  sources: readonly Source[],
): { names: NameUse[]; namedNotCited: string[] } {
  const reading: Reading = { document, tagged, quoteAt: new Int32Array(0) };
  const spoken = sources.flatMap((source) => source.spans).sort((a, b) => a.start - b.start);
  const entities = new Map<string, Entity>();
  for (const mention of mentions(reading)) {
    const span = withText(document, mention.range);
    let entity = entities.get(mention.name);
    if (entity === undefined) {
      entity = {
        name: mention.name,
        forms: new Map(),
        couldSpeak: mention.couldSpeak,
        first: mention.range.from,
        cited: false,
      };
      entities.set(mention.name, entity);
    }
    entity.forms.set(span.text, (entity.forms.get(span.text) ?? 0) + 1);
    entity.cited ||= standsIn(span, spoken);
  }
  for (const source of sources) {
    const entity = entities.get(source.name);
    if (entity !== undefined) entity.cited = true;
  }
  const all = [...entities.values()];
  return {
    names: all
      .filter((entity) => total(entity) > 1)
      .sort((a, b) => total(b) - total(a) || a.first - b.first)
      .map(toUse),
    namedNotCited: all.filter((entity) => entity.couldSpeak && !entity.cited).map((entity) => entity.name),
  };
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

interface Mention {
  readonly name: string;
  readonly couldSpeak: boolean;
  readonly range: TokenRange;
}

function* mentions(reading: Reading): Generator<Mention> {
  const { tokens } = reading.document;
  const people = collectFullNames(reading);
  for (let i = 0; i < tokens.count; i++) {
    const found = place(reading, i) ?? organisation(reading, i) ?? person(reading, i, people);
    if (found === null) continue;
    yield found;
    i = found.range.to - 1;
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
  return written
    ? { name: info.place, couldSpeak: true, range: { from: i, to: i + (phrase?.length ?? 1) } }
    : null;
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
  let to = i;
  while (
    to < reading.document.tokens.count &&
    isNameToken(reading, to) &&
    reading.document.tokens.sentence[to] === reading.document.tokens.sentence[i]
  )
    to++;
  for (let end = to; end > i + 1; end--) {
    if ((info[end - 1]!.role & Role.organisation) !== 0) return named(reading, { from: i, to: end });
  }
  return null;
}

function named(reading: Reading, range: TokenRange): Mention {
  return { name: withText(reading.document, range).text, couldSpeak: true, range };
}

function person(reading: Reading, i: number, people: ReturnType<typeof collectFullNames>): Mention | null {
  if (!isNameToken(reading, i) || !isCapital(reading, i)) return null;
  const { tokens } = reading.document;
  let to = i;
  while (to < tokens.count && isNameToken(reading, to) && tokens.sentence[to] === tokens.sentence[i]) to++;
  const found = readPersonName(reading, { from: i, to });
  if (found !== null) {
    const full = people.get(lower(reading, to - 1));
    return { name: full?.name ?? found.name, couldSpeak: true, range: { from: i, to } };
  }
  const full = to - i === 1 ? people.get(tokens.lower[i]!) : undefined;
  return full === undefined ? null : { name: full.name, couldSpeak: true, range: { from: i, to } };
}
