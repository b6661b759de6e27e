/** Looks at a page before a tree is made of it: what is nested without end takes time without end. */

import { Parser } from 'htmlparser2';
import { InputError } from './error.ts';

const DEEPEST = 400;

/** @throws InputError `too_large` */
export function checkSize(html: string, mostElements: number): void {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const parser = new Parser({
    onopentagname() {
      elements++;
      depth++;
      deepest = Math.max(deepest, depth);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  if (deepest > DEEPEST) {
    throw new InputError(
      'too_large',
      `has elements ${deepest.toLocaleString('en')} deep inside one another: no page with an article has.`,
    );
  }
  if (elements > mostElements) {
    throw new InputError(
      'too_large',
      `has more than ${mostElements.toLocaleString('en')} elements: no page with an article has.`,
    );
  }
}
