/** The XML of a Word document to its paragraphs. */

import { Parser } from 'htmlparser2';
import type { Role } from './docx-styles.ts';

export interface DocxParagraph {
  readonly text: string;
  readonly role: Role;
}

/** What has been deleted, what stands in for a drawing in old programs, notes that Word shows elsewhere. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:comment', 'w:instrText', 'w:delText']);

/** Characters that are written as elements. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:br', ' '],
  ['w:cr', ' '],
  ['w:noBreakHyphen', '-'],
]);

interface Open {
  words: string[];
  style: string;
  listed: boolean;
}

/** Text boxes stand inside paragraphs and come out before them. */
export function readParagraphs(xml: string, roleOf: (style: string) => Role): DocxParagraph[] {
  const found: DocxParagraph[] = [];
  const open: Open[] = [];
  let silent = 0;
  let hidden = false;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (SILENT.has(tag)) silent++;
        if (silent > 0) return;
        const paragraph = open.at(-1);
        const value = attributes['w:val'];
        if (tag === 'w:p') open.push({ words: [], style: '', listed: false });
        else if (tag === 'w:r') hidden = false;
        else if (tag === 'w:vanish') hidden = value !== '0' && value !== 'false';
        else if (tag === 'w:t') inText = true;
        else if (paragraph === undefined) return;
        else if (tag === 'w:pStyle') paragraph.style = value ?? '';
        else if (tag === 'w:numId') paragraph.listed = value !== '0';
        else if (CHARACTERS.has(tag) && !hidden) paragraph.words.push(CHARACTERS.get(tag)!);
      },
      ontext(text) {
        if (inText && silent === 0 && !hidden) open.at(-1)?.words.push(text);
      },
      onclosetag(tag) {
        if (SILENT.has(tag)) silent--;
        if (silent > 0) return;
        if (tag === 'w:t') inText = false;
        if (tag !== 'w:p') return;
        const { words, style, listed } = open.pop() ?? { words: [], style: '', listed: false };
        const text = words
          .join('')
          .replace(/[\s\u00A0]+/g, ' ')
          .replace(/\u00AD/g, '')
          .trim();
        const role = roleOf(style);
        if (text !== '') found.push({ text, role: role === 'plain' && listed ? 'list' : role });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
