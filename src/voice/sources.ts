/**
 * Sources as entities: which mentions are the same person, body or state, what kind it is, and whom a pronoun means.
 * Pronouns go to the last source that fits in number and kind (brief 4.4); where two fit or none, the source is
 * `unresolved` and says so.
 */
import type { Document, Source, SourceKind, TextSpan, TokenRange } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import type { Pronoun } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import { fromFullName, type MentionReading, readMention } from './mentions.ts';
import { collectFullNames, type FullName } from './person-names.ts';
import { lower, type Reading } from './phrase.ts';

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
