/**
 * Sources as entities: which mentions are the same person, body or state, what kind it is, and whom a pronoun means.
 * Pronouns go to the last source that fits in number and kind (brief 4.4); where two fit or none, the source is
 * `unresolved` and says so.
 */
import type { Document, Source, SourceKind, SourceRule, TextSpan, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import type { Pronoun } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import { type MentionReading, type NameTable, readMention } from './mentions.ts';
import { lower, type Reading } from './phrase.ts';
import { subjectOfClause } from './subjects.ts';

/** Sources with a provisional count of claims (filled by the report), and for each attribution the id of its source. */
export interface SourceTable {
  readonly sources: readonly Omit<Source, 'claims' | 'verbs'>[];
  readonly sourceOf: readonly (string | null)[];
  /** For each attribution how its source was found; null without a source. */
  readonly sourceRuleOf: readonly (SourceRule | null)[];
}

interface Entity {
  readonly id: string;
  name: string;
  kind: SourceKind;
  title: string | null;
  gender: 'male' | 'female' | null;
  plural: boolean;
  readonly spans: TextSpan[];
  readonly paragraphs: number[];
  words: number;
  lastSentence: number;
}

/** A pronoun reaches back this many sentences for the last source that fits. */
const PRONOUN_REACH = 4;

/** So many of the last sources are asked whether a pronoun means them; more would be guessing. */
const RECENT = 10;

/** Resolves the sources of all attributions, in text order. Linear in the number of attributions. */
export function resolveSources(
  reading: Reading,
  attributions: readonly FoundAttribution[],
  names: NameTable,
): SourceTable {
  const { document } = reading;
  const registry: Entity[] = [];
  const byKey = new Map<string, Entity>();
  /** Last mentioned first. */
  const recent: Entity[] = [];
  /** Of the source that was resolved last. */
  let rule: SourceRule = 'first-named';
  const sourceRuleOf: (SourceRule | null)[] = [];
  const sourceOf = attributions.map((attribution) => {
    if (attribution.source === null) {
      sourceRuleOf.push(null);
      return null;
    }
    const entity = resolve(attribution.source, attribution.sentence);
    sourceRuleOf.push(rule);
    const { start, end, text } = attribution.source;
    entity.spans.push({ start, end, text });
    entity.paragraphs.push(document.sentences[attribution.sentence]!.paragraph);
    entity.lastSentence = attribution.sentence;
    for (const range of attribution.content) entity.words += wordsIn(document, range);
    moveToFront(recent, entity);
    return entity.id;
  });
  return { sources: registry.map(toSource), sourceOf, sourceRuleOf };

  function resolve(source: TokenRange, sentence: number): Entity {
    const pronoun = source.to - source.from === 1 ? reading.tagged.info[source.from]!.pronoun : null;
    if (pronoun === null || pronoun.kind === 'speaker') return register(readMention(reading, source, names));
    const meant = resolvePronoun(pronoun, source, sentence);
    if (pronoun.kind === 'male' || pronoun.kind === 'female') meant.gender ??= pronoun.kind;
    return meant;
  }

  /** The subject of a sentence between wins over an older source; two that fit in one sentence leave it open. */
  function resolvePronoun(pronoun: Pronoun, source: TokenRange, sentence: number): Entity {
    let first: Entity | undefined;
    let second: Entity | undefined;
    for (const entity of recent) {
      if (sentence - entity.lastSentence > PRONOUN_REACH || !fits(pronoun, entity)) continue;
      if (first === undefined) first = entity;
      else {
        second = entity;
        break;
      }
    }
    const subject = subjectBetween(
      pronoun,
      source,
      sentence,
      first?.lastSentence ?? sentence - PRONOUN_REACH,
    );
    if (subject !== null) {
      const entity = register(subject);
      rule = 'subject-since-then';
      return entity;
    }
    const ambiguous =
      first !== undefined &&
      second !== undefined &&
      first.lastSentence === second.lastSentence &&
      sentence !== first.lastSentence;
    if (first !== undefined && !ambiguous) {
      rule = 'last-that-fits';
      return first;
    }
    const word = lower(reading, source.from);
    const unknown = register({
      name: word,
      kind: 'unresolved',
      title: null,
      keys: [`<${word}:${sentence}>`],
      aliases: [],
      gender: null,
      plural: pronoun.number !== 'singular',
    });
    rule = ambiguous ? 'two-fit' : 'none-fits';
    return unknown;
  }

  function subjectBetween(
    pronoun: Pronoun,
    source: TokenRange,
    sentence: number,
    after: number,
  ): MentionReading | null {
    for (let number = sentence - 1; number > after && number >= Math.max(0, sentence - 2); number--) {
      const range = subjectOfClause(reading, document.sentences[number]!);
      if (range === null || range.to > source.from) continue;
      if (reading.tagged.info[range.from]!.pronoun !== null) continue;
      const mention = readMention(reading, range, names);
      if (mention.kind !== 'unresolved' && fits(pronoun, mention)) return mention;
    }
    return null;
  }

  function register(mention: MentionReading): Entity {
    let known: Entity | undefined;
    for (const key of mention.keys) known ??= byKey.get(key);
    const entity = known ?? create(mention);
    rule = known === undefined ? 'first-named' : 'same-name';
    if (known !== undefined) improve(known, mention);
    for (const key of mention.keys) if (!byKey.has(key)) byKey.set(key, entity);
    // `the ministry` means the ministry named last.
    for (const alias of mention.aliases) byKey.set(alias, entity);
    return entity;
  }

  function create({ name, kind, title, gender, plural }: MentionReading): Entity {
    const entity: Entity = {
      id: `S${registry.length + 1}`,
      name,
      kind,
      title,
      gender,
      plural,
      spans: [],
      paragraphs: [],
      words: 0,
      lastSentence: -1,
    };
    registry.push(entity);
    return entity;
  }
}

/** At most `RECENT` stay. */
function moveToFront(recent: Entity[], entity: Entity): void {
  const known = recent.indexOf(entity);
  let at = known >= 0 ? known : Math.min(recent.length, RECENT - 1);
  for (; at > 0; at--) recent[at] = recent[at - 1]!;
  recent[0] = entity;
}

function fits(pronoun: Pronoun, entity: Pick<MentionReading, 'kind' | 'gender' | 'plural'>): boolean {
  if (entity.kind === 'outlet' || entity.kind === 'unresolved') return false;
  const person = PERSON_KINDS.has(entity.kind);
  if (pronoun.kind === 'thing') return !person && entity.kind !== 'collective unnamed' && !entity.plural;
  if (pronoun.number !== 'singular')
    return entity.plural || entity.kind === 'organisation' || entity.kind === 'state';
  if (!person || entity.plural) return false;
  return entity.gender === null || pronoun.kind === 'any' || entity.gender === pronoun.kind;
}

const PERSON_KINDS: ReadonlySet<SourceKind> = new Set([
  'named person',
  'named official',
  'anonymous official',
  'anonymous other',
]);

function improve(entity: Entity, mention: MentionReading): void {
  if (mention.name.length > entity.name.length && mention.kind === entity.kind && isPersonKind(entity.kind))
    entity.name = mention.name;
  if (mention.kind === 'named official' && entity.kind === 'named person') entity.kind = mention.kind;
  entity.title ??= mention.title;
  entity.gender ??= mention.gender;
}

const isPersonKind = (kind: SourceKind): boolean => kind === 'named person' || kind === 'named official';

function toSource(entity: Entity): Omit<Source, 'claims' | 'verbs'> {
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    title: entity.title,
    mentions: entity.spans.length,
    words: entity.words,
    // Mentions come in text order.
    firstParagraph: entity.paragraphs[0]!,
    lastParagraph: entity.paragraphs.at(-1)!,
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
