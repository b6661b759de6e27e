/** A lexicon of a few entries, for tests of the matcher. */

import { type RawCondition, type RawEntry, toLexiconEntry } from '../src/lexicon/entry.ts';
import { type Lexicon, openLexicon, writeLexicon } from '../src/lexicon/file.ts';
import { packForms } from '../src/lexicon/trie.ts';
import { wordsOfForm, wordsOfItem } from '../src/lexicon/words.ts';
import type { Category } from '../src/model.ts';
import { lightContext } from '../src/terms/light-context.ts';
import { matchTerms, type TermMatches } from '../src/terms/match.ts';
import { parse } from './help.ts';

export interface SmallEntry {
  readonly id: string;
  /** All forms, as written. */
  readonly forms: readonly string[];
  readonly pos?: RawEntry['pos'];
  readonly strength?: RawEntry['strength'];
  readonly not_when?: readonly RawCondition[];
  readonly only_when?: readonly RawCondition[];
}

export function smallLexicon(entries: readonly SmallEntry[]): Lexicon {
  const seeds = entries.map(({ id, forms, pos, strength, not_when = [], only_when = [] }) => {
    const raw: RawEntry = {
      id,
      term: forms[0]!,
      pos: pos ?? 'noun',
      strength: strength ?? 2,
      reason: 'Colours the thing.',
      not_when,
      only_when,
      examples: { hit: [], miss: [] },
    };
    return toLexiconEntry(raw, id.split('.', 1)[0] as Category, wordsOfItem);
  });
  const forms = entries.flatMap((entry, number) =>
    entry.forms.map((form) => ({ words: wordsOfForm(form), entry: number })),
  );
  const identity = { name: 'small', version: '1', sha256: '' };
  const compiled = { ...identity, axes: [], forms: packForms(forms), entries: seeds };
  return openLexicon(Buffer.from(writeLexicon(compiled)));
}

export function match(text: string, entries: readonly SmallEntry[]): TermMatches {
  const document = parse(text);
  return matchTerms(document, smallLexicon(entries), lightContext(document));
}
