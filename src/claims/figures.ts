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
import { Begin, type NumberWords } from './figures-words.ts';
import { candidatesOf } from './listed-words.ts';
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
  const { kind, start, word, vocabulary } = document.tokens;
  const starts = words.starts.flags(vocabulary);
  const found: Figure[] = [];
  const candidates = candidatesOf(words.starts, document);
  let at = 0;
  let next = 0;
  for (const { from, to } of document.sentences) {
    while (at < candidates.length && candidates[at]! < from) at++;
    if (at === candidates.length || candidates[at]! >= to) continue;
    const reader: FigureReader = {
      document,
      tagged,
      words,
      from,
      to,
      floor: from,
      dateEnd: -1,
      limit: to,
      numeral: undefined,
    };
    for (let free = from; at < candidates.length && candidates[at]! < to; at++) {
      const i = candidates[at]!;
      if (i < free) continue;
      next = passTimes(reader, times, next, free, i);
      const time = times[next];
      if (time !== undefined && time.start <= start[i]!) continue;
      reader.numeral = undefined;
      reader.limit = endBefore(reader, i, time);
      const reading = read(reader, i, kind[i] === TokenKind.number ? Begin.any : starts[word[i]!]!);
      if (reading === null) continue;
      free = reading.to;
      if (reading.amount === null) continue;
      const amount = withBounds(reader, withUnit(reader, reading.amount));
      found.push(toFigure(document, amount));
      free = amount.to;
      reader.floor = free;
    }
  }
  return found;
}

/**
 * Passes over the times that end before token `i`: nothing reads back beyond the last of them. Returns the number of the first time
 * that ends behind it.
 * @param next number of the first time that was not passed yet
 * @param free the first token that no figure has taken
 */
function passTimes(
  reader: FigureReader,
  times: readonly Span[],
  next: number,
  free: number,
  i: number,
): number {
  const { start } = reader.document.tokens;
  let passed = next;
  while (passed < times.length && times[passed]!.end <= start[i]!) passed++;
  if (passed === next) return next;
  const last = times[passed - 1]!;
  let token = i - 1;
  while (token >= free && start[token]! >= last.end) token--;
  if (token >= free && start[token]! >= last.start) reader.floor = reader.dateEnd = token + 1;
  return passed;
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

/** @param begins what the token can begin (`Begin`) */
function read(reader: FigureReader, i: number, begins: number): Reading | null {
  for (const rule of FIGURE_RULES) {
    const reading = (begins & rule.begins) === 0 ? null : rule.read(reader, i);
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
