/** The words between tags, for pieces of HTML inside other texts. */

import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'pre', 'code', 'template', 'svg', 'del', 's']);

/** White space stands where tags stood. Linear in the text. */
export function wordsBetweenTags(html: string): string {
  const words: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++;
      words.push(' ');
    },
    ontext(text) {
      if (silent === 0) words.push(text);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      words.push(' ');
    },
  });
  parser.end(html);
  return words.join('').replace(/\s+/g, ' ');
}
