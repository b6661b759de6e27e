/** The outlet's own sentences: whole, or split at coordinated clauses that stand alone and at appositions that assert. */
import type { TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import {
  type ClaimInput,
  endBeforeJoint,
  endBeforeStop,
  hasFiniteVerb,
  hasWords,
  isIn,
  SHORTEST_CLAIM,
  startBehindJoint,
  startsClause,
  tagSet,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { Sign } from './signs.ts';

/** Drafts of a stretch that nobody but the outlet says, inside the sentence of the given number. */
export function ownDrafts(input: ClaimInput, number: number, first: number, end: number): ClaimDraft[] {
  const to = endBeforeStop(input, first, end);
  let from = skipAside(input, first, to);
  const drafts: ClaimDraft[] = [];
  let rule = 'own-sentence';
  let about: TokenRange | null = null;
  for (const cut of cutPoints(input, from, to)) {
    if (cut.next - from < SHORTEST_CLAIM) continue;
    drafts.push(own(from, endBeforeJoint(input, from, cut.at), number, rule, about));
    from = cut.next;
    rule = cut.rule;
    about = cut.about;
  }
  drafts.push(own(startBehindJoint(input, from, to), to, number, rule, about));
  return drafts;
}

function own(from: number, to: number, sentence: number, rule: string, about: TokenRange | null): ClaimDraft {
  const content = { from, to };
  return { from, to, sentence, attribution: null, content, parts: [content], about, nestedIn: null, rule };
}

/** `It is worth mentioning that`, `Note that`: the aside asserts nothing, what follows does. */
function skipAside(input: ClaimInput, from: number, to: number): number {
  const { lower } = input.document.tokens;
  const start = startBehindJoint(input, from, to);
  if (
    lower[start] === 'it' &&
    (lower[start + 1] === 'is' || lower[start + 1] === "'s" || lower[start + 1] === 'was')
  ) {
    for (let i = start + 2; i < Math.min(start + 7, to - SHORTEST_CLAIM); i++) {
      if (lower[i] === 'that') return ASIDE_WORDS.has(lower[i - 1]!) ? i + 1 : start;
    }
  }
  return start;
}

/** What stands before *that* in an aside; `it is likely that` is a hedge and stays. */
const ASIDE_WORDS = new Set([
  'mentioning',
  'noting',
  'remembering',
  'recalling',
  'saying',
  'stressing',
  'clear',
  'obvious',
  'true',
  'known',
  'noteworthy',
  'important',
  'significant',
  'adding',
  'emphasising',
  'emphasizing',
  'pointing',
]);

/** Tokens in which the verb of a clause, or the end of an apposition, is looked for. */
const CLAUSE_REACH = 60;

interface Cut {
  /** End of the part before (its joint still attached) and start of the part behind. */
  readonly at: number;
  readonly next: number;
  readonly rule: string;
  readonly about: TokenRange | null;
}

const JOINS = new Set(['and', 'but', 'while', 'whereas', 'yet', 'so']);

/** Nothing else than these opens, closes or cuts anything. */
const TURNS = tagSet(Tag.mark, Tag.quote, Tag.that, Tag.subordinator);

function cutPoints(input: ClaimInput, start: number, to: number): Cut[] {
  const { document, tagged, signs } = input;
  const { lower, kind } = document.tokens;
  const { tag } = tagged;
  const cuts: Cut[] = [];
  let depth = 0;
  let quoted = false;
  // A clause that an `if`, `that` or `because` has opened runs on over `and`: only a comma outside it ends it.
  let open = tag[start] === Tag.subordinator;
  let from = start;
  for (let i = start; i < to - SHORTEST_CLAIM; i++) {
    if (!isIn(TURNS, tag[i]!)) continue;
    const quote = kind[i] === TokenKind.quote;
    if (quote) quoted = !quoted;
    if ((signs[i]! & Sign.bracket) !== 0) depth++;
    if ((signs[i]! & Sign.closingBracket) !== 0) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (tag[i] === Tag.that || (tag[i] === Tag.subordinator && !JOINS.has(lower[i]!))) open = true;
    const comma = (signs[i]! & Sign.comma) !== 0 || (quote && !quoted && lower[i - 1] === ',');
    if (quoted || (!comma && (signs[i]! & Sign.semicolon) === 0)) continue;
    const cut = cutAt(input, i, from, to, open);
    if (cut === null) {
      if (comma && startsClause(input, i + 1, to)) open = false;
      continue;
    }
    cuts.push(cut);
    from = cut.next;
    open = false;
  }
  return cuts;
}

/** What begins behind the comma or semicolon at `i`, when both sides can stand alone. */
function cutAt(input: ClaimInput, i: number, from: number, to: number, open: boolean): Cut | null {
  const { lower, kind } = input.document.tokens;
  // Looked for within reach only: a list of ten thousand commas stays linear.
  if (!hasFiniteVerb(input, Math.max(from, i - CLAUSE_REACH), i)) return null;
  const semicolon = (input.signs[i]! & Sign.semicolon) !== 0;
  const joined = JOINS.has(lower[i + 1]!);
  const next = joined ? i + 2 : i + 1;
  if (!open && (joined || semicolon) && startsClause(input, next, to))
    return { at: i, next, rule: 'own-clause', about: null };
  if (!semicolon && assertsInApposition(input, i + 1, to))
    return {
      at: kind[i] === TokenKind.quote ? i + 1 : i,
      next: i + 1,
      rule: 'own-apposition',
      about: phraseBefore(input, from, i),
    };
  return null;
}

/** `, a word adopted by …`, `, a move that broke …`: an indefinite phrase with a verb of its own that runs to the end. */
function assertsInApposition(input: ClaimInput, at: number, to: number): boolean {
  const { document, tagged, signs } = input;
  const word = document.tokens.lower[at];
  if (word !== 'a' && word !== 'an') return false;
  let verbal = false;
  for (let i = at + 1; i < to; i++) {
    if ((signs[i]! & Sign.comma) !== 0) return false;
    if (i < at + 6 && (isIn(OPENS_VERBAL, tagged.tag[i]!) || isPastForm(input, i))) verbal = true;
  }
  return verbal && hasWords(document, at, to, 2 * SHORTEST_CLAIM);
}

const OPENS_VERBAL = tagSet(Tag.participle, Tag.relative, Tag.that);

/** Behind a noun without an auxiliary a past form is a participle, whatever the tagger made of it. */
const isPastForm = ({ tagged }: ClaimInput, i: number): boolean =>
  (tagged.gram[i]! & Gram.verbParticiple) !== 0 && tagged.tag[i - 1] === Tag.noun;

const PHRASE = tagSet(
  Tag.noun,
  Tag.name,
  Tag.number,
  Tag.adjective,
  Tag.possessive,
  Tag.quote,
  Tag.determiner,
);

/** Words of a noun phrase that names what the apposition is about. */
const LONGEST_PHRASE = 8;

/** The noun phrase that ends before the comma at `end`; null when something else stands there (`ran home, a feat that …`). */
export function phraseBefore({ signs, tagged }: ClaimInput, least: number, end: number): TokenRange | null {
  let to = end;
  while (to > least && ((signs[to - 1]! & Sign.comma) !== 0 || tagged.tag[to - 1] === Tag.quote)) to--;
  let from = to;
  while (from > least && to - from < LONGEST_PHRASE && isIn(PHRASE, tagged.tag[from - 1]!)) {
    from--;
    if (tagged.tag[from] === Tag.determiner) break;
  }
  while (from < to && tagged.tag[from] === Tag.quote) from++;
  return from < to ? { from, to } : null;
}
