/** The rules of the tagger, in the order in which they are asked. */
import { Shape } from '../model.ts';
import { CLOSED_CLASSES, closedClass } from './tag-closed.ts';
import { type Place, type Reader, Tag } from './tag-place.ts';
import {
  afterAuxiliary,
  afterDeterminer,
  baseForm,
  looksIng,
  looksPast,
  pastForm,
  thirdPerson,
} from './tag-verbs.ts';
import { ANY_VERB, Gram, Role, type WordInfo } from './words.ts';

interface TagRule {
  readonly name: string;
  /** Whether the rule may ever have an answer for a word. Asked once a word, so that each token runs only the few rules that may. */
  readonly concerns: (info: WordInfo, word: string) => boolean;
  /** Flags without which a token is none of the rule's. */
  readonly shape: number;
  readonly read: (place: Place, reader: Reader) => Tag | null;
}

export const TAG_RULES: readonly TagRule[] = [
  {
    name: 'acronym',
    concerns: (_info, word) => ACRONYMS.has(word),
    shape: Shape.upper,
    read: (p) => (p.titleCase ? null : Tag.name),
  },
  {
    name: 'that',
    concerns: (_info, word) => word === 'that',
    shape: 0,
    read: (p) => (p.direct === Tag.preposition ? Tag.pronoun : Tag.that),
  },
  {
    name: 'to',
    concerns: (_info, word) => word === 'to',
    shape: 0,
    read: (p, reader) =>
      isVerbBase(p.next) && !TAKES_TO.has(reader.document.tokens.lower[p.i - 1] ?? '') && !startsNounPhrase(p)
        ? Tag.to
        : Tag.preposition,
  },
  {
    name: 'name-inside',
    concerns: ({ gram }) => (gram & NEVER_NAMES) !== 0,
    shape: Shape.capital,
    read: (p) => ((p.shape & Shape.sentenceStart) === 0 && !p.titleCase ? closedClass(p) : null),
  },
  {
    name: 'capital-is-a-name',
    concerns: () => true,
    shape: Shape.capital,
    read: (p) => (isCapitalName(p) ? Tag.name : null),
  },
  {
    name: 'number-word',
    concerns: ({ role }, word) => (role & Role.number) !== 0 && word !== 'one',
    shape: 0,
    read: () => Tag.number,
  },
  {
    name: 'closed-class',
    concerns: ({ gram }) => (gram & CLOSED_CLASSES) !== 0,
    shape: 0,
    read: closedClass,
  },
  {
    name: 'sentence-start-name',
    concerns: ({ gram, role }) =>
      (gram & (ANY_VERB | Gram.adverb | Gram.adjective | Gram.connective)) === 0 && (role & NAMES) !== 0,
    shape: Shape.sentenceStart,
    read: () => Tag.name,
  },
  {
    name: 'ly-adverb',
    concerns: ({ gram }, word) => gram === 0 && word.length > 4 && word.endsWith('ly'),
    shape: 0,
    read: () => Tag.adverb,
  },
  {
    name: 'after-to-or-modal',
    concerns: ({ gram }) => (gram & Gram.verbBase) !== 0,
    shape: 0,
    read: (p) =>
      p.before === Tag.to || p.before === Tag.modal || (p.before === Tag.auxiliary && isDo(p))
        ? Tag.infinitive
        : null,
  },
  {
    name: 'after-determiner',
    concerns: ({ gram }) => gram === 0 || (gram & (ANY_VERB | Gram.adjective)) !== 0,
    shape: 0,
    read: afterDeterminer,
  },
  {
    name: 'after-be-or-have',
    concerns: (info, word) =>
      (info.gram & (ANY_VERB | Gram.adjective | Gram.noun)) !== 0 ||
      looksIng(info.gram, word) ||
      looksPast(info.gram, word),
    shape: 0,
    read: afterAuxiliary,
  },
  { name: 'past-form', concerns: ({ gram }, word) => looksPast(gram, word), shape: 0, read: pastForm },
  {
    name: 'third-person',
    concerns: ({ gram }) => (gram & Gram.verbThird) !== 0,
    shape: 0,
    read: thirdPerson,
  },
  { name: 'gerund', concerns: ({ gram }, word) => looksIng(gram, word), shape: 0, read: () => Tag.gerund },
  { name: 'base-form', concerns: ({ gram }) => (gram & Gram.verbBase) !== 0, shape: 0, read: baseForm },
  {
    name: 'adjective',
    concerns: ({ gram }, word) =>
      (gram & Gram.adjective) !== 0 || (gram === 0 && ADJECTIVE_ENDING.test(word)),
    shape: 0,
    read: () => Tag.adjective,
  },
  {
    name: 'adverb',
    concerns: ({ gram }) => (gram & (Gram.adverb | Gram.connective)) !== 0,
    shape: 0,
    read: () => Tag.adverb,
  },
];

/** Rules that may have an answer for a word: bit `i` is `TAG_RULES[i]`. */
export function rulesForWord(info: WordInfo, word: string): number {
  let rules = 0;
  for (let rule = 0; rule < TAG_RULES.length; rule++)
    if (TAG_RULES[rule]!.concerns(info, word)) rules |= 1 << rule;
  return rules;
}

const SHAPES = 2 * Shape.hyphened;

/** Rules that may have an answer for a token of the shape, by shape; bits as above. */
export const rulesForShape: readonly number[] = Array.from({ length: SHAPES }, (_, shape) =>
  TAG_RULES.reduce((rules, rule, i) => ((shape & rule.shape) === rule.shape ? rules | (1 << i) : rules), 0),
);

/** A word of one of these opens its sentence as a name, unless it is something else too. */
const NAMES =
  Role.state |
  Role.capital |
  Role.city |
  Role.maleName |
  Role.femaleName |
  Role.knownOrganisation |
  Role.media |
  Role.region;

/** Behind these *to* is a preposition, whatever follows. */
const TAKES_TO = new Set(['according', 'due', 'owing', 'thanks', 'prior', 'contrary', 'next', 'close']);

/** Closed-class words stay what they are when a capital stands inside a sentence (`I`, a title, behind a colon). */
const NEVER_NAMES =
  Gram.determiner | Gram.preposition | Gram.coordinator | Gram.subjectPronoun | Gram.possessive | Gram.wh;

/** In capitals these are names, not function words. */
const ACRONYMS = new Set(['us', 'who', 'it', 'am', 'may']);

const ADJECTIVE_ENDING = /(?:ous|ful|able|ible|less|ish|ical|ive)$/;

function isCapitalName(p: Place): boolean {
  // Behind an opening mark a sentence begins: “It was late.”
  if (p.direct === Tag.quote && p.gram !== 0 && p.role === 0) return false;
  if ((p.shape & Shape.capital) === 0 || p.titleCase) return false;
  if ((p.shape & Shape.sentenceStart) !== 0) return false;
  return true;
}

const isVerbBase = (info: WordInfo | null) =>
  info !== null && (info.gram & (Gram.verbBase | Gram.be | Gram.have | Gram.do)) !== 0;

/** `to report cards`, `to talks`: rare, so only a capital decides against the infinitive. */
function startsNounPhrase(p: Place): boolean {
  return p.nextCapital && !p.titleCase;
}

function isDo(p: Place): boolean {
  return (
    p.before === Tag.auxiliary &&
    p.beforeAt >= 0 &&
    (p.gram & Gram.verbBase) !== 0 &&
    (p.gram & Gram.verbParticiple) === 0
  );
}
