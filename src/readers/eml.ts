/** An e-mail to the article that it carries: subject, day of sending, text. */

import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Extract } from './article.ts';
import { readDay } from './dates.ts';
import { refuseControls } from './decode.ts';
import { InputError } from './error.ts';
import { withHeadline } from './headline.ts';
import { repairC1 } from './windows-1252.ts';

/** Deeper ones are made to break programs. */
const MOST_NESTED = 50;
const MAX_HEADERS = 2_000_000;

/** @throws InputError `not_readable`, `is_empty` or `is_binary` */
export async function readEml(bytes: Uint8Array): Promise<Extract> {
  const email = await parse(bytes);
  const title = clean(email.subject)?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '') ?? null;
  const { text, warnings } = await textOf(email);
  return {
    text: withHeadline(text, title).text,
    title,
    byline: clean(email.from?.name) ?? clean(email.from?.address),
    published: dayOf(email),
    warnings: [...warnings, ...attachmentWarning(email.attachments)],
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: MAX_HEADERS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError('not_readable', `is not an e-mail that can be read (${reason}).`);
  }
}

/** The plain part, unless it only points to the other one. */
async function textOf({ text = '', html = '' }: Email): Promise<Pick<Extract, 'text' | 'warnings'>> {
  const plain = repairC1(text.replaceAll('\r\n', '\n')).trim();
  if (html.trim() === '') {
    if (plain === '') throw new InputError('is_empty', 'has no text in it; attachments are not read.');
    return { text: refuseControls(plain), warnings: [] };
  }
  const { readHtml } = await import('./html.ts');
  const page = await readHtml(Buffer.from(repairC1(html))).catch((error: unknown) => {
    if (plain === '') throw error;
    return null;
  });
  const stub = page !== null && page.text.length > 3 * plain.length;
  return plain === '' || stub
    ? { text: page!.text, warnings: page!.warnings }
    : { text: refuseControls(plain), warnings: [] };
}

/** As the header has it, in the sender's time zone. */
function dayOf({ headers, date }: Email): string | null {
  const written = headers.find(({ key }) => key === 'date')?.value ?? date;
  return written === undefined ? null : readDay(written);
}

function attachmentWarning(attachments: readonly Attachment[]): readonly string[] {
  if (attachments.length === 0) return [];
  const names = attachments.map(({ filename, mimeType }) => filename ?? mimeType);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const list = names.slice(0, 5).join(', ');
  return [`${names.length === 1 ? 'an attachment is' : 'attachments are'} not read: ${list}${more}`];
}

function clean(value: string | undefined): string | null {
  const words = repairC1(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}
