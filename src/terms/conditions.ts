/** The conditions of `seeds/README.md`: a closed list of kinds, each a small function that says why it holds. */

import { classOf } from '../lexicon/words.ts';
import type { Condition, ConditionGroup, Entry, TokenRange } from '../model.ts';
import { isWritten, nameNeighbour } from './capitals.ts';
import type { TermContext } from './context.ts';
import { figureWithin, itemWithin, REACH } from './nearby.ts';
import { isCounted, itemAfter, itemBefore, type WordSequence } from './neighbours.ts';

/** The tokens of a hit, and which of its words decides its part of speech. */
export interface HitTokens extends TokenRange {
  readonly entryPos: Entry['pos'];
}

/** A condition's kind: how it is tested and how it reads. */
interface ConditionKind<C extends Condition> {
  /** Why it holds (`followed by 'bill'`), or null when it does not. */
  readonly holds: (condition: C, hit: HitTokens, context: TermContext) => string | null;
  /** What it asks for, after *counts only* … */
  readonly asks: (condition: C) => string;
}

type ConditionKinds = { readonly [K in Condition['kind']]: ConditionKind<Extract<Condition, { kind: K }>> };

export const CONDITION_KINDS: ConditionKinds = {
  followed_by: {
    holds: ({ words }, hit, context) => because('followed by', itemAfter(context, hit.to - 1, words)),
    asks: ({ words }) => `followed by ${listed(words)}`,
  },
  preceded_by: {
    holds: ({ words }, hit, context) => because('preceded by', itemBefore(context, hit.from, words)),
    asks: ({ words }) => `preceded by ${listed(words)}`,
  },
  near: {
    holds: ({ words, within }, hit, context) => because('near', itemWithin(context, hit, words, within)),
    asks: ({ words, within }) => `within ${within} words of ${listed(words)}`,
  },
  sentence_has: {
    holds: ({ words }, hit, context) => because('same sentence has', itemWithin(context, hit, words, REACH)),
    asks: ({ words }) => `in a sentence with ${listed(words)}`,
  },
  case: {
    holds: ({ is }, hit, { document }) => (isWritten(document.tokens, hit, is) ? CASE_NAMES[is] : null),
    asks: ({ is }) => CASE_NAMES[is],
  },
  pos: {
    holds: ({ is }, hit, context) =>
      context.pos(deciding(hit)) === is ? `${is} here: '${shown(context, hit)}'` : null,
    asks: ({ is }) => `as ${/^a/.test(is) ? 'an' : 'a'} ${is}`,
  },
  in_name: {
    holds: (_condition, hit, context) => partOfName(context, hit),
    asks: () => 'inside a longer name',
  },
  figure_near: {
    holds: ({ within }, hit, context) => because('near the figure', figureWithin(context, hit, within)),
    asks: ({ within }) => `within ${within} words of a figure`,
  },
  in_title: {
    holds: (_condition, hit, context) => (context.inTitle(hit.from, hit.to) ? 'inside a title' : null),
    asks: () => 'inside a title',
  },
  is_cue: {
    holds: (_condition, hit, context) =>
      context.isCue(hit.from, hit.to) ? `attributes words to a source: '${shown(context, hit)}'` : null,
    asks: () => 'where it attributes words to a source',
  },
  subject: {
    holds: ({ is }, hit, context) => subjectOf(is, hit, context),
    asks: ({ is }) => `with a subject that is ${is.map(classPhrase).join(' or ')}`,
  },
  in_office: {
    holds: (_condition, hit, context) => {
      const office = context.officeAround(hit);
      return office === null ? null : `part of the title '${wordsAt(context, office)}'`;
    },
    asks: () => 'inside the title of an office',
  },
  quotes_law: {
    holds: (_condition, hit, context) => {
      const law = context.lawQuoted(hit);
      return law < 0 ? null : `quoted from a law: '${wordsAt(context, { from: law, to: law + 1 })}'`;
    },
    asks: () => 'where a law is quoted',
  },
  genre: {
    holds: ({ is }, _hit, { genre }) =>
      genre !== null && is.includes(genre) ? `the article is ${GENRE_NAMES.get(genre) ?? genre}` : null,
    asks: ({ is }) => `in an article that is ${is.map((name) => GENRE_NAMES.get(name) ?? name).join(' or ')}`,
  },
  spelling: {
    holds: ({ is }, _hit, { spelling }) => (spelling === is ? `the article has ${SPELLING_NAMES[is]}` : null),
    asks: ({ is }) => `in an article with ${SPELLING_NAMES[is]}`,
  },
};

const GENRE_NAMES: ReadonlyMap<string, string> = new Map([
  ['sport', 'about sport'],
  ['weather', 'about the weather'],
  ['court', 'a court report'],
  ['obituary', 'an obituary'],
  ['markets', 'about markets'],
]);

const SPELLING_NAMES = { british: 'British spelling', american: 'American spelling' } as const;

function subjectOf(classes: readonly string[], hit: HitTokens, context: TermContext): string | null {
  const head = context.subject(hit, context.pos(deciding(hit)) === 'verb');
  // The hit itself may be the subject, which tells nothing of what it is said of.
  if (head < 0 || (head >= hit.from && head < hit.to)) return null;
  const name = classes.find((known) =>
    known === 'thing' ? context.isThing(head) : context.wordClass(head, known),
  );
  if (name === undefined) return null;
  return `its subject '${wordsAt(context, { from: head, to: head + 1 })}' is ${classPhrase(name)}`;
}

const classPhrase = (name: string): string => CLASS_NAMES.get(`<${name}>`) ?? `a ${name} word`;

/** Why the entry's conditions turn a hit down, or null when they let it stand. */
export function objection(entry: Entry, range: TokenRange, context: TermContext): string | null {
  if (entry.notWhen.length === 0 && entry.onlyWhen.length === 0) return null;
  const hit: HitTokens = { from: range.from, to: range.to, entryPos: entry.pos };
  for (const group of entry.notWhen) {
    const reason = groupHolds(group, hit, context);
    if (reason !== null) return reason;
  }
  if (
    entry.onlyWhen.length === 0 ||
    entry.onlyWhen.some((group) => groupHolds(group, hit, context) !== null)
  ) {
    return null;
  }
  return `counts only ${entry.onlyWhen.map(describeGroup).join(', or ')}`;
}

function groupHolds(group: ConditionGroup, hit: HitTokens, context: TermContext): string | null {
  const reasons: string[] = [];
  for (const condition of group) {
    const reason = holds(condition, hit, context);
    if (reason === null) return null;
    reasons.push(reason);
  }
  return reasons.join(', ');
}

/** Why a condition holds for a hit, or null. */
export function holds(condition: Condition, hit: HitTokens, context: TermContext): string | null {
  return kindOf(condition).holds(condition, hit, context);
}

/** A group of conditions in words: `followed by 'bill' and near a figure`. */
export function describeGroup(group: ConditionGroup): string {
  return group.map((condition) => kindOf(condition).asks(condition)).join(' and ');
}

function kindOf(condition: Condition): ConditionKind<Condition> {
  // Each kind's functions take its own condition only; the key guarantees that they get it.
  return CONDITION_KINDS[condition.kind] as unknown as ConditionKind<Condition>;
}

function because(what: string, words: WordSequence | null): string | null {
  return words === null ? null : `${what} ${spelled(words)}`;
}

/** `'bill'`; a word class alone reads as itself (`a number`). */
function spelled(words: WordSequence): string {
  const [first] = words;
  if (words.length === 1 && first !== undefined) {
    const name = classOf(first);
    if (name !== null) return classPhrase(name);
  }
  return `'${words.join(' ').replaceAll(" '", "'")}'`;
}

const CLASS_NAMES: ReadonlyMap<string, string> = new Map([
  ['<number>', 'a number'],
  ['<name>', 'a name'],
  ['<determiner>', 'a determiner'],
  ['<pronoun>', 'a pronoun'],
  ['<preposition>', 'a preposition'],
  ['<punctuation>', 'a punctuation mark'],
  ['<start>', 'the start of the sentence'],
  ['<end>', 'the end of the sentence'],
  ['<person>', 'a person'],
  ['<organisation>', 'an organisation'],
  ['<thing>', 'a thing'],
]);

const CASE_NAMES = {
  capital: 'written with a capital',
  upper: 'written in capitals',
  lower: 'written in lower case',
};

/** At most three items: a reason is a line, the entry has the rest. */
function listed(items: readonly WordSequence[]): string {
  const names = items.slice(0, 3).map(spelled).join(' or ');
  return items.length > 3 ? `${names} …` : names;
}

/** The tokens of a hit as they stand in the text, with a word on either side. */
function shown({ document }: TermContext, { from, to }: TokenRange): string {
  const { tokens, text } = document;
  const first = from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] ? from - 1 : from;
  const last =
    to < tokens.count && tokens.sentence[to] === tokens.sentence[from] && isCounted(tokens, to) ? to : to - 1;
  return text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
}

function wordsAt({ document: { text, tokens } }: TermContext, { from, to }: TokenRange): string {
  return text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ');
}

/** A verb phrase starts with its verb, all others end with their head. */
function deciding({ from, to, entryPos }: HitTokens): number {
  return entryPos === 'verb' ? from : to - 1;
}

function partOfName({ document: { text, tokens } }: TermContext, hit: TokenRange): string | null {
  const neighbour = nameNeighbour(tokens, hit);
  return neighbour < 0
    ? null
    : `part of a name with '${text.slice(tokens.start[neighbour], tokens.end[neighbour])}'`;
}
