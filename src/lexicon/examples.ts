/** Every entry's own examples, run against the whole lexicon: a hit sentence must give a hit of the entry, a miss must not. */

import type { Document } from '../model.ts';
import type { TermContext } from '../terms/context.ts';
import { matchTerms } from '../terms/match.ts';
import { readKind, termContext } from '../terms/terms.ts';
import { parseDocument } from '../text/document.ts';
import { tagTokens } from '../text/tag.ts';
import { readVoices } from '../voice/voice.ts';
import type { SeedEntry } from './entry.ts';
import type { Lexicon } from './file.ts';
import type { Resources } from './resources.ts';

export interface ExampleFailure {
  readonly file: string;
  readonly line: number;
  readonly entry: string;
  readonly expected: 'hit' | 'miss';
  readonly sentence: string;
  /** What happened instead, in words. */
  readonly instead: string;
}

export interface ExampleTools {
  readonly parse: (text: string) => Document;
  readonly context: (document: Document) => TermContext;
}

export function exampleTools({
  table,
  abbreviations,
  lists,
}: Pick<Resources, 'table' | 'abbreviations' | 'lists'>): ExampleTools {
  return {
    parse: (text) => parseDocument(text, { abbreviations }),
    context(document) {
      const voices = readVoices(document, tagTokens(document, table));
      return termContext(document, voices, lists, readKind(document, lists));
    },
  };
}

/**
 * @param seeds all entries of the lexicon, in its order
 * @param isWanted which of them to check
 */
export function failingExamples(
  lexicon: Lexicon,
  seeds: readonly SeedEntry[],
  tools: ExampleTools,
  isWanted: (seed: SeedEntry) => boolean = () => true,
): ExampleFailure[] {
  return seeds.flatMap((seed, number) => {
    if (!isWanted(seed)) return [];
    const failures = (expected: 'hit' | 'miss') =>
      seed.examples[expected].flatMap((sentence): ExampleFailure[] => {
        const instead = surprise(lexicon, number, expected, sentence, tools);
        if (instead === null) return [];
        return [{ file: seed.file, line: seed.line, entry: seed.entry.id, expected, sentence, instead }];
      });
    return [...failures('hit'), ...failures('miss')];
  });
}

/** What happened to the entry in the sentence, or null when it is what was expected. */
function surprise(
  lexicon: Lexicon,
  number: number,
  expected: 'hit' | 'miss',
  sentence: string,
  { parse, context }: ExampleTools,
): string | null {
  const document = parse(sentence);
  const { hits, rejected } = matchTerms(document, lexicon, context(document));
  const own = hits.find((hit) => hit.entry === number);
  if (expected === 'miss')
    return own === undefined ? null : `'${own.text}' was found and nothing turned it down`;
  if (own !== undefined) return null;
  const { id } = lexicon.entryAt(number);
  const turnedDown = rejected.find((rejection) => rejection.entry === id);
  return turnedDown === undefined
    ? 'none of its forms stands in the sentence'
    : `'${turnedDown.text}' was turned down: ${turnedDown.because}`;
}
