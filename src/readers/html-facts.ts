/** What a page says of its article: headline, authors, day, site. */

import { readDay } from './dates.ts';
import type { DomDocument, DomElement } from './dom.ts';

export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

const DAY_SELECTORS: readonly string[] = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="dcterms.created"]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'header time[datetime]',
  'time[datetime]',
];

/** Read before the page is cleaned: scripts may hold it. */
export function readFacts(document: DomDocument): PageFacts {
  const stories = jsonStories(document);
  const json = (name: string): string | null => firstOf(stories.map((story) => named(story[name])));
  return {
    title: headline(document, json('headline')),
    byline: byline(document, json('author')),
    published: day(document, json('datePublished')),
    outlet: clean(content(document, 'meta[property="og:site_name"]') ?? json('publisher')),
    url: clean(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
        content(document, 'meta[property="og:url"]'),
    ),
  };
}

/** The printed one, where the page's data bears it out or it is the only one. */
function headline(document: DomDocument, inData: string | null): string | null {
  const told = clean(inData ?? content(document, 'meta[property="og:title"]') ?? textAt(document, 'title'));
  const printed = [...document.querySelectorAll('h1')].map(({ textContent }) => clean(textContent) ?? '');
  const long = printed.filter((text) => text.split(' ').length > 2);
  const borneOut = long.find((text) => told !== null && letters(told).includes(letters(text)));
  return borneOut ?? (long.length === 1 ? long[0]! : withoutSite(document, told));
}

/** `Pier shut | The Halden Gazette`. */
function withoutSite(document: DomDocument, title: string | null): string | null {
  if (title === null || title !== clean(textAt(document, 'title'))) return title;
  const cut = /^(.{15,}?)\s+[|–—»·-]\s+[^|–—»·]{2,40}$/.exec(title.slice(0, 400));
  return cut?.[1] ?? title;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function byline(document: DomDocument, inData: string | null): string | null {
  const told =
    inData ??
    content(document, 'meta[name="author"]') ??
    content(document, 'meta[property="article:author"]') ??
    textAt(document, '[rel="author"]') ??
    textAt(document, '[itemprop="author"]') ??
    textAt(document, '.byline');
  const name = clean(told)?.replace(/^by\s+/i, '') ?? null;
  // An address of a profile is no name.
  return name === null || /^https?:/.test(name) || name.length > 120 ? null : name;
}

function day(document: DomDocument, inData: string | null): string | null {
  const told = DAY_SELECTORS.map((selector) => {
    const element = document.querySelector(selector);
    if (element === null) return null;
    return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;
  });
  return firstOf(
    [told[0] ?? null, inData, ...told.slice(1)].map((text) => (text === null ? null : readDay(text))),
  );
}

const firstOf = (values: readonly (string | null)[]): string | null =>
  values.find((value) => value !== null && value !== '') ?? null;

const content = (document: DomElement, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('content') ?? null;

const textAt = (document: DomElement, selector: string): string | null =>
  document.querySelector(selector)?.textContent ?? null;

function clean(text: string | null): string | null {
  const words = text?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? null : words;
}

/** Objects of JSON-LD that are articles. */
function jsonStories(document: DomDocument): JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ''));
    } catch {
      continue;
    }
    const graph = isObject(data) && Array.isArray(data['@graph']) ? data['@graph'] : data;
    for (const item of Array.isArray(graph) ? graph : [graph]) {
      if (isObject(item) && /Article|Posting|Report|Review/.test(String(item['@type']))) found.push(item);
    }
  }
  return found;
}

/** A text, or the `name` of an object, or those of a list. */
function named(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(named)
      .filter((name) => name !== null)
      .join(', ');
  return isObject(value) ? named(value.name ?? null) : null;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;
