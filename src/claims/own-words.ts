/** The outlet's own sentences: whole, or split at coordinated clauses that stand alone and at appositions that assert. */
import type { Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import {
  type ClaimInput,
  hasFiniteVerb,
  SHORTEST_CLAIM,
  skipJoint,
  startsClause,
  trimJoint,
  trimStop,
  wordCount,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';

/** Drafts of a stretch that nobody but the outlet says; the whole sentence unless `part` names one. */
export function ownDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  part: TokenRange = sentence,
): ClaimDraft[] {
  const { to } = trimStop(input.document, part);
  const whole = { from: skipAside(input, part.from, to), to };
  const drafts: ClaimDraft[] = [];
  let { from } = whole;
  let rule = 'own-sentence';
  let about: TokenRange | null = null;
  for (const cut of cutPoints(input, whole)) {
    const range = trimJoint(input.document, { from, to: cut.at });
    if (cut.next - from < SHORTEST_CLAIM) continue;
    drafts.push(own(range, number, rule, about));
    ({ next: from, rule, about } = cut);
  }
  const last = skipJoint(input, { from, to: whole.to });
  drafts.push(own(last, number, rule, about));
  return drafts;
}

function own(range: TokenRange, sentence: number, rule: string, about: TokenRange | null): ClaimDraft {
  const content = { from: range.from, to: range.to };
  return { ...content, sentence, attribution: null, content, parts: [content], about, nestedIn: null, rule };
}

/** `It is worth mentioning that`, `Note that`: the aside asserts nothing, what follows does. */
function skipAside(input: ClaimInput, from: number, to: number): number {
  const { lower } = input.document.tokens;
  const start = skipJoint(input, { from, to }).from;
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

function cutPoints(input: ClaimInput, range: TokenRange): Cut[] {
  const { document, tagged } = input;
  const { lower, kind } = document.tokens;
  const cuts: Cut[] = [];
  let depth = 0;
  let quoted = false;
  // A clause that an `if`, `that` or `because` has opened runs on over `and`: only a comma outside it ends it.
  let open = tagged.tag[range.from] === Tag.subordinator;
  let from = range.from;
  for (let i = range.from; i < range.to - SHORTEST_CLAIM; i++) {
    if (kind[i] === TokenKind.quote) quoted = !quoted;
    if (lower[i] === '(') depth++;
    if (lower[i] === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (tagged.tag[i] === Tag.that || (tagged.tag[i] === Tag.subordinator && !JOINS.has(lower[i]!)))
      open = true;
    const comma = lower[i] === ',' || (kind[i] === TokenKind.quote && lower[i - 1] === ',' && !quoted);
    if (quoted || (!comma && lower[i] !== ';')) continue;
    const cut = cutAt(input, i, { from, to: range.to }, open);
    if (cut === null) {
      if (comma && startsClause(input, i + 1, range.to)) open = false;
      continue;
    }
    cuts.push(cut);
    from = cut.next;
    open = false;
  }
  return cuts;
}

/** What begins behind the comma or semicolon at `i`, when both sides can stand alone. */
function cutAt(input: ClaimInput, i: number, range: TokenRange, open: boolean): Cut | null {
  const { lower, kind } = input.document.tokens;
  // Looked for within reach only: a list of ten thousand commas stays linear.
  if (!hasFiniteVerb(input, { from: Math.max(range.from, i - CLAUSE_REACH), to: i })) return null;
  const joined = JOINS.has(lower[i + 1]!);
  const next = joined ? i + 2 : i + 1;
  const clause = (joined || lower[i] === ';') && startsClause(input, next, range.to);
  if (clause && !open) return { at: i, next, rule: 'own-clause', about: null };
  if (lower[i] !== ';' && assertsInApposition(input, i + 1, range.to))
    return {
      at: kind[i] === TokenKind.quote ? i + 1 : i,
      next: i + 1,
      rule: 'own-apposition',
      about: phraseBefore(input, range.from, i),
    };
  return null;
}

/** `, a word adopted by …`, `, a move that broke …`: an indefinite phrase with a verb of its own that runs to the end. */
function assertsInApposition(input: ClaimInput, at: number, to: number): boolean {
  const { document, tagged } = input;
  const word = document.tokens.lower[at];
  if (word !== 'a' && word !== 'an') return false;
  let verbal = false;
  for (let i = at + 1; i < to; i++) {
    const t = tagged.tag[i]!;
    if (t === Tag.mark && document.tokens.lower[i] === ',') return false;
    const verb = t === Tag.participle || t === Tag.relative || t === Tag.that || isPastForm(input, i);
    if (i < at + 6 && verb) verbal = true;
  }
  return verbal && wordCount(document, { from: at, to }) >= 2 * SHORTEST_CLAIM;
}

/** Behind a noun without an auxiliary a past form is a participle, whatever the tagger made of it. */
const isPastForm = ({ tagged }: ClaimInput, i: number): boolean =>
  (tagged.info[i]!.gram & Gram.verbParticiple) !== 0 && tagged.tag[i - 1] === Tag.noun;

const PHRASE = new Set<number>([
  Tag.noun,
  Tag.name,
  Tag.number,
  Tag.adjective,
  Tag.possessive,
  Tag.quote,
  Tag.determiner,
]);

/** Words of a noun phrase that names what the apposition is about. */
const LONGEST_PHRASE = 8;

/** The noun phrase that ends before the comma at `end`; null when something else stands there (`ran home, a feat that …`). */
function phraseBefore({ document, tagged }: ClaimInput, least: number, end: number): TokenRange | null {
  let to = end;
  while (to > least && (document.tokens.lower[to - 1] === ',' || tagged.tag[to - 1] === Tag.quote)) to--;
  let from = to;
  while (from > least && to - from < LONGEST_PHRASE && PHRASE.has(tagged.tag[from - 1]!)) {
    from--;
    if (tagged.tag[from] === Tag.determiner) break;
  }
  while (from < to && tagged.tag[from] === Tag.quote) from++;
  return from < to ? { from, to } : null;
}
