/**
 * Quotations without marks that the layout sets off: paragraphs behind `>`, indented ones, and the paragraph behind
 * `the headteacher wrote:`. When in doubt a paragraph stays the outlet's: lists, tables and fixtures are set off as well.
 */
import { type Paragraph, Shape, TokenKind, type TokenRange } from '../model.ts';
import type { BareSpeech } from './bare-speech.ts';
import { isName } from './credits.ts';
import { type Introduction, introduction } from './introductions.ts';
import { countWords, lower, type Reading } from './phrase.ts';

/** Fewer words behind `>` are a menu, fewer behind a colon a list. */
const SHORTEST_MARKED = 4;
const SHORTEST_PLAIN = 8;

/** White space before an indented paragraph, in characters; a tab does as well. */
const INDENT = 4;

/** What a link for the reader begins with (`> Read more: …`). */
const LINK_WORDS = new Set(
  'read see watch listen sign click more also related subscribe follow download'.split(' '),
);

/** Words of a tag: such a paragraph is the outlet's report, not the quotation itself. */
const TELLS = new Set(['said', 'says', 'told', 'added']);

/** All of the document, in order. Linear in the text. */
export function blockQuotations(reading: Reading): BareSpeech[] {
  const { paragraphs } = reading.document;
  const indented = indentedParagraphs(reading);
  const found: BareSpeech[] = [];
  for (let number = 0; number < paragraphs.length; number++) {
    if (paragraphs[number]!.zone !== 'body') continue;
    const arrow = hasArrow(reading, paragraphs[number]!);
    const setOff = (k: number) => (arrow ? hasArrow(reading, paragraphs[k]!) : indented.has(k));
    let to = number + 1;
    if (setOff(number)) while (to < paragraphs.length && setOff(to)) to++;
    const read = arrow ? arrowRun : indented.has(number) ? indentedRun : behindColon;
    const speech = read(reading, number, to);
    if (speech !== null) found.push(speech);
    number = to - 1;
  }
  return found;
}

function hasArrow({ document: { text } }: Reading, { start }: Paragraph): boolean {
  return text[start] === '>' && text[start + 1] !== '>';
}

function isIndented({ document: { text } }: Reading, { start }: Paragraph): boolean {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  if (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') return false;
  return start - from >= INDENT || text.slice(from, start).includes('\t');
}

/** Where only a few are indented; where most are, it is how the paper begins a paragraph. */
function indentedParagraphs(reading: Reading): ReadonlySet<number> {
  const found = new Set<number>();
  let body = 0;
  reading.document.paragraphs.forEach((paragraph, number) => {
    if (paragraph.zone !== 'body') return;
    body++;
    if (isIndented(reading, paragraph)) found.add(number);
  });
  return found.size * 2 <= body ? found : new Set();
}

/** Paragraphs behind `>`: speech, whoever speaks. The last one can be the speaker's name behind a dash. */
function arrowRun(reading: Reading, from: number, to: number): BareSpeech | null {
  const { paragraphs } = reading.document;
  const ranges: TokenRange[] = [];
  for (let number = from; number < to; number++) {
    const paragraph = paragraphs[number]!;
    if (paragraph.to - paragraph.from > 1) ranges.push({ from: paragraph.from + 1, to: paragraph.to });
  }
  const [first] = ranges;
  if (first === undefined || LINK_WORDS.has(lower(reading, first.from))) return null;
  const credit = creditOf(reading, ranges.at(-1)!);
  if (credit !== null) ranges.pop();
  const last = ranges.at(-1);
  if (
    last === undefined ||
    !endsSentence(reading, last.to) ||
    ranges.some((range) => isMarked(reading, range))
  )
    return null;
  const words = ranges.reduce((sum, range) => sum + countWords(reading.document, range.from, range.to), 0);
  if (words < SHORTEST_MARKED) return null;
  return {
    rule: 'block-quotation',
    ranges,
    speaker: credit ?? speakerOf(introducing(reading, from - 1, false)),
  };
}

/** Indented paragraphs behind a sentence that says who speaks. */
function indentedRun(reading: Reading, from: number, to: number): BareSpeech | null {
  const speaker = speakerOf(introducing(reading, from - 1, false));
  if (speaker === null) return null;
  const ranges = reading.document.paragraphs
    .slice(from, to)
    .map(({ from: first, to: end }) => ({ from: first, to: end }));
  if (!ranges.every((range) => isProse(reading, range, SHORTEST_MARKED) && !isMarked(reading, range)))
    return null;
  return { rule: 'block-quotation', ranges, speaker };
}

/** One paragraph that nothing sets off, behind a colon and a speaker. */
function behindColon(reading: Reading, number: number): BareSpeech | null {
  const found = introducing(reading, number - 1, true);
  if (!found?.plain) return null;
  const { from, to } = reading.document.paragraphs[number]!;
  const { tokens } = reading.document;
  if ((tokens.shape[from]! & Shape.capital) === 0 || !isProse(reading, { from, to }, SHORTEST_PLAIN))
    return null;
  for (let i = from; i < to; i++) if (reading.quoteAt[i]! >= 0 || TELLS.has(tokens.lower[i]!)) return null;
  return { rule: 'block-quotation', ranges: [{ from, to }], speaker: speakerOf(found) };
}

/** The introduction that the last sentence of the paragraph is. */
function introducing(reading: Reading, number: number, colon: boolean): Introduction | null {
  const { document } = reading;
  const paragraph = document.paragraphs[number];
  if (paragraph === undefined || paragraph.zone !== 'body' || paragraph.to <= paragraph.from) return null;
  const end = paragraph.to - 1;
  if (document.tokens.kind[end] !== TokenKind.punctuation || (colon && lower(reading, end) !== ':'))
    return null;
  return introduction(reading, document.sentences[paragraph.endSentence - 1]!, end);
}

function speakerOf(found: Introduction | null): BareSpeech['speaker'] {
  if (found === null) return null;
  const { source, cue, lemma, class: cueClass, subjectRule } = found;
  return { source, cue, lemma, class: cueClass, rule: `${subjectRule}+block-quotation` };
}

const ENDS = new Set(['.', '!', '?', '…', '...', ')', ']']);

const endsSentence = (reading: Reading, to: number): boolean => ENDS.has(lower(reading, to - 1));

/** The whole range is in marks already. */
function isMarked(reading: Reading, { from }: TokenRange): boolean {
  return reading.document.tokens.kind[from] === TokenKind.quote;
}

/** Sentences: no bullet, label or cells of a table, and a stop at the end. */
function isProse(reading: Reading, { from, to }: TokenRange, words: number): boolean {
  const { tokens, text } = reading.document;
  if (countWords(reading.document, from, to) < words || !endsSentence(reading, to)) return false;
  if (
    tokens.kind[from] !== TokenKind.word ||
    (/^(?:\w|\d+)$/.test(tokens.lower[from]!) && lower(reading, from + 1) === ')')
  )
    return false;
  for (let i = from; i < Math.min(to, from + 6); i++) if (lower(reading, i) === ':') return false;
  return !/\t|\S {3,}\S/.test(text.slice(tokens.start[from]!, tokens.end[to - 1]!));
}

/** `> — Mara Dunn` */
function creditOf(reading: Reading, { from, to }: TokenRange): BareSpeech['speaker'] {
  if (!/^[-–—―]+$/u.test(lower(reading, from)) || to - from > 8) return null;
  let end = to;
  while (end > from + 1 && reading.document.tokens.kind[end - 1] === TokenKind.punctuation) end--;
  const source = { from: from + 1, to: end };
  if (!isName(reading, source)) return null;
  return { source, cue: { from, to: from + 1 }, lemma: '—', class: 'neutral', rule: 'credit-behind-dash' };
}
