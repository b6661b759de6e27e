/** Hits to terms: voice, place, and whether the default report shows them. */
import type { Lexicon } from '../lexicon/load.ts';
import type { Document, Strength, Term, Voice } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import type { TermContext } from './context.ts';
import { lightContext } from './light-context.ts';
import type { Hit } from './match.ts';

export interface ShowOptions {
  readonly minStrength?: Strength;
  readonly voices?: readonly Voice[];
}

/** Strength from which a term is shown unless the user says otherwise (brief 2.1). */
export const DEFAULT_MIN_STRENGTH: Strength = 2;

/** What the conditions may ask, answered by the tagger and the voice stage. */
export function termContext(document: Document, _tagged: Tagged, voices: VoiceLayer): TermContext {
  const { pos, wordClass, inTitle } = lightContext(document);
  return {
    document,
    pos,
    isCue: voices.isCue,
    inTitle: (from, to) => voices.inTitle(from, to) || inTitle(from, to),
    wordClass,
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
