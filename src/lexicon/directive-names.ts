/** What is wrong with the directives of an article: unknown words and names, each once, with what could have been meant. */

import { type DirectedText, KEYWORDS } from '../text/directives.ts';
import { namesToDisable } from './disable.ts';
import type { Lexicon } from './file.ts';
import { nearest } from './nearest.ts';

/** In order of the lines that they start with: `line 12: …`. The analysis goes on without these names. */
export function directiveProblems(
  { directives, unknown }: Pick<DirectedText, 'directives' | 'unknown'>,
  lexicon: Lexicon,
): readonly string[] {
  const problems: { line: number; text: string }[] = [];
  const told = new Set<string>();
  for (const { keyword, sourceLine: line } of unknown) {
    if (told.has(keyword)) continue;
    told.add(keyword);
    const meant = nearest(keyword, KEYWORDS)[0];
    const hint = meant === undefined ? `known are ${KEYWORDS.join(', ')}` : `did you mean ${meant}?`;
    problems.push({ line, text: `"${keyword}" is no directive: ${hint}` });
  }
  if (directives.some(({ names }) => names.length > 0)) {
    const all = namesToDisable(lexicon);
    const known = new Set(all);
    for (const { kind, names, sourceLine: line } of directives) {
      for (const name of names) {
        if (known.has(name) || told.has(name)) continue;
        told.add(name);
        const [meant] = nearest(name, all);
        const hint = meant === undefined ? 'framing lexicon list prints the ids' : `did you mean ${meant}?`;
        const text = `framing-${kind} names no entry, category or axis: "${name}"; ${hint}`;
        problems.push({ line, text });
      }
    }
  }
  return problems.sort((a, b) => a.line - b.line).map(({ line, text }) => `line ${line}: ${text}`);
}
