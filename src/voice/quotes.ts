/**
 * Quotation marks to quotation spans.
 *
 * A stack per paragraph: a mark that can close the innermost open mark of its family closes it, otherwise it opens.
 * A paragraph is the limit of the damage: a mark without its partner is mended inside it (`lost-marks.ts`), unless the
 * next paragraph opens with the same family of mark again (a quotation over several paragraphs reopens without closing).
 * Apostrophes never reach this file: the tokenizer has decided them.
 */
import type { Document, Paragraph, Span, TokenRange } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import type { BareRule } from './bare-speech.ts';
import { lostClosing, lostOpening, tagOfParagraph } from './lost-marks.ts';

/** A stretch between two quotation marks before anything is known about its use. Marks are inside the span. */
export interface QuotedStretch extends Span, TokenRange {
  /** False when the opening mark is missing; the stretch then starts with its first word. */
  readonly opened: boolean;
  readonly closed: boolean;
  readonly parent: number | null;
  readonly continues: number | null;
  /** The marks are single ones. */
  readonly single: boolean;
  /** No marks show it (`bare-speech.ts`): which rule does, and the token of the cue of its speaker, if he is known. */
  readonly bare: { readonly rule: BareRule; readonly cue: number | null } | null;
}

const FAMILY = new Map<string, Family>([
  ['"', 'double'],
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['‟', 'double'],
  ['``', 'double'],
  ["''", 'double'],
  ["'", 'single'],
  ['‘', 'single'],
  ['’', 'single'],
  ['‚', 'single'],
  ['`', 'single'],
  ['«', 'guillemet'],
  ['»', 'guillemet'],
  ['‹', 'guillemet'],
  ['›', 'guillemet'],
]);
type Family = 'double' | 'single' | 'guillemet';

const ONLY_OPENS = new Set(['“', '„', '‟', '‘', '‚', '``', '`']);
const ONLY_CLOSES = new Set(['”', '’']);

interface OpenMark {
  readonly token: number;
  readonly family: Family;
}

/**
 * All stretches between quotation marks, ordered by start; nested ones name their parent.
 * Linear in the number of tokens. Never throws.
 */
export function findQuotedStretches(document: Document): QuotedStretch[] {
  const found: MutableStretch[] = [];
  let carried: { readonly family: Family; readonly index: number } | null = null;
  for (const paragraph of document.paragraphs) {
    carried = readParagraph(document, paragraph, carried, found);
  }
  // Closing order is not reading order.
  const order = found.map((_, index) => index).sort((a, b) => byStart(found[a]!, found[b]!));
  const rank = new Map(order.map((index, position) => [index, position]));
  return order.map((index) => {
    const stretch = found[index]!;
    if (stretch.parent !== null) stretch.parent = rank.get(stretch.parent)!;
    if (stretch.continues !== null) stretch.continues = rank.get(stretch.continues)!;
    return stretch;
  });
}

interface MutableStretch {
  start: number;
  end: number;
  from: number;
  to: number;
  opened: boolean;
  closed: boolean;
  parent: number | null;
  continues: number | null;
  single: boolean;
  bare: null;
}

const byStart = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

function readParagraph(
  document: Document,
  paragraph: Paragraph,
  carried: { readonly family: Family; readonly index: number } | null,
  found: MutableStretch[],
): { family: Family; index: number } | null {
  const { tokens, text } = document;
  const open: (OpenMark & { index: number })[] = [];
  /** Token behind the last mark that closed something. */
  let behind = paragraph.from;
  for (let i = paragraph.from; i < paragraph.to; i++) {
    if (tokens.kind[i] !== TokenKind.quote) continue;
    const mark = text.slice(tokens.start[i]!, tokens.end[i]!);
    const family = FAMILY.get(mark) ?? 'double';
    const closes = innermost(open, family);
    if (closes >= 0 && !mustOpen(document, paragraph, i, mark)) {
      // Marks opened inside and never closed are stray: they end with what holds them.
      for (const stray of open.splice(closes + 1)) close(found, stray.index, document, i - 1, false);
      close(found, open.pop()!.index, document, i, true);
      behind = i + 1;
      continue;
    }
    if (closes < 0 && closesOnly(document, paragraph, i, mark)) {
      const from = open.length > 0 || family === 'single' ? -1 : lostOpening(document, paragraph, behind, i);
      if (from >= 0) {
        const continues = from === paragraph.from && carried?.family === family ? carried.index : null;
        const stretch = stretchAt(document, from, null, continues, false);
        stretch.opened = false;
        found.push(stretch);
        close(found, found.length - 1, document, i, true);
      }
      behind = i + 1;
      continue;
    }
    if (family === 'single' && mark === "'" && !opensByPosition(document, paragraph, i)) continue;
    // Nesting changes the family of the marks, so an opening mark of the family that is open means a lost closing mark.
    if (closes >= 0) {
      for (const lost of open.splice(closes))
        close(found, lost.index, document, lostEnd(document, paragraph, lost.token, i), false);
    }
    const parent: number | null = open.at(-1)?.index ?? null;
    // Beyond three levels the marks are broken, not nested.
    if (open.length >= 3) continue;
    const continues = i === paragraph.from && carried?.family === family ? carried.index : null;
    found.push(stretchAt(document, i, parent, continues, family === 'single'));
    open.push({ token: i, family, index: found.length - 1 });
  }
  const [first] = open;
  if (first === undefined) return null;
  const tagged = tagOfParagraph(document, paragraph, first.token);
  const goesOn = tagged < 0 && reopens(document, paragraph, first.family);
  const last = goesOn ? paragraph.to : lostClosing(document, paragraph, first.token);
  for (const left of open)
    close(found, left.index, document, Math.max(last - 1, left.token, endOfInner(found, left.index)), false);
  return tagged < 0 ? { family: first.family, index: first.index } : null;
}

/** Does the paragraph behind this one begin with a mark of the family: the same speech goes on? */
function reopens({ tokens, text }: Document, { to }: Paragraph, family: Family): boolean {
  if (to >= tokens.count || tokens.kind[to] !== TokenKind.quote) return false;
  return FAMILY.get(text.slice(tokens.start[to]!, tokens.end[to]!)) === family;
}

/** Last token of the last stretch inside the one at `index`, or -1: what holds it cannot end earlier. */
function endOfInner(found: readonly MutableStretch[], index: number): number {
  let last = -1;
  for (let k = index + 1; k < found.length; k++) last = Math.max(last, found[k]!.to - 1);
  return last;
}

function stretchAt(
  { tokens }: Document,
  from: number,
  parent: number | null,
  continues: number | null,
  single: boolean,
): MutableStretch {
  const to = from + 1;
  const start = tokens.start[from]!;
  const end = tokens.end[from]!;
  return { start, end, from, to, opened: true, closed: false, parent, continues, single, bare: null };
}

/** Nothing is open that the mark could close, and by its form or its place it opens nothing. */
function closesOnly(document: Document, paragraph: Paragraph, i: number, mark: string): boolean {
  if (!ONLY_CLOSES.has(mark) && mark !== '"' && mark !== "''") return false;
  if (opensByPosition(document, paragraph, i)) return false;
  return ONLY_CLOSES.has(mark) || closesByPosition(document, paragraph, i);
}

function close(
  found: MutableStretch[],
  index: number,
  document: Document,
  token: number,
  closed: boolean,
): void {
  const stretch = found[index]!;
  stretch.to = token + 1;
  stretch.end = document.tokens.end[token]!;
  stretch.closed = closed;
}

/**
 * Last token of a quotation whose closing mark is lost before the mark `next` opens another: before its tag, or with the
 * last whole sentence between them.
 */
function lostEnd(document: Document, paragraph: Paragraph, opened: number, next: number): number {
  const { sentence } = document.tokens;
  const tagged = lostClosing(document, paragraph, opened, next);
  if (tagged < next && document.tokens.lower[tagged] === ',') return tagged - 1;
  let end = next - 1;
  while (end > opened && sentence[end] === sentence[next]) end--;
  return end > opened ? end : next - 1;
}

function innermost(open: readonly OpenMark[], family: Family): number {
  for (let k = open.length - 1; k >= 0; k--) {
    if (open[k]!.family === family) return k;
  }
  return -1;
}

/** Although a mark of its family is open, this one opens: a directed mark says so, a straight one by its place. */
function mustOpen(document: Document, paragraph: Paragraph, i: number, mark: string): boolean {
  if (ONLY_OPENS.has(mark)) return opensByPosition(document, paragraph, i);
  if (ONLY_CLOSES.has(mark)) return false;
  if (mark === '"' || mark === "'") {
    // A space before and none behind: it opens, whatever is open (an unclosed mark stood before it).
    const last = i + 1 >= paragraph.to;
    return opensByPosition(document, paragraph, i) && !last && !closesByPosition(document, paragraph, i);
  }
  return false;
}

function opensByPosition(document: Document, paragraph: Paragraph, i: number): boolean {
  const { tokens } = document;
  if (i + 1 >= paragraph.to) return false;
  const spaceAfter = (tokens.shape[i + 1]! & Shape.spaceBefore) !== 0;
  if (spaceAfter) return false;
  const atStart = i === paragraph.from || (tokens.shape[i]! & Shape.spaceBefore) !== 0;
  if (atStart) return true;
  // No space on either side: after an opening bracket, a dash or another opening mark it opens.
  const before = tokens.lower[i - 1]!;
  return (
    before === '(' ||
    before === '[' ||
    /^[-–—]+$/u.test(before) ||
    (tokens.kind[i - 1] === TokenKind.quote && ONLY_OPENS.has(before))
  );
}

function closesByPosition(document: Document, paragraph: Paragraph, i: number): boolean {
  const { tokens } = document;
  const spaceBefore = i === paragraph.from || (tokens.shape[i]! & Shape.spaceBefore) !== 0;
  return !spaceBefore;
}
