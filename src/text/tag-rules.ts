/** The rules of the tagger, in the order in which they are asked. */
import { Shape } from '../model.ts';
import { CLOSED_CLASSES, closedClass } from './tag-closed.ts';
import { type Place, type Reader, Tag } from './tag-place.ts';
import {
  afterAuxiliary,
  afterDeterminer,
  baseForm,
  endsIng,
  endsPast,
  pastForm,
  thirdPerson,
} from './tag-verbs.ts';
import { ANY_VERB, Gram, Role, type WordInfo } from './words.ts';

/**
 * A rule and the words that it may ever have an answer for, which are those of any of the five kinds. Asked once a word, so
 * that each token runs only the few rules that may.
 */
interface TagRule {
  readonly name: string;
  /** Words with any of these readings. */
  readonly grams?: number;
  readonly roles?: number;
  /** Words that the table has no grammar of, by their form. */
  readonly unknown?: (word: string) => boolean;
  readonly words?: readonly string[];
  readonly all?: true;
  /** Flags without which a token is none of the rule's. */
  readonly shape?: number;
  readonly read: (place: Place, reader: Reader) => Tag | null;
}

/** In capitals these are names, not function words. */
const ACRONYMS = ['us', 'who', 'it', 'am', 'may'];

/** Closed-class words stay what they are when a capital stands inside a sentence (`I`, a title, behind a colon). */
const NEVER_NAMES =
  Gram.determiner | Gram.preposition | Gram.coordinator | Gram.subjectPronoun | Gram.possessive | Gram.wh;

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

const ADJECTIVE_ENDING = /(?:ous|ful|able|ible|less|ish|ical|ive)$/;

export const TAG_RULES: readonly TagRule[] = [
  {
    name: 'acronym',
    words: ACRONYMS,
    shape: Shape.upper,
    read: (p) => (p.titleCase ? null : Tag.name),
  },
  { name: 'that', words: ['that'], read: (p) => (p.direct === Tag.preposition ? Tag.pronoun : Tag.that) },
  {
    name: 'to',
    words: ['to'],
    read: (p, reader) =>
      isVerbBase(p.nextGram) &&
      !TAKES_TO.has(reader.document.tokens.lower[p.i - 1] ?? '') &&
      !startsNounPhrase(p)
        ? Tag.to
        : Tag.preposition,
  },
  {
    name: 'name-inside',
    grams: NEVER_NAMES,
    shape: Shape.capital,
    read: (p) => ((p.shape & Shape.sentenceStart) === 0 && !p.titleCase ? closedClass(p) : null),
  },
  {
    name: 'capital-is-a-name',
    all: true,
    shape: Shape.capital,
    read: (p) => (isCapitalName(p) ? Tag.name : null),
  },
  { name: 'number-word', roles: Role.number, read: (p) => (p.word === 'one' ? null : Tag.number) },
  { name: 'closed-class', grams: CLOSED_CLASSES, read: closedClass },
  {
    name: 'sentence-start-name',
    roles: NAMES,
    shape: Shape.sentenceStart,
    read: (p) =>
      (p.gram & (ANY_VERB | Gram.adverb | Gram.adjective | Gram.connective)) === 0 ? Tag.name : null,
  },
  {
    name: 'ly-adverb',
    unknown: (word) => word.length > 4 && word.endsWith('ly'),
    read: () => Tag.adverb,
  },
  {
    name: 'after-to-or-modal',
    grams: Gram.verbBase,
    read: (p) =>
      p.before === Tag.to || p.before === Tag.modal || (p.before === Tag.auxiliary && isDo(p))
        ? Tag.infinitive
        : null,
  },
  {
    name: 'after-determiner',
    grams: ANY_VERB | Gram.adjective,
    unknown: () => true,
    read: afterDeterminer,
  },
  {
    name: 'after-be-or-have',
    grams: ANY_VERB | Gram.adjective | Gram.noun,
    unknown: (word) => endsIng(word) || endsPast(word),
    read: afterAuxiliary,
  },
  { name: 'past-form', grams: Gram.verbPast | Gram.verbParticiple, unknown: endsPast, read: pastForm },
  { name: 'third-person', grams: Gram.verbThird, read: thirdPerson },
  { name: 'gerund', grams: Gram.verbIng, unknown: endsIng, read: () => Tag.gerund },
  { name: 'base-form', grams: Gram.verbBase, read: baseForm },
  {
    name: 'adjective',
    grams: Gram.adjective,
    unknown: (word) => ADJECTIVE_ENDING.test(word),
    read: () => Tag.adjective,
  },
  { name: 'adverb', grams: Gram.adverb | Gram.connective, read: () => Tag.adverb },
];

/** `TAG_RULES[i].read`, which is asked for almost every token: looking into the rules is slow, since no two are alike. */
export const TAG_READERS = TAG_RULES.map(({ read }) => read);

const GRAMS = 32;
/** Sets of rules are bits: bit `i` is `TAG_RULES[i]`. */
const FOR_ALL = ruleSet((rule) => rule.all === true);
const BY_GRAM = Array.from({ length: GRAMS }, (_, bit) =>
  ruleSet(({ grams = 0 }) => (grams & (1 << bit)) !== 0),
);
const BY_WORD = new Map(
  TAG_RULES.flatMap(({ words = [] }) => words).map((word) => [
    word,
    ruleSet(({ words = [] }) => words.includes(word)),
  ]),
);
const SHAPES = 2 * Shape.long;

/** Rules that may have an answer for a token of the shape, by shape. */
export const rulesForShape: readonly number[] = Array.from({ length: SHAPES }, (_, flags) =>
  ruleSet(({ shape = 0 }) => (flags & shape) === shape),
);

function ruleSet(has: (rule: TagRule) => boolean): number {
  return TAG_RULES.reduce((rules, rule, i) => (has(rule) ? rules | (1 << i) : rules), 0);
}

/** Rules that may have an answer for a word. */
export function rulesForWord({ gram, role }: WordInfo, word: string): number {
  let rules = FOR_ALL | (BY_WORD.get(word) ?? 0);
  for (let bits = gram; bits !== 0; bits &= bits - 1) rules |= BY_GRAM[31 - Math.clz32(bits & -bits)]!;
  if (role === 0 && gram !== 0) return rules;
  for (let i = 0; i < TAG_RULES.length; i++) {
    const { roles, unknown } = TAG_RULES[i]!;
    if (roles !== undefined && (role & roles) !== 0) rules |= 1 << i;
    if (unknown !== undefined && gram === 0 && unknown(word)) rules |= 1 << i;
  }
  return rules;
}

/** Behind these *to* is a preposition, whatever follows. */
const TAKES_TO = new Set(['according', 'due', 'owing', 'thanks', 'prior', 'contrary', 'next', 'close']);

function isCapitalName(p: Place): boolean {
  // Behind an opening mark a sentence begins: “It was late.”
  if (p.direct === Tag.quote && p.gram !== 0 && p.role === 0) return false;
  if ((p.shape & Shape.capital) === 0 || p.titleCase) return false;
  if ((p.shape & Shape.sentenceStart) !== 0) return false;
  return true;
}

const isVerbBase = (gram: number) => (gram & (Gram.verbBase | Gram.be | Gram.have | Gram.do)) !== 0;

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
