/** A page to its article: without navigation, advertisements, comments and banners. */

import { Readability } from '@mozilla/readability';
import type { Extract } from './article.ts';
import { decode } from './decode.ts';
import { type DomDocument, type DomElement, type DomNode, parseDom } from './dom.ts';
import { InputError } from './error.ts';
import { withHeadline } from './headline.ts';
import { type PageFacts, readFacts } from './html-facts.ts';
import { readParagraphs } from './html-paragraphs.ts';
import type { Source } from './source.ts';

/** Larger pages are no articles, and trees take many times the memory of their text. */
const MAX_HTML = 20_000_000;
const MAX_ELEMENTS = 100_000;

/** Programs whose HTML is a document and not a page of a site: all of it is the article. */
const WRITERS = /^(?:microsoft word|libreoffice|openoffice|pandoc|apache poi|abiword)/i;

/** Around the article on most sites; taken away before the article is looked for. */
const AROUND =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|comments?|disqus|related|recirc|most-read|breadcrumbs?|paywall|subscribe|signup|share|sharing|social|promo|advert|advertisement|ads?|sponsored|outbrain|taboola)(?=$|[\s_-])/i;

/** A page with more of its words in links is a list of them. */
const MOST_LINKS = 0.6;

/** @throws InputError as `decode` does, `too_large`, and `is_empty` where the page has no article */
export async function readHtml(bytes: Uint8Array, source?: Pick<Source, 'contentType'>): Promise<Extract> {
  if (bytes.length > MAX_HTML) {
    throw new InputError(
      'too_large',
      `is larger than ${MAX_HTML / 1_000_000} MB: no page with an article is.`,
    );
  }
  const { text: html, warnings } = await decode(bytes, charsetOf(bytes, source?.contentType));
  const document = parseDom(html);
  const written = isWritten(document, html);
  const facts = written ? writtenFacts(document) : readFacts(document);
  const { text, places } = readParagraphs(written ? document.body : findArticle(document));
  if (text === '') {
    throw new InputError(
      'is_empty',
      'has no article in it: only links, or a page that a script fills in a browser. Save the text from the browser.',
    );
  }
  return { ...facts, ...withHeadline(text, facts.title, places), warnings };
}

/** What the server, then what the page says. */
function charsetOf(bytes: Uint8Array, contentType = ''): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return (
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  );
}

/** By a word processor. */
function isWritten(document: DomDocument, html: string): boolean {
  const writer = document.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '';
  return WRITERS.test(writer) || /<o:p>|class="?Mso[NT]/.test(html);
}

/** What a word processor puts into the title is often the name of the file. */
function writtenFacts(document: DomDocument): PageFacts {
  const facts = readFacts(document);
  const printed =
    document.querySelector('h1, .MsoTitle, .title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { ...facts, title: printed === '' ? null : printed };
}

function findArticle(document: DomDocument): DomNode {
  const { body } = document;
  removeAround(body);
  const all = wordsIn(body);
  const found = all === 0 ? null : readable(document);
  // A short page is often all article, and less of it is found than there is.
  const enough = found !== null && (wordsIn(found) > 60 || wordsIn(found) * 2 > all);
  if (enough) return found;
  const whole = document.querySelector('article') ?? body;
  if (linkShare(whole) > MOST_LINKS) whole.textContent = '';
  return whole;
}

/** Share of the words that lead elsewhere. */
function linkShare(element: DomElement): number {
  const links = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + wordsIn(link), 0);
  return links / wordsIn(element);
}

/** The tree of the article; the document is used up. */
function readable(document: DomDocument): DomNode | null {
  const copy = parseClone(document);
  try {
    const article = new Readability<DomNode>(copy, {
      serializer: (node: unknown) => node as DomNode,
      maxElemsToParse: MAX_ELEMENTS,
      disableJSONLD: true,
      charThreshold: 250,
    }).parse();
    return article?.content ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    if (error instanceof Error && /too many|Aborting/i.test(error.message)) {
      throw new InputError(
        'too_large',
        `has more than ${MAX_ELEMENTS.toLocaleString('en')} elements: no page with an article has.`,
      );
    }
    throw error;
  }
}

const parseClone = (document: DomDocument) =>
  (document as unknown as { cloneNode(deep: boolean): never }).cloneNode(true);

function removeAround(body: DomElement): void {
  const all = wordsIn(body);
  for (const element of [
    ...body.querySelectorAll('nav, footer, aside, dialog, form, [role="navigation"], [role="dialog"]'),
  ]) {
    if (wordsIn(element) * 2 < all) element.remove();
  }
  for (const element of [...body.querySelectorAll('div, section, ul, ol, p')]) {
    const name = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
    if (name !== ' ' && AROUND.test(name.slice(0, 500)) && wordsIn(element) * 2 < all) element.remove();
  }
}

const wordsIn = (node: DomNode): number => node.textContent.match(/\S+/g)?.length ?? 0;
