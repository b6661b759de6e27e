/**
 * Figures: numbers in digits and words with what they count, how exact they are and per what (brief 4.2, quantity).
 * Times are none, and neither are names, labels, scores and lists.
 */
import { type Document, type Figure, type Span, TokenKind } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { Amount, FigureReader, Reading } from './figures-amount.ts';
import { withBounds } from './figures-bounds.ts';
import { FIGURE_RULES } from './figures-rules.ts';
import { withUnit } from './figures-units.ts';
import type { NumberWords } from './figures-words.ts';
import { findTimes } from './times.ts';

/**
 * All figures in text order; they never overlap. Linear; never throws.
 * @param times spans in text order that are read as times already, so their numbers count nothing; found here if left out
 */
export function findFigures(
  document: Document,
  tagged: Tagged,
  words: NumberWords,
  times: readonly Span[] = findTimes(document, tagged, words.times, null),
): Figure[] {
  const found: Figure[] = [];
  const { tokens } = document;
  let next = 0;
  for (const { from, to } of document.sentences) {
    const reader: FigureReader = { document, tagged, words, from, to, floor: from, dateEnd: -1, limit: to };
    for (let i = from; i < to; ) {
      while (next < times.length && times[next]!.end <= tokens.start[i]!) next++;
      const time = times[next];
      if (time !== undefined && time.start <= tokens.start[i]!) {
        reader.floor = reader.dateEnd = ++i;
        continue;
      }
      if (!canBegin(reader, i)) {
        i++;
        continue;
      }
      reader.limit = endBefore(reader, i, time);
      const reading = read(reader, i);
      if (reading?.amount != null) {
        const amount = withBounds(reader, withUnit(reader, reading.amount));
        found.push(toFigure(document, amount));
        i = amount.to;
        reader.floor = i;
      } else i = reading?.to ?? i + 1;
    }
  }
  return found;
}

/** `1-day` is the shortest. */
const SHORTEST_COMPOUND = 4;
/** First characters of numbers in digits and words, by their lower five bits: `12-year-old`, `three-day`. */
const COUNTING = new Uint8Array(32);
for (const first of '0123456789efhnostz') COUNTING[first.charCodeAt(0) & 31] = 1;

/** A number, a word of the lists, or a word with a hyphen in it. */
function canBegin({ document, words }: FigureReader, i: number): boolean {
  const kind = document.tokens.kind[i];
  if (kind === TokenKind.number) return true;
  if (kind !== TokenKind.word) return false;
  const { text, tokens } = document;
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  if (words.filter.mayHave(text, start, end) && words.starts.has(tokens.lower[i]!)) return true;
  return (
    end - start > SHORTEST_COMPOUND &&
    COUNTING[text.charCodeAt(start) & 31] === 1 &&
    tokens.lower[i]!.includes('-')
  );
}

/** Farther than this no figure reaches, so the search for the next time may stop. */
const REACH = 24;

/** First token of the next time, if it is near, or the end of the sentence. */
function endBefore({ document, to }: FigureReader, i: number, time: Span | undefined): number {
  if (time === undefined || time.start >= document.tokens.end[to - 1]!) return to;
  const limit = Math.min(to, i + REACH);
  for (let k = i + 1; k < limit; k++) if (document.tokens.start[k]! >= time.start) return k;
  return to;
}

function read(reader: FigureReader, i: number): Reading | null {
  for (const rule of FIGURE_RULES) {
    const reading = rule.read(reader, i);
    if (reading !== null) return reading;
  }
  return null;
}

function toFigure({ text, tokens }: Document, amount: Amount): Figure {
  const start = tokens.start[amount.from]!;
  const end = tokens.end[amount.to - 1]!;
  const { value, low, high, unit, approx, per, currency } = amount;
  return { start, end, text: text.slice(start, end), value, low, high, unit, approx, per, currency };
}
