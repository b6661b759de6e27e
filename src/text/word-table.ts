/** The compiled word table, ready for look-ups. */
import { type CertaintyWords, compileCertaintyWords } from '../claims/certainty-words.ts';
import type { CueClass } from '../model.ts';
import type { CompiledWords } from './compile-words.ts';
import { findForm } from './form-index.ts';
import { rulesForWord } from './tag-rules.ts';
import { wordColumn, wordRecords } from './word-columns.ts';
import { bitOfHash, hashOfWord } from './word-filter.ts';
import {
  Cue,
  type NounCue,
  type PhraseNode,
  type PhraseOpener,
  Role,
  UNKNOWN_WORD,
  type VerbCue,
  WordBits,
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
  const phrases = wordColumn((lower, word, vocabulary) =>
    (words(vocabulary)[word]!.role & Role.opensPhrase) === 0 ? null : phrasesBehind(compiled, lower),
  );
  return {
    table: {
      words,
      phrases,
      bits: wordRecords(WordBits.size, (records, at, lower, word, vocabulary) => {
        const info = words(vocabulary)[word]!;
        records[at + WordBits.gram] = info.gram;
        records[at + WordBits.role] = info.role;
        records[at + WordBits.cue] = cuesOf(info);
        records[at + WordBits.rules] = rulesForWord(info, lower);
        records[at + WordBits.seconds] = phrases(vocabulary)[word]?.seconds ?? 0;
      }),
    },
    certainty: compileCertaintyWords([
      ['possible', split(certainty.possible)],
      ['probable', split(certainty.probable)],
      ['planned', split(certainty.planned)],
      ['conditional', split(certainty.conditional)],
    ]),
  };
}

const cuesOf = ({ verbs, noun, speech }: WordInfo): number =>
  (verbs.length > 0 ? Cue.verb : 0) | (noun !== null ? Cue.noun : 0) | (speech ? Cue.speech : 0);

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

const base36 = (digits: string): number => Number.parseInt(digits, 36);

/** A line of `infos`. */
type Fields = [string, string, string, string, string, string];
const NOTHING = '-1';

function unpackInfo(compiled: CompiledWords, index: number): WordInfo {
  const [gram, role, numbers, noun, place, pronoun] = compiled.infos[index]!.split(' ') as Fields;
  const verbs: VerbCue[] = [];
  if (numbers !== '') for (const verb of numbers.split(',')) verbs.push(unpackVerb(compiled, base36(verb)));
  return {
    gram: base36(gram),
    role: base36(role),
    verbs,
    speech: verbs.some((verb) => verb.quote && verb.that === 'bare' && !verb.weak),
    noun: noun === NOTHING ? null : unpackNoun(compiled, base36(noun)),
    place: place === NOTHING ? null : compiled.places[base36(place)]!,
    pronoun: pronoun === NOTHING ? null : compiled.pronouns[base36(pronoun)]!,
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
  let seconds = 0;
  for (const second of lines.keys()) seconds |= bitOfHash(hashOfWord(second));
  return {
    seconds,
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
