/** Paragraphs to the text that is analysed, with the places they come from. */

import type { SourcePlace } from '../model.ts';

/** Words of a paragraph that stand together in the source. */
export interface Piece {
  readonly text: string;
  /** From 1; null where the source has no lines. */
  readonly line: number | null;
  /** From 1; null where only the line is known. */
  readonly column: number | null;
}

export interface Paragraphs {
  /** White space around it is left out; one without text is none. */
  add(pieces: readonly Piece[]): void;
  /** A paragraph a line, with blank lines between them. */
  finish(): { readonly text: string; readonly places: readonly SourcePlace[] };
}

const BETWEEN = '\n\n';

export function collectParagraphs(): Paragraphs {
  const texts: string[] = [];
  const places: SourcePlace[] = [];
  let length = 0;
  const mark = ({ line, column }: Piece, skipped: number): void => {
    if (line === null) return;
    const at: SourcePlace = [length, line, column === null ? null : column + skipped];
    const before = places.at(-1);
    if (before === undefined || !goesOn(before, at)) places.push(at);
  };
  return {
    add(pieces) {
      const kept = trim(pieces);
      if (kept.length === 0) return;
      if (texts.length > 0) {
        texts.push(BETWEEN);
        length += BETWEEN.length;
      }
      for (const { piece, from, to } of kept) {
        mark(piece, from);
        texts.push(piece.text.slice(from, to));
        length += to - from;
      }
    },
    finish: () => ({ text: texts.join(''), places }),
  };
}

const goesOn = (
  [start, line, column]: SourcePlace,
  [nextStart, nextLine, nextColumn]: SourcePlace,
): boolean =>
  line === nextLine && (column === null ? nextColumn === null : nextColumn === column + nextStart - start);

function trim(pieces: readonly Piece[]): { piece: Piece; from: number; to: number }[] {
  const kept = pieces.map((piece) => ({ piece, from: 0, to: piece.text.length }));
  while (kept.length > 0) {
    const first = kept[0]!;
    first.from = first.piece.text.length - first.piece.text.trimStart().length;
    if (first.from < first.to) break;
    kept.shift();
  }
  while (kept.length > 0) {
    const last = kept.at(-1)!;
    last.to = last.piece.text.trimEnd().length;
    if (last.from < last.to) break;
    kept.pop();
  }
  return kept;
}
