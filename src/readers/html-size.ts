/** Looks at a page before a tree is made of it: what is nested without end takes time without end. */

import { Parser } from 'htmlparser2';
import { InputError } from './error.ts';

const DEEPEST = 400;

/** @throws InputError `too_large` */
export function checkSize(html: string, mostElements: number): void {
  let depth = 0;
  let elements = 0;
  const refuse = (what: string): never => {
    throw new InputError('too_large', `has ${what}: no page with an article has.`);
  };
  const parser = new Parser({
    // At once, because the parser itself is slow on such pages.
    onopentagname() {
      if (++depth > DEEPEST) refuse(`elements more than ${DEEPEST} deep inside one another`);
      if (++elements > mostElements) refuse(`more than ${mostElements.toLocaleString('en')} elements`);
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
}
