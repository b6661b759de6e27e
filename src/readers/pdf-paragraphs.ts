/** Lines of a PDF to paragraphs, without what stands on every page. */

import { median, type PdfLine } from './pdf-lines.ts';

export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
}

/** Lines from the top and the bottom of a page that may be its head or foot. */
const EDGE_LINES = 2;

const PAGE_NUMBER = /^\W*(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i;

/** Ends a sentence, or what is one (a headline ends without). */
const ENDS = /[.!?…:]["”’')\]]*$/;

/** Words that keep their hyphen when a line ends behind it. */
const PREFIXES = new Set(
  'self non anti ex pro co well vice all half mid cross counter so-called then would-be'.split(' '),
);

/** What heads and feet are known by: they come back on other pages at the same height, but for figures. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const keyOf = ({ text, y }: PdfLine): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, '#').trim()}`;
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]);
  });
  const times = new Map<string, number>();
  for (const edge of edges)
    for (const line of edge) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1);
  return pages.flatMap((lines, number) =>
    lines.filter((line) => {
      if (!edges[number]!.has(line)) return true;
      return !PAGE_NUMBER.test(line.text) && times.get(keyOf(line))! < 2;
    }),
  );
}

/** What stands before an item of a list; some fonts have the dot at a place of their own. */
const BULLET = /^\s*[•▪◦‣·●■\uF0B7\uF0A7]\s*/;

/** White space that tells the analysis that a paragraph is set off, as quotations are. */
const SET_OFF = '    ';

export function joinLines(lines: readonly PdfLine[]): PdfParagraph[] {
  const leading = usualLeading(lines);
  const words = wordsOf(lines);
  const groups: PdfLine[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (group === undefined || begins(line, group, lines[index + 1], leading)) groups.push([line]);
    else group.push(line);
  });
  return groups.map((group) => {
    const [{ text: first, size, page }] = group as [PdfLine];
    const text = group
      .slice(1)
      .reduce((joined, line) => joinWords(joined, line.text.trim(), words), first.trim())
      .replace(/\s+/g, ' ');
    const mark = BULLET.test(text) ? '- ' : isSetOff(group) ? SET_OFF : '';
    return { text: mark + text.replace(BULLET, ''), size, page };
  });
}

const isSetOff = (group: readonly PdfLine[]): boolean =>
  group.every(({ x0, left, size }) => x0 - left > 1.5 * size && x0 - left < 12 * size);

/** Does a paragraph begin with this line? */
function begins(
  line: PdfLine,
  group: readonly PdfLine[],
  next: PdfLine | undefined,
  leading: number,
): boolean {
  const before = group.at(-1)!;
  if (Math.abs(line.size - before.size) > 0.12 * before.size || BULLET.test(line.text)) return true;
  const follows = line.page === before.page && line.y < before.y && line.left === before.left;
  // An indent is one against the next line, so that an indented block is one paragraph.
  const indented =
    line.x0 - line.left > 0.8 * line.size && (next === undefined || next.x0 < line.x0 - 0.5 * line.size);
  const full = before.x1 > before.right - 0.15 * (before.right - before.left);
  if (!follows) return indented || (ENDS.test(before.text) && (!full || /^["“‘']?\p{Lu}/u.test(line.text)));
  const gap = before.y - line.y;
  if (gap > Math.max(1.35 * leading, 1.5 * line.size)) return true;
  const shift = line.x0 - before.x0;
  // The first line of a paragraph may be indented; more than that sets it off.
  const outdented = shift < -(group.length > 1 ? 0.8 : 2.5) * line.size;
  const setOff = shift > 1.5 * line.size && next !== undefined && Math.abs(next.x0 - line.x0) < 1;
  return indented || outdented || setOff || (!full && ENDS.test(before.text));
}

/** From baseline to baseline, where lines follow each other. */
function usualLeading(lines: readonly PdfLine[]): number {
  const gaps: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const gap = lines[index - 1]!.y - lines[index]!.y;
    if (gap > 0 && gap < 3 * lines[index]!.size) gaps.push(gap);
  }
  return median(gaps);
}

/** With how they are written elsewhere it can be told whether a hyphen belongs to a word. */
function wordsOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) words.add(word.toLowerCase());
  }
  return words;
}

function joinWords(text: string, next: string, words: ReadonlySet<string>): string {
  const broken = /(\p{L}+)[-\u00AD\u2010]$/u.exec(text.slice(-60));
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (broken === null || rest === undefined) return `${text} ${next}`;
  const [, head = ''] = broken;
  const whole = words.has(`${head}${rest}`.toLowerCase());
  const hyphen = words.has(`${head}-${rest}`.toLowerCase()) || PREFIXES.has(head.toLowerCase());
  return hyphen && !whole ? `${text.slice(0, -1)}-${next}` : `${text.slice(0, -1)}${next}`;
}
