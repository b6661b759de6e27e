/**
 * Comments in an article that turn flags off: `<!-- framing-disable hype -->`, as in ESLint and Vale. They are no words of the
 * article: each is covered by spaces of the same length before anything else reads the text, so that all offsets hold.
 */

import { lineStarts } from './paragraphs.ts';

export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

export interface Directive {
  readonly kind: DirectiveKind;
  /** Ids of entries, categories or axes, lower case; none for all. */
  readonly names: readonly string[];
  /** Where it stands, from 1. */
  readonly line: number;
  /** The same in the file that the user has. */
  readonly sourceLine: number;
  /** UTF-16 offset behind the comment. */
  readonly end: number;
}

/** A comment that starts like a directive and is none. */
export interface UnknownDirective {
  readonly keyword: string;
  /** From 1, in the file that the user has. */
  readonly sourceLine: number;
}

export interface DirectedText {
  /** The text as long as before, with spaces in place of the comments. */
  readonly masked: string;
  /** Line starts of the text as it was. */
  readonly lines: Int32Array;
  /** In text order. */
  readonly directives: readonly Directive[];
  readonly unknown: readonly UnknownDirective[];
}

const KINDS: readonly DirectiveKind[] = ['disable', 'enable', 'disable-line', 'disable-next-line'];
export const KEYWORDS: readonly string[] = KINDS.map((kind) => `framing-${kind}`);

const OPENING = '<!--';
const CLOSING = '-->';

/** No plain space, of which a run at the start of a line, or inside of one, sets off quotations and tables. */
const MASK = '\u2003';

/** Line, from 1, of the file that a text was taken from; null where it has none. */
export type LineOf = (offset: number) => number | null;

/** The directives of a text, or null where it has none: most have none. Linear in the text. */
export function readDirectives(text: string, lineOf: LineOf = () => null): DirectedText | null {
  let start = text.indexOf(OPENING);
  if (start < 0) return null;
  const lines = lineStarts(text);
  const found: { comment: Comment; line: number }[] = [];
  let line = 0;
  while (start >= 0) {
    const close = text.indexOf(CLOSING, start + OPENING.length);
    if (close < 0) break;
    const end = close + CLOSING.length;
    const body = text.slice(start + OPENING.length, close).trim();
    if (body.startsWith('framing-')) {
      while (line + 1 < lines.length && lines[line + 1]! <= start) line++;
      found.push({ comment: { start, end, body }, line });
    }
    start = text.indexOf(OPENING, end);
  }
  if (found.length === 0) return null;
  const directives: Directive[] = [];
  const unknown: UnknownDirective[] = [];
  for (const { comment, line } of found) {
    const { keyword, names } = parseBody(comment.body);
    const kind = KINDS[KEYWORDS.indexOf(keyword)];
    const sourceLine = lineOf(comment.start) ?? line + 1;
    if (kind === undefined) unknown.push({ keyword, sourceLine });
    else directives.push({ kind, names, line: line + 1, sourceLine, end: comment.end });
  }
  const comments = found.map(({ comment }) => comment);
  return { masked: mask(text, comments, lines), lines, directives, unknown };
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly body: string;
}

/** `framing-disable hype, motive.whitewash -- why`; the reason is for those who read the file. */
function parseBody(body: string): { keyword: string; names: readonly string[] } {
  const reason = body.search(/\s--(?:\s|$)/);
  const said = reason < 0 ? body : body.slice(0, reason);
  const [keyword = '', ...names] = said
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return { keyword, names };
}

/** A line that is blank but for comments must not come between two lines of a paragraph: the end of the line before it is covered too. */
function mask(text: string, comments: readonly Comment[], lines: Int32Array): string {
  const covered = cover(text, comments, /[^\r\n]/g);
  const startOf = (line: number): number => lines[line] ?? text.length;
  const isBlank = (line: number): boolean => covered.slice(startOf(line), startOf(line + 1)).trim() === '';
  const runs: { first: number; last: number }[] = [];
  let line = 0;
  let looked = -1;
  for (const { start, end } of comments) {
    while (startOf(line + 1) <= start && line + 1 < lines.length) line++;
    for (; line < lines.length && startOf(line) < end; line++) {
      if (line === looked) continue;
      looked = line;
      if (!isBlank(line)) continue;
      const run = runs.at(-1);
      if (run?.last === line - 1) run.last = line;
      else runs.push({ first: line, last: line });
    }
    line--;
  }
  const between = runs.filter(
    ({ first, last }) => first > 0 && last + 1 < lines.length && !isBlank(first - 1) && !isBlank(last + 1),
  );
  const breaks = between.map(({ first, last }) => {
    const start = startOf(first);
    return { start: covered.startsWith('\r\n', start - 2) ? start - 2 : start - 1, end: startOf(last) };
  });
  return cover(covered, breaks, /[\s\S]/g);
}

function cover(text: string, ranges: readonly Omit<Comment, 'body'>[], what: RegExp): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of ranges) {
    covered += text.slice(at, start) + text.slice(start, end).replace(what, MASK);
    at = end;
  }
  return covered + text.slice(at);
}
