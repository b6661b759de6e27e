/** Every mention of a person, a body or a state, in text order. */
import { type Document, Shape, TokenKind, type TokenRange, type ZoneKind } from '../model.ts';
import { type PhraseInfo, Role, type WordInfo } from '../text/words.ts';
import type { NameEnds } from '../voice/name-ends.ts';
import { officeOf, readPersonName } from '../voice/person-names.ts';
import { lower, type Reading } from '../voice/phrase.ts';
import type { People } from './people.ts';

export interface Mention extends TokenRange {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'state';
  /** Someone who acts or is spoken of, not only a place where things happen. */
  readonly acts: boolean;
  /** It has an office or a role here, or wherever the person is named in full. */
  readonly office: boolean;
}

interface NameReader {
  readonly reading: Reading;
  readonly ends: NameEnds;
  readonly people: People;
  /** Zone of the paragraph. */
  zone: ZoneKind;
}

/** A name at token `i`, a word in capitals; `to` is where the run of name words ends, or `i` when the word is none. */
type NameRule = (reader: NameReader, i: number, to: number) => Mention | null;

/** The first that answers wins. */
const NAME_RULES: readonly NameRule[] = [known, place, organisation, person];

/** Captions, bylines and datelines are not read. */
export function readMentions(reading: Reading, ends: NameEnds, people: People): Mention[] {
  const { tokens, paragraphs, sentences } = reading.document;
  const { kind, shape } = tokens;
  const reader: NameReader = { reading, ends, people, zone: 'body' };
  const found: Mention[] = [];
  for (const { zone, firstSentence, endSentence } of paragraphs) {
    if (zone === 'caption') continue;
    reader.zone = zone;
    for (let number = firstSentence; number < endSentence; number++) {
      const { from, to } = sentences[number]!;
      for (let i = from; i < to; i++) {
        if (kind[i] !== TokenKind.word || (shape[i]! & Shape.capital) === 0) continue;
        const mention = readName(reader, i);
        if (mention === null) continue;
        found.push(mention);
        i = mention.to - 1;
      }
    }
  }
  return found;
}

function readName(reader: NameReader, i: number): Mention | null {
  const to = reader.ends[i]!;
  for (const rule of NAME_RULES) {
    const mention = rule(reader, i, to);
    if (mention !== null) return mention;
  }
  return null;
}

/** The known phrase that begins here; the word says whether there can be one. */
export function phraseAt({ tagged }: Reading, i: number): PhraseInfo | undefined {
  return (tagged.role[i]! & Role.opensPhrase) === 0 ? undefined : tagged.phrases.get(i);
}

/** What is known of the words here. */
export const infoAt = (reading: Reading, i: number): PhraseInfo | WordInfo =>
  phraseAt(reading, i) ?? reading.tagged.info[i]!;

/** A person named in full elsewhere, by the full name or by one of its ends: `Jordan Sykes` is no state, nor is his `Jordan`. */
function known({ reading, people }: NameReader, i: number, to: number): Mention | null {
  if (to === i) return null;
  const alone = to - i === 1;
  const full =
    people.bySurname.get(lower(reading, to - 1)) ??
    (alone ? people.byFirstName.get(lower(reading, i)) : undefined);
  if (full === undefined || !(alone || textOf(reading.document, i, to) === full.name)) return null;
  return { name: full.name, kind: 'person', acts: true, office: full.office, from: i, to };
}

/** The words of tokens `[from, to)` as written. */
export function textOf({ text, tokens }: Document, from: number, to: number): string {
  return text.slice(tokens.start[from]!, tokens.end[to - 1]!);
}

/** A state by name or capital. Adjectives of places (`Russian`) name no one who could be cited. */
function place({ reading, zone }: NameReader, i: number): Mention | null {
  const phrase = phraseAt(reading, i);
  const info = phrase ?? reading.tagged.info[i]!;
  if (info.place === null) return null;
  if ((info.role & (Role.state | Role.capital)) === 0 || (info.role & Role.region) !== 0) return null;
  const { tokens } = reading.document;
  // A common word in capitals (`us`, `turkey`) is a name only when written as one.
  if (tokens.lower[i] === 'us' && (tokens.shape[i]! & Shape.upper) === 0) return null;
  const to = i + (phrase?.length ?? 1);
  // In a headline capitals tell nothing.
  if (zone === 'body' && isFirstName(reading, i, to)) return null;
  return { name: info.place, kind: 'state', acts: actsAt(reading.document, i), office: false, from: i, to };
}

/** `Jordan Sykes`, `Iran Air`: a longer name that begins like a state. */
function isFirstName(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.document;
  if (tokens.sentence[to] !== tokens.sentence[from] || (tokens.shape[to]! & Shape.capital) === 0)
    return false;
  if (tokens.kind[to] !== TokenKind.word || tokens.end[to - 1] === tokens.start[to]) return false;
  return infoAt(reading, to).role === 0;
}

/** Behind these a state or a body is a place, not someone who acts. */
const WHERE = new Set('in at near from across around through inside outside into within to'.split(' '));

function actsAt({ tokens }: Document, i: number): boolean {
  const at = i > 0 && tokens.lower[i - 1] === 'the' ? i - 2 : i - 1;
  return at < 0 || tokens.sentence[at] !== tokens.sentence[i] || !WHERE.has(tokens.lower[at]!);
}

/** A known body, or a run of capitalised words that ends in what bodies end in (`State Department`). */
function organisation({ reading, zone }: NameReader, i: number, to: number): Mention | null {
  const { role } = reading.tagged;
  const phrase = phraseAt(reading, i);
  if (phrase !== undefined && (phrase.role & Role.knownOrganisation) !== 0)
    return body(reading.document, i, i + phrase.length);
  const office = phrase !== undefined && (phrase.role & Role.office) !== 0;
  if ((role[i]! & Role.knownOrganisation) !== 0 && !office) return body(reading.document, i, i + 1);
  // in a headline capitals make no name
  if (zone === 'headline') return null;
  for (let end = to; end > i + 1; end--) {
    if ((role[end - 1]! & Role.organisation) !== 0) return body(reading.document, i, end);
  }
  return null;
}

function body(document: Document, from: number, to: number): Mention {
  return {
    name: textOf(document, from, to),
    kind: 'body',
    acts: actsAt(document, from),
    office: false,
    from,
    to,
  };
}

function person({ reading, people }: NameReader, i: number, to: number): Mention | null {
  const found = to > i ? readPersonName(reading, { from: i, to }) : null;
  if (found === null) return null;
  const full = people.bySurname.get(lower(reading, to - 1));
  const office = full?.office === true || officeOf(found.title) !== null;
  return { name: full?.name ?? found.name, kind: 'person', acts: true, office, from: i, to };
}
