/** Lines and paragraphs. Offsets are UTF-16 code units. */

import type { Span } from '../model.ts';
import { Char, charAt, isSpaceAt } from './characters.ts';

const LINE_FEED = 0x0a;

/** Hard-wrapped text has no longer lines than this. */
const WIDEST_WRAP = 100;

const BULLET = /^(?:[-*•·‣▪◦●–—]|\(?\d{1,3}[.)]|#{1,6})\s/u;

/** Offset of the first character of each line; `\n`, `\r\n` and lone `\r` end a line. */
export function lineStarts(text: string): Int32Array {
  const starts = [0];
  let feed = text.indexOf('\n');
  let lone = loneReturn(text, 0);
  while (feed >= 0 || lone >= 0) {
    if (lone < 0 || (feed >= 0 && feed < lone)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    } else {
      starts.push(lone + 1);
      lone = loneReturn(text, lone + 1);
    }
  }
  return Int32Array.from(starts);
}

/** Offset of the next `\r` without a `\n` behind it, or -1. */
function loneReturn(text: string, from: number): number {
  let at = text.indexOf('\r', from);
  while (at >= 0 && text.charCodeAt(at + 1) === LINE_FEED) at = text.indexOf('\r', at + 2);
  return at;
}

/**
 * The paragraphs, without the white space around them. Blank lines separate them. Where there are none, and inside
 * blocks that are not wrapped by hand, each line is one.
 */
export function paragraphSpans(text: string, lines: Int32Array): Span[] {
  const blocks = blocksOf(text, lines);
  const width = blocks.length > 1 ? wrapWidth(text, blocks) : 0;
  const paragraphs: Span[] = [];
  for (const block of blocks) {
    let start = -1;
    block.forEach((line, index) => {
      if (start < 0) start = line.start;
      const next = block[index + 1];
      if (next !== undefined && width > 0 && continues(text, line, next, width)) return;
      paragraphs.push({ start, end: line.end });
      start = -1;
    });
  }
  return paragraphs;
}

/** Runs of lines that are not blank, each line without the white space around it. */
function blocksOf(text: string, lines: Int32Array): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = trimmed(text, lines[index]!, lines[index + 1] ?? text.length);
    if (line !== null) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

/**
 * The width at which the text was wrapped by hand, or 0. It was if the lines inside blocks are of similar length, none
 * is wide, and some break in the middle of a sentence.
 */
function wrapWidth(text: string, blocks: readonly (readonly Span[])[]): number {
  const lengths: number[] = [];
  let broken = 0;
  for (const block of blocks) {
    for (let index = 0; index + 1 < block.length; index++) {
      const { start, end } = block[index]!;
      lengths.push(end - start);
      if (breaksSentence(text, block[index]!, block[index + 1]!)) broken++;
    }
  }
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 0);
  if (lengths.length === 0 || width > WIDEST_WRAP || width < 40) return 0;
  const similar = lengths.filter((length) => length >= width * 0.7).length;
  return similar * 2 > lengths.length && broken * 4 >= lengths.length ? width : 0;
}

function breaksSentence(text: string, line: Span, next: Span): boolean {
  if ('.!?…:”"’)'.includes(text[line.end - 1]!)) return false;
  const first = charAt(text, next.start);
  return first === Char.lower || first === Char.digit;
}

/** Is `next` the same paragraph? Not a list line, and its first word must have had no room in `line`, more or less. */
function continues(text: string, line: Span, next: Span, width: number): boolean {
  if (BULLET.test(text.slice(next.start, next.start + 8))) return false;
  if (line.end - line.start >= width * 0.7) return true;
  return breaksSentence(text, line, next);
}
