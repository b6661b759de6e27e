/** What stands on a page of a PDF, piece by piece, to its lines in the order in which they are read. */

/** A piece of text on a page, in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  /** Left end, right end, baseline. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of the type. */
  readonly size: number;
}

export interface PdfLine extends PdfPiece {
  readonly page: number;
  /** Ends of the column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** A gap between pieces that is wider than this, in sizes of type, ends a line: the next column begins. */
const WIDEST_SPACE = 2;

/** Width of a gutter in sizes of type. */
const GUTTER = 0.7;

/** Lines on each side of a gutter. */
const COLUMN_LINES = 4;

/** Headlines and pictures that stretch over columns may cross a gutter, this share of the lines. */
const CROSSING = 0.25;

export function readLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const segments = joinPieces(pieces);
  const gutters = findGutters(segments);
  const columnOf = ({ x0, x1 }: PdfPiece): number | null => {
    if (gutters.some((gutter) => x0 < gutter - 1 && x1 > gutter + 1)) return null;
    return gutters.filter((gutter) => x0 >= gutter - 1).length;
  };
  const ordered: PdfPiece[] = [];
  let block: PdfPiece[] = [];
  const flush = (): void => {
    for (let column = 0; column <= gutters.length; column++) {
      ordered.push(...block.filter((piece) => columnOf(piece) === column));
    }
    block = [];
  };
  for (const piece of [...segments].sort((a, b) => b.y - a.y)) {
    if (columnOf(piece) !== null) {
      block.push(piece);
      continue;
    }
    // What stretches over columns ends them: above it they are read to their ends first.
    flush();
    ordered.push(piece);
  }
  flush();
  const edges = columnEdges(ordered, columnOf);
  return joinBaselines(ordered, columnOf).map((piece) => {
    const [left, right] = edges.get(columnOf(piece)) ?? [piece.x0, piece.x1];
    return { ...piece, page, left, right };
  });
}

/** Pieces that follow each other on a baseline, which PDF cuts wherever the space between letters changes. */
function joinPieces(pieces: readonly PdfPiece[]): PdfPiece[] {
  const joined: PdfPiece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const gap = before === undefined ? 0 : piece.x0 - before.x1;
    if (
      before !== undefined &&
      sameBaseline(before, piece) &&
      gap > -before.size &&
      gap < WIDEST_SPACE * before.size
    ) {
      joined[joined.length - 1] = join(before, piece);
    } else if (piece.text.trim() !== '') joined.push(piece);
  }
  return joined;
}

const sameBaseline = (a: PdfPiece, b: PdfPiece): boolean =>
  Math.abs(a.y - b.y) < 0.4 * Math.max(a.size, b.size);

function join(a: PdfPiece, b: PdfPiece): PdfPiece {
  const apart = b.x0 - a.x1 > 0.15 * a.size && !a.text.endsWith(' ') && !b.text.startsWith(' ');
  // A raised figure or a small capital does not change the size of the line.
  const size = Math.max(a.size, b.size);
  return { text: `${a.text}${apart ? ' ' : ''}${b.text}`, x0: a.x0, x1: Math.max(a.x1, b.x1), y: a.y, size };
}

/** In a column, what stands on one baseline is one line, however wide the gap (lists, tables). */
function joinBaselines(
  pieces: readonly PdfPiece[],
  columnOf: (piece: PdfPiece) => number | null,
): PdfPiece[] {
  const lines: PdfPiece[] = [];
  for (const piece of pieces) {
    const before = lines.at(-1);
    if (before !== undefined && sameBaseline(before, piece) && columnOf(before) === columnOf(piece)) {
      const [first, second] = before.x0 <= piece.x0 ? [before, piece] : [piece, before];
      lines[lines.length - 1] = join(first, second);
    } else lines.push(piece);
  }
  return lines;
}

/** Where nearly no line crosses, with lines on both sides: the middles of such strips, from the left. */
function findGutters(segments: readonly PdfPiece[]): number[] {
  if (segments.length < 2 * COLUMN_LINES) return [];
  const size = median(segments.map((piece) => piece.size));
  const from = Math.floor(Math.min(...segments.map(({ x0 }) => x0)));
  const to = Math.ceil(Math.max(...segments.map(({ x1 }) => x1)));
  const covered = new Float64Array(Math.max(1, Math.min(5000, to - from + 1)));
  for (const { x0, x1 } of segments) {
    for (let x = Math.ceil(x0) - from; x < Math.floor(x1) - from && x < covered.length; x++)
      if (x >= 0) covered[x]!++;
  }
  const gutters: number[] = [];
  for (let x = 0; x < covered.length; x++) {
    const start = x;
    while (x < covered.length && covered[x]! <= CROSSING * segments.length * 0.5) x++;
    const middle = from + (start + x) / 2;
    if (x - start >= GUTTER * size && isBetweenColumns(segments, middle)) gutters.push(middle);
  }
  return gutters;
}

/** Columns stand side by side: lines on the left have lines on the right at their height. */
function isBetweenColumns(segments: readonly PdfPiece[], x: number): boolean {
  const left = segments.filter(({ x1 }) => x1 <= x + 1);
  const right = segments.filter(({ x0 }) => x0 >= x - 1);
  const crossing = segments.length - left.length - right.length;
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) return false;
  if (crossing > CROSSING * segments.length) return false;
  // Marks of a list and cells of a table are short; lines of a column fill it.
  const width = (pieces: readonly PdfPiece[]): number => median(pieces.map(({ text }) => text.length));
  return width(left) >= 15 && width(right) >= 15;
}

/** Most lines begin at the left edge; a head above the column, or a mark in the margin, does not move it. */
function columnEdges(
  pieces: readonly PdfPiece[],
  columnOf: (piece: PdfPiece) => number | null,
): Map<number | null, readonly [number, number]> {
  const columns = new Map<number | null, PdfPiece[]>();
  for (const piece of pieces) {
    const column = columnOf(piece);
    const own = columns.get(column);
    if (own === undefined) columns.set(column, [piece]);
    else own.push(piece);
  }
  const edges = new Map<number | null, readonly [number, number]>();
  for (const [column, own] of columns) {
    edges.set(column, [mostOften(own.map(({ x0 }) => x0)), Math.max(...own.map(({ x1 }) => x1))]);
  }
  return edges;
}

/** To the nearest point; of two that are as frequent, the smaller one. */
function mostOften(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values.map(Math.round)) times.set(value, (times.get(value) ?? 0) + 1);
  const [first = 0] = [...times].sort(([a, m], [b, n]) => n - m || a - b).map(([value]) => value);
  return first;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
