/** The tree of a page to paragraphs: block quotations and lists keep their marks, captions stand alone. */

import { readDay } from './dates.ts';
import { type DomElement, type DomNode, isElement, lineOf } from './dom.ts';
import { collectParagraphs, type Piece } from './paragraphs.ts';

/** What nobody reads as part of the article. */
const SILENT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO MAP FORM INPUT BUTTON SELECT TEXTAREA ' +
    'NAV DIALOG DEL S STRIKE MATH'
  ).split(' '),
);

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RP RT SAMP SMALL SPAN STRONG SUP ' +
    'SUB TIME TT U VAR WBR O:P'
  ).split(' '),
);

/** The number of a note, where it leads to one. */
const FOOTNOTE = /^\s*\[?\w{1,3}\]?\s*$/;

/** Deeper trees are not made by hand or by any editor. */
const DEEPEST = 400;

interface Walk {
  pieces: Piece[];
  /** What the next paragraph begins with, such as `> `. */
  mark: string;
  readonly flush: () => void;
}

/** What stands under a headline and is no sentence. */
const isDayAlone = (text: string): boolean =>
  text.length < 60 &&
  /^\s*(?:published|updated)?:?\s*[\w,]+\s[\w,\s:+-]+$/i.test(text) &&
  readDay(text.replace(/^\s*(?:published|updated):?/i, '')) !== null;

/** @param root its content is read, whatever it is */
export function readParagraphs(root: DomNode) {
  const paragraphs = collectParagraphs();
  const walk: Walk = {
    pieces: [],
    mark: '',
    flush() {
      const words = walk.pieces;
      walk.pieces = [];
      const line = words.map(({ text }) => text).join('');
      if (line.trim() === '' || isDayAlone(line)) return;
      paragraphs.add([{ text: walk.mark, line: null, column: null }, ...collapse(words)]);
      walk.mark = walk.mark.replace('- ', '');
    },
  };
  visit(root, null, 0, walk);
  walk.flush();
  return paragraphs.finish();
}

function visit(node: DomNode, line: number | null, depth: number, walk: Walk): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      walk.pieces.push({ text: child.textContent, line, column: null });
    } else if (isElement(child) && depth < DEEPEST && !SILENT.has(child.tagName) && !isHidden(child)) {
      visitElement(child, line, depth + 1, walk);
    }
  }
}

function visitElement(element: DomElement, above: number | null, depth: number, walk: Walk): void {
  const tag = element.tagName.toUpperCase();
  const line = lineOf(element) ?? above;
  if (tag === 'BR') {
    walk.pieces.push({ text: '\n', line: null, column: null });
    return;
  }
  if (tag === 'SUP' && FOOTNOTE.test(element.textContent) && element.querySelector('a') !== null) return;
  if (INLINE.has(tag)) {
    const marks = tag === 'Q' ? ['“', '”'] : ['', ''];
    walk.pieces.push({ text: marks[0]!, line, column: null });
    visit(element, line, depth, walk);
    walk.pieces.push({ text: marks[1]!, line, column: null });
    return;
  }
  if (tag === 'TD' || tag === 'TH') {
    if (walk.pieces.some(({ text }) => text.trim() !== ''))
      walk.pieces.push({ text: ' | ', line, column: null });
    visit(element, line, depth, walk);
    return;
  }
  walk.flush();
  const before = walk.mark;
  if (tag === 'BLOCKQUOTE') walk.mark = `> ${before}`;
  if (tag === 'LI') walk.mark = `${before}- `;
  visit(element, line, depth, walk);
  walk.flush();
  walk.mark = before;
}

const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '');

/** White space as a browser shows it; two line breaks in a row do not occur here, one is a space. */
function collapse(pieces: readonly Piece[]): Piece[] {
  let spaced = true;
  return pieces.map(({ text, ...place }) => {
    let words = text.replace(/[ \t\r\n\f\u00A0]+/g, ' ').replace(/\u00AD|\u200B/g, '');
    if (spaced) words = words.replace(/^ /, '');
    if (words !== '') spaced = words.endsWith(' ');
    return { text: words, ...place };
  });
}
