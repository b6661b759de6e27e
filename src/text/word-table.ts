/** The compiled word table, ready for look-ups. */
import { type CertaintyWords, compileCertaintyWords } from '../claims/certainty-words.ts';
import type { CompiledWords } from './compile-words.ts';
import type { PhraseNode, WordInfo, WordTable } from './words.ts';

export interface OpenedWords {
  readonly table: WordTable;
  readonly certainty: CertaintyWords;
}

/** Builds the maps; done once a process. */
export function openWords(compiled: CompiledWords): OpenedWords {
  const words = new Map<string, WordInfo>();
  for (const [gram, role, verbs, noun, place, pronoun, forms] of compiled.records) {
    const info: WordInfo = {
      gram,
      role,
      verbs: verbs.map((index) => compiled.verbs[index]!),
      noun: noun < 0 ? null : compiled.nouns[noun]!,
      place: place < 0 ? null : compiled.places[place]!,
      pronoun: pronoun < 0 ? null : compiled.pronouns[pronoun]!,
    };
    for (const form of forms.split(' ')) words.set(form, info);
  }
  const phrases = new Map<string, PhraseNode>();
  for (const [text, role, gram, place, cueClass] of compiled.phrases) {
    const sequence = text.split(' ');
    let level = phrases;
    let node: PhraseNode | undefined;
    for (const word of sequence) {
      node = level.get(word);
      if (node === undefined) {
        node = { next: new Map(), info: null };
        level.set(word, node);
      }
      level = node.next;
    }
    if (node !== undefined)
      node.info = {
        role,
        gram,
        place: place < 0 ? null : compiled.places[place]!,
        class: cueClass,
        length: sequence.length,
      };
  }
  const { certainty } = compiled;
  const split = (list: readonly string[]) => list.map((text) => text.split(' '));
  return {
    table: { words, phrases },
    certainty: compileCertaintyWords([
      ['possible', split(certainty.possible)],
      ['probable', split(certainty.probable)],
      ['planned', split(certainty.planned)],
      ['conditional', split(certainty.conditional)],
    ]),
  };
}
