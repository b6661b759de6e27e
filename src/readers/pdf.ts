/** The text of a PDF in the order of reading. */

import { getDocument } from 'unpdf/pdfjs';
import type { Extract } from './article.ts';
import { InputError } from './error.ts';
import { median, type PdfLine, type PdfPiece, readLines } from './pdf-lines.ts';
import { joinLines, type PdfParagraph, withoutRunningHeads } from './pdf-paragraphs.ts';

/** More is a book, and takes minutes. */
const MOST_PAGES = 500;

/** Letters a page below which it is a picture with a stamp on it. */
const FEWEST_LETTERS = 20;

/** Type of a headline against that of the text. */
const HEADLINE_SIZE = 1.25;
const HEADLINE_WORDS = 30;

interface Content {
  readonly items: readonly {
    readonly str?: string;
    readonly transform?: readonly number[];
    readonly width?: number;
  }[];
}

/** @throws InputError `not_readable`, `too_large`, or `is_empty` for a scan */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const pages = await readPages(bytes);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEWEST_LETTERS) {
    throw new InputError(
      'is_empty',
      'has no text in it, only pictures of pages (a scan); run text recognition on it first, such as ocrmypdf IN OUT.',
    );
  }
  const paragraphs = joinLines(withoutRunningHeads(pages));
  const headline = findHeadline(paragraphs);
  const ordered =
    headline === null ? paragraphs : [headline, ...paragraphs.filter((other) => other !== headline)];
  return {
    text: ordered.map(({ text }) => text).join('\n\n'),
    title: headline?.text ?? null,
    warnings: [],
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfLine[][]> {
  const task = getDocument({
    // The library takes the bytes away from whoever hands them over.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new InputError(
        'too_large',
        `has ${document.numPages} pages; cut it into articles of ${MOST_PAGES} at most.`,
      );
    }
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = (await page.getTextContent()) as Content;
      pages.push(readLines(piecesOf(content), number));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

function piecesOf({ items }: Content): PdfPiece[] {
  return items.flatMap(({ str, transform, width }): PdfPiece[] => {
    if (str === undefined || str === '' || transform === undefined || width === undefined) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // Text that runs upwards is a credit beside a picture.
    if (Math.abs(b) > Math.abs(a)) return [];
    return [{ text: str.replaceAll('\0', ''), x0: x, x1: x + width, y, size: Math.hypot(c, d) || 1 }];
  });
}

function explain(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new InputError('not_readable', 'is encrypted; open it with its password and save it without one.');
  }
  if (name === 'InputError') return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError(
    'not_readable',
    `is a damaged PDF (${reason.replace(/\.$/, '')}); fetch or export it again.`,
  );
}

/** The paragraph on the first page in the largest type, if that is much larger than most of the text. */
function findHeadline(paragraphs: readonly PdfParagraph[]): PdfParagraph | null {
  const sizes = paragraphs.flatMap(({ text, size }) => Array<number>(Math.ceil(text.length / 20)).fill(size));
  const usual = median(sizes);
  const candidates = paragraphs.filter(
    ({ page, size, text }) =>
      page === 1 &&
      size > HEADLINE_SIZE * usual &&
      /\p{L}\s+\p{L}/u.test(text) &&
      text.split(' ').length <= HEADLINE_WORDS,
  );
  return candidates.reduce<PdfParagraph | null>(
    (best, next) => (best === null || next.size > best.size ? next : best),
    null,
  );
}
