/** HTML to a tree, as much of its interface as the readers use. */

import { parseHTML } from 'linkedom/worker';

export interface DomNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomNode | null;
  textContent: string;
  remove(): void;
}

export interface DomElement extends DomNode {
  /** Upper case in HTML. */
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly head: DomElement;
  readonly body: DomElement;
}

/** The line of the source that an element begins in; the parser keeps no places, so that it is written into the tag. */
const LINE = 'data-framing-line';

const BLOCK_TAGS =
  /<(?:p|h[1-6]|li|dd|dt|blockquote|div|figcaption|caption|t[dh]|article|section|main|header|footer|body)(?=[\s>/])/gi;

/** Never throws: any text is HTML. */
export function parseDom(html: string): DomDocument {
  const numbered = numberLines(html);
  const whole = /<(?:html|body)[\s>]/i.test(html) ? numbered : `<html><body>${numbered}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}

function numberLines(html: string): string {
  let line = 1;
  let counted = 0;
  return html.replace(BLOCK_TAGS, (tag: string, at: number) => {
    for (let feed = html.indexOf('\n', counted); feed >= 0 && feed < at; feed = html.indexOf('\n', counted)) {
      line++;
      counted = feed + 1;
    }
    // Without marks, which could end the value of another attribute, where this is no tag at all.
    return `${tag} ${LINE}=${line}`;
  });
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

export function lineOf(element: DomElement): number | null {
  const value = element.getAttribute(LINE);
  return value === null ? null : Number(value);
}
