/** Text to document: lines, paragraphs, tokens, sentences, zones. Offsets are born here and never searched for again. */

import {
  type Document,
  type Paragraph,
  type Sentence,
  Shape,
  type Span,
  TokenKind,
  type Tokens,
} from '../model.ts';
import type { AbbreviationTable } from './abbreviations.ts';
import { lineStarts, paragraphSpans } from './paragraphs.ts';
import { sentenceStarts } from './sentences.ts';
import { tokenize } from './tokenize.ts';
import { type Block, findZones, type Zones } from './zones.ts';

export interface DocumentOptions {
  readonly abbreviations: AbbreviationTable;
  /** The article's title, when it is known from elsewhere; a paragraph that equals it is the headline. */
  readonly title?: string | undefined;
}

/**
 * Parses a text whose byte order mark has been removed. Never throws, whatever the text.
 *
 * Sentences nest in paragraphs and leave out the dateline and a headline's label (`OPINION |`); a token of these carries
 * the number of the sentence behind it, though it stands in no sentence's span.
 */
export function parseDocument(text: string, options: DocumentOptions): Document {
  const lines = lineStarts(text);
  const spans = paragraphSpans(text, lines);
  const tokens = tokenize(
    text,
    spans.map((span) => span.start),
  );
  const starts: number[][] = [];
  const blocks: (Block & Span)[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    let to = from;
    while (to < tokens.count && tokens.start[to]! < end) to++;
    const heads = sentenceStarts(tokens, { from, to }, options.abbreviations);
    starts.push(heads);
    blocks.push({ start, end, from, to, sentences: heads.length });
    from = to;
  }
  const zones = findZones(tokens, blocks, options.title);
  const { paragraphs, sentences } = assemble(tokens, blocks, starts, zones, options.abbreviations);
  markSentences(tokens, paragraphs, sentences);
  return {
    text,
    tokens,
    paragraphs,
    sentences,
    words: countWords(tokens),
    lines,
    dateline: datelineSpan(tokens, blocks, zones),
  };
}

function assemble(
  tokens: Tokens,
  blocks: readonly (Block & Span)[],
  starts: readonly (readonly number[])[],
  zones: Zones,
  table: AbbreviationTable,
): { paragraphs: Paragraph[]; sentences: Sentence[] } {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach(({ start, end, from, to }, paragraph) => {
    const firstSentence = sentences.length;
    const opening = [zones.dateline, zones.label].find((found) => found?.paragraph === paragraph);
    const open = opening?.endToken ?? from;
    // stops inside the dateline (`Jan. 5`) must not count, so its paragraph is split once more behind it
    const heads = open > from ? sentenceStarts(tokens, { from: open, to }, table) : starts[paragraph]!;
    heads.forEach((head, index) => {
      const behind = heads[index + 1] ?? to;
      sentences.push({
        start: tokens.start[head]!,
        end: tokens.end[behind - 1]!,
        from: head,
        to: behind,
        paragraph,
      });
    });
    const zone = zones.kinds[paragraph]!;
    paragraphs.push({ start, end, from, to, zone, firstSentence, endSentence: sentences.length });
  });
  return { paragraphs, sentences };
}

/** Tells every token its sentence, and the first word of every sentence that it is the first. */
function markSentences(
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
): void {
  for (const { from, to, firstSentence, endSentence } of paragraphs) {
    tokens.sentence.fill(firstSentence, from, to);
    for (let number = firstSentence; number < endSentence; number++) {
      const sentence = sentences[number]!;
      tokens.sentence.fill(number, sentence.from, sentence.to);
      let word = sentence.from;
      while (word < sentence.to && tokens.kind[word] !== TokenKind.word) word++;
      if (word < sentence.to) tokens.shape[word]! |= Shape.sentenceStart;
    }
  }
}

function countWords(tokens: Tokens): number {
  let words = 0;
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] === TokenKind.word || tokens.kind[index] === TokenKind.number) words++;
  }
  return words;
}

function datelineSpan(tokens: Tokens, blocks: readonly (Block & Span)[], { dateline }: Zones): Span | null {
  if (dateline === null) return null;
  return { start: blocks[dateline.paragraph]!.start, end: tokens.end[dateline.endToken - 1]! };
}
