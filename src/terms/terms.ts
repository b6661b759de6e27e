/** Hits to terms: voice, place, and whether the default report shows them. */
import type { Lexicon } from '../lexicon/load.ts';
import type { Document, Strength, Term, Voice } from '../model.ts';
import { type Genre, readGenre, readSpelling, type Spelling } from '../text/genre.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import type { TermContext } from './context.ts';
import { isOrganisation, isPerson, isThing, lawQuoted, officeAround, subjectHead } from './grammar.ts';
import { lightContext } from './light-context.ts';
import type { Hit } from './match.ts';
import type { WordLists } from './word-lists.ts';

export interface ShowOptions {
  readonly minStrength?: Strength;
  readonly voices?: readonly Voice[];
}

/** Strength from which a term is shown unless the user says otherwise (brief 2.1). */
export const DEFAULT_MIN_STRENGTH: Strength = 2;

/** What kind of article it is, for conditions and for the report. */
export interface Kind {
  readonly genre: Genre | null;
  readonly spelling: Spelling | null;
}

export const readKind = (document: Document, lists: WordLists): Kind => ({
  genre: readGenre(document, lists.genres),
  spelling: readSpelling(document, lists.spellings),
});

/** What the conditions may ask, answered by the tagger, the voice stage and the word lists. */
export function termContext(
  document: Document,
  voices: VoiceLayer,
  lists: WordLists,
  { genre, spelling }: Kind,
): TermContext {
  const light = lightContext(document);
  const { reading } = voices;
  const { lower } = document.tokens;
  const wordClass = (token: number, name: string): boolean => {
    if (name === 'person') return isPerson(reading, token);
    if (name === 'organisation') return isOrganisation(reading, token);
    return lists.classOf(name)?.has(lower[token]!) ?? light.wordClass(token, name);
  };
  return {
    document,
    pos: light.pos,
    isCue: voices.isCue,
    inTitle: (from, to) => voices.inTitle(from, to) || light.inTitle(from, to),
    wordClass,
    subject: (hit, isVerb) => subjectHead(reading, hit, isVerb),
    isThing: (token) => isThing(reading, token),
    officeAround: (hit) => officeAround(reading, hit),
    lawQuoted: (hit) => lawQuoted(voices, hit, (token) => wordClass(token, 'law')),
    genre: genre?.name ?? null,
    spelling,
  };
}

/** Terms in text order, with ids `L1`, `L2` … */
export function nameTerms(
  document: Document,
  hits: readonly Hit[],
  lexicon: Lexicon,
  voices: VoiceLayer,
  options: ShowOptions,
): Term[] {
  const lineOf = lineCounter(document.lines);
  return hits.map((hit, index) => {
    const entry = lexicon.entryAt(hit.entry);
    const sentence = document.tokens.sentence[hit.from]!;
    const reading = voices.voiceAt(hit);
    const line = lineOf(hit.start);
    return {
      id: `L${index + 1}`,
      entry: entry.id,
      start: hit.start,
      end: hit.end,
      text: hit.text,
      line: line + 1,
      column: hit.start - document.lines[line]! + 1,
      paragraph: document.sentences[sentence]?.paragraph ?? 0,
      sentence,
      category: entry.category,
      strength: entry.strength,
      voice: reading.voice,
      mention: reading.mention,
      ownership: reading.ownership,
      attributedTo: reading.attributedTo,
      voiceRule: reading.rule,
      reason: entry.reason,
      alternatives: entry.alternatives,
      authorities: entry.authorities,
      shown: isShown(entry.category, entry.strength, reading.voice, options),
    };
  });
}

function isShown(
  category: Term['category'],
  strength: Strength,
  voice: Voice,
  options: ShowOptions,
): boolean {
  const least = options.minStrength ?? DEFAULT_MIN_STRENGTH;
  // A contested name is a choice of side at any strength; only a user who asks for more than 2 folds it.
  const strong = strength >= least || (category === 'contested_name' && least <= DEFAULT_MIN_STRENGTH);
  return strong && (options.voices === undefined || options.voices.includes(voice));
}

/** Line of an offset, from 0; offsets must not fall. */
function lineCounter(lines: Int32Array): (offset: number) => number {
  let line = 0;
  return (offset) => {
    while (line + 1 < lines.length && lines[line + 1]! <= offset) line++;
    return line;
  };
}
