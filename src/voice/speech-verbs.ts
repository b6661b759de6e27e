/** Verbs of saying where no rule of the voice layer found who speaks: which of them still mean that somebody does. */
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { wordFlags } from '../text/word-columns.ts';
import { Gram } from '../text/words.ts';
import { Owner, type SentenceEvidence } from './speech-evidence.ts';

type VerbPlace = Pick<SentenceEvidence, 'document' | 'tagged' | 'sentence'>;

/** So many words before a verb its `not` or `never` is looked for. */
const DENIAL_REACH = 3;

const SAID = new Set(['said', 'says', 'told', 'say']);
/** Ask and add are often no speech (`asked for money`, `added a room`), unless a tag is made of them. */
const TAGS_ONLY = new Set(['asked', 'added', 'asks', 'adds']);
const EMPTY = new Set(['nothing', 'little', 'no']);

const IS_SAYING = wordFlags((word) => (SAID.has(word) || TAGS_ONLY.has(word) || word === 'saying' ? 1 : 0));

/** Numbers of the outlet's own words in the sentence that `LONE_SAYING` asks about; few sentences have one. */
export function sayingWords({ document, sentence, owners }: SentenceEvidence): number[] {
  const { word, vocabulary } = document.tokens;
  const asked = IS_SAYING(vocabulary);
  const found: number[] = [];
  for (let i = sentence.from; i < sentence.to; i++)
    if (asked[word[i]!] !== 0 && owners[i] === Owner.outlet) found.push(i);
  return found;
}

/** Names of what a lone verb can be, with the test for the token. */
export const LONE_SAYING: readonly {
  readonly name: string;
  readonly says: (place: VerbPlace, i: number) => boolean;
}[] = [
  { name: 'tag', says: (place, i) => isSaid(place, i) && isTag(place, i) },
  {
    name: 'said',
    says: (place, i) => isSaid(place, i) && !isTag(place, i) && SAID.has(place.document.tokens.lower[i]!),
  },
  {
    name: 'saying',
    says: ({ document: { tokens } }, i) => tokens.lower[i] === 'saying' && tokens.lower[i - 1] === ',',
  },
];

/** A finite verb of saying, not denied, not passive, not a set phrase. */
function isSaid(place: VerbPlace, i: number): boolean {
  const { lower } = place.document.tokens;
  const { gram, tag } = place.tagged;
  if (tag[i] !== Tag.verb || !(SAID.has(lower[i]!) || TAGS_ONLY.has(lower[i]!))) return false;
  if (i > place.sentence.from && (gram[i - 1]! & Gram.be) !== 0) return false;
  return !EMPTY.has(lower[i + 1]!) && !isDenied(place, i) && !isSetPhrase(place, i);
}

/** A negation stands shortly before the verb. */
export function isDenied({ tagged, sentence }: VerbPlace, verb: number): boolean {
  for (let i = Math.max(sentence.from, verb - DENIAL_REACH); i < verb; i++)
    if ((tagged.gram[i]! & Gram.negation) !== 0) return true;
  return false;
}

/** `That said, …`, `All told, …`. */
function isSetPhrase({ document: { tokens }, sentence }: VerbPlace, i: number): boolean {
  return i === sentence.from + 1 && tokens.lower[i + 1] === ',';
}

/** Behind a comma or closing marks (`…, said the office`), or at the end of the sentence (`…, the office said`). */
function isTag({ document: { tokens }, sentence }: VerbPlace, i: number): boolean {
  if (i > sentence.from && (tokens.lower[i - 1] === ',' || tokens.kind[i - 1] === TokenKind.quote))
    return true;
  return i === sentence.from || i >= sentence.to - 2;
}
