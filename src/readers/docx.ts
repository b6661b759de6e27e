/** Word documents: headings, paragraphs, quotations, lists. What else comes in the same wrapping is named. */

import type { Extract } from './article.ts';
import { readStyles } from './docx-styles.ts';
import { type DocxParagraph, readParagraphs } from './docx-text.ts';
import { InputError } from './error.ts';
import { type Archive, openArchive } from './zip.ts';

const AS_DOCX = 'save it as .docx first (soffice --headless --convert-to docx FILE).';

/** @throws InputError `is_binary` for other formats, `not_readable`, `too_large` or `is_empty` */
export async function readDocx(bytes: Uint8Array): Promise<Extract> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '\u00D0\u00CF\u0011\u00E0') throw oldOffice(bytes);
  if (!start.startsWith('PK')) {
    throw new InputError('not_readable', 'is no Word document: it is damaged, or has the wrong ending.');
  }
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  const styles = archive.read(main.replace(/[^/]+$/, 'styles.xml'))?.toString('utf8') ?? '';
  const paragraphs = readParagraphs(archive.read(main)!.toString('utf8'), readStyles(styles));
  if (paragraphs.length === 0) {
    throw new InputError('is_empty', 'has no text in it; pictures of text are not read.');
  }
  // Only a headline above everything else is one; further down it divides the text.
  const headline = paragraphs[0]!.role === 'headline' ? paragraphs[0]!.text : null;
  return { text: paragraphs.map(write).join('\n\n'), title: headline, warnings: [] };
}

const write = ({ text, role }: DocxParagraph): string =>
  role === 'quotation' ? `> ${text}` : role === 'list' ? `- ${text}` : text;

/** @throws InputError `is_binary` */
function mainPart(archive: Archive): string {
  const relations = archive.read('_rels/.rels')?.toString('utf8') ?? '';
  const target = /<Relationship\b(?=[^>]*\/officeDocument")[^>]*\bTarget="\/?([^"]+)"/.exec(relations)?.[1];
  const main = [target ?? '', 'word/document.xml'].find(
    (name) => name.startsWith('word/') && archive.names.includes(name),
  );
  if (main === undefined) throw new InputError('is_binary', otherArchive(archive));
  return main;
}

function otherArchive(archive: Archive): string {
  const type = archive.read('mimetype')?.toString('latin1') ?? '';
  if (type.startsWith('application/vnd.oasis.opendocument.text'))
    return `is an OpenDocument text; ${AS_DOCX}`;
  if (type.startsWith('application/epub')) return 'is an e-book; save its chapters as .html or .txt first.';
  const has = (folder: string): boolean => archive.names.some((name) => name.startsWith(folder));
  if (has('xl/')) return 'is a spreadsheet; save it as .csv first.';
  if (has('ppt/')) return 'is a presentation; save its text as .txt first.';
  return 'is a zip archive; unpack it first and name the folder.';
}

/** The names of what is inside stand in the file in UTF-16. */
function oldOffice(bytes: Uint8Array): InputError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return new InputError('not_readable', 'is encrypted; open it with its password and save it without one.');
  }
  const what = has('WordDocument') ? 'an old Word document (.doc)' : 'an old Office document';
  return new InputError('is_binary', `is ${what}; ${AS_DOCX}`);
}
