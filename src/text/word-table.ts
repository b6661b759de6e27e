/** The compiled word table, ready for look-ups. */
import { type CertaintyWords, compileCertaintyWords } from '../claims/certainty-words.ts';
import type { CueClass } from '../model.ts';
import type { CompiledWords } from './compile-words.ts';
import { rulesForWord } from './tag-rules.ts';
import { wordColumn } from './vocabulary.ts';
import {
  type NounCue,
  type PhraseNode,
  type PhraseOpener,
  Role,
  UNKNOWN_WORD,
  type VerbCue,
  type WordInfo,
  type WordTable,
} from './words.ts';

export interface OpenedWords {
  readonly table: WordTable;
  readonly certainty: CertaintyWords;
}

/** Opens the table; done once a process. Records are unpacked when a text first holds the word. */
export function openWords(compiled: CompiledWords): OpenedWords {
  const { certainty } = compiled;
  const split = (list: readonly string[]) => list.map((text) => text.split(' '));
  const words = wordColumn(wordLookup(compiled));
  return {
    table: {
      words,
      phrases: wordColumn((lower, word, vocabulary) =>
        (words(vocabulary)[word]!.role & Role.opensPhrase) === 0 ? null : phrasesBehind(compiled, lower),
      ),
      tagRules: wordColumn((lower, word, vocabulary) => rulesForWord(words(vocabulary)[word]!, lower)),
    },
    certainty: compileCertaintyWords([
      ['possible', split(certainty.possible)],
      ['probable', split(certainty.probable)],
      ['planned', split(certainty.planned)],
      ['conditional', split(certainty.conditional)],
    ]),
  };
}

function wordLookup(compiled: CompiledWords): (lower: string) => WordInfo {
  const { forms } = compiled;
  const infos = new Array<WordInfo | undefined>(compiled.infos.length);
  return (lower) => {
    const number = findForm(forms, lower);
    if (number < 0) return UNKNOWN_WORD;
    const info = infos[number] ?? unpackInfo(compiled, number);
    infos[number] = info;
    return info;
  };
}

/** Number behind a form in the sorted lines, or -1. Binary search in the one string: nothing is cut up beforehand. */
function findForm(lines: string, form: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf('\n', middle - 1) + 1;
    const tab = lines.indexOf('\t', start);
    const end = lines.indexOf('\n', tab);
    const found = lines.slice(start, tab);
    if (found === form) return Number.parseInt(lines.slice(tab + 1, end < 0 ? undefined : end), 36);
    if (found < form) low = end < 0 ? lines.length : end + 1;
    else high = start;
  }
  return -1;
}

const base36 = (digits: string): number => Number.parseInt(digits, 36);

function unpackInfo(compiled: CompiledWords, index: number): WordInfo {
  const fields = compiled.infos[index]!.split(' ');
  const [gram, role, , noun, place, pronoun] = fields.map(base36) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const numbers = fields[2] === '' ? [] : fields[2]!.split(',').map(base36);
  const verbs = numbers.map((verb) => unpackVerb(compiled, verb));
  return {
    gram,
    role,
    verbs,
    speech: verbs.some((verb) => verb.quote && verb.that === 'bare' && !verb.weak),
    noun: noun < 0 ? null : unpackNoun(compiled, noun),
    place: place < 0 ? null : compiled.places[place]!,
    pronoun: pronoun < 0 ? null : compiled.pronouns[pronoun]!,
  };
}

function unpackVerb(compiled: CompiledWords, index: number): VerbCue {
  const [lemma, cueClass, that, flags, prep, particle] = compiled.verbs[index]!;
  const words = (text: string) => (text === '' ? [] : text.split(' '));
  return {
    lemma,
    class: cueClass,
    that,
    // In the order of VERB_FLAGS.
    quote: (flags & 1) !== 0,
    object: (flags & 2) !== 0,
    to: (flags & 4) !== 0,
    addressee: (flags & 8) !== 0,
    as: (flags & 16) !== 0,
    asObject: (flags & 32) !== 0,
    weak: (flags & 64) !== 0,
    prep: words(prep),
    particle: words(particle),
  };
}

function unpackNoun(compiled: CompiledWords, index: number): NounCue {
  const [lemma, cueClass, flags] = compiled.nouns[index]!;
  return { lemma, class: cueClass, that: (flags & 1) !== 0, of: (flags & 2) !== 0, to: (flags & 4) !== 0 };
}

/** A node is built when a text first holds its two words: *the* alone opens more than a hundred phrases. */
function phrasesBehind({ phrases, places }: CompiledWords, first: string): PhraseOpener | null {
  if (!Object.hasOwn(phrases, first)) return null;
  const lines = new Map<string, string | PhraseNode>(Object.entries(phrases[first]!));
  return {
    nodeAt(second) {
      const found = lines.get(second);
      if (found === undefined) return null;
      if (typeof found === 'object') return found;
      const node = buildNode(found, places);
      lines.set(second, node);
      return node;
    },
  };
}

function buildNode(lines: string, places: readonly string[]): PhraseNode {
  const root: PhraseNode = { next: new Map(), info: null };
  for (const line of lines.split('\n')) {
    const [rest, role, gram, place, cueClass] = line.split('\t') as [string, string, string, string, string];
    const words = rest === '' ? [] : rest.split(' ');
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), info: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.info = {
      role: base36(role),
      gram: base36(gram),
      place: places[base36(place)] ?? null,
      class: cueClass === '' ? null : (cueClass as CueClass),
      length: words.length + 2,
    };
  }
  return root;
}
