/** Lexicon × tokens: first all hits, then conditions turn some down, then overlap keeps one a stretch. */

import type { Lexicon } from '../lexicon/file.ts';
import { LOOK, nodeBehindParts, type Trie, type TrieNode } from '../lexicon/trie.ts';
import {
  type Document,
  type Rejected,
  Shape,
  type TextSpan,
  TokenKind,
  type TokenRange,
  type Tokens,
} from '../model.ts';
import type { Directive } from '../text/directives.ts';
import { bitOfHash, mayHold, WORD_HASHES } from '../text/word-filter.ts';
import { objection } from './conditions.ts';
import type { TermContext } from './context.ts';
import { keepLongest } from './overlap.ts';
import type { TurnedOff } from './turned-off.ts';

/** A form of an entry found in the text. Voice is put on by a later stage. */
export interface Hit extends TextSpan, TokenRange {
  /** For `lexicon.entryAt`. */
  readonly entry: number;
}

/** The part of a lexicon that matching needs. */
export type TermList = Pick<Lexicon, 'trie' | 'entryAt' | 'silenced' | 'allowed'>;

export interface TermMatches {
  /** In text order; no two share a token. */
  readonly hits: readonly Hit[];
  /** In text order, then by entry. */
  readonly rejected: readonly Rejected[];
}

/** @param turnedOff what the article itself wants no flags of */
export function matchTerms(
  document: Document,
  lexicon: TermList,
  context: TermContext,
  turnedOff: TurnedOff | null = null,
): TermMatches {
  const rejected: Rejected[] = [];
  const standing: Hit[] = [];
  const suppressed = new Map<Hit, Directive>();
  const whyAllowed = lexicon.allowed && allowance(document, lexicon.allowed);
  for (const hit of findHits(document, lexicon.trie)) {
    const because =
      objection(lexicon.entryAt(hit.entry), hit, context) ??
      lexicon.silenced?.(hit.entry) ??
      whyAllowed?.(hit) ??
      null;
    if (because !== null) rejected.push(reject(hit, lexicon, because));
    else {
      const directive = turnedOff?.(lexicon.entryAt(hit.entry), hit.start) ?? null;
      if (directive === null) standing.push(hit);
      else suppressed.set(hit, directive);
    }
  }
  rejected.push(...rejectSuppressed(suppressed, lexicon));
  const { kept, lost } = keepLongest(standing, lexicon.entryAt);
  for (const { hit, because } of lost) rejected.push(reject(hit, lexicon, because));
  rejected.sort((a, b) => a.start - b.start || a.end - b.end || (a.entry < b.entry ? -1 : 1));
  return { hits: kept, rejected };
}

/** Of hits that share words only the one that would have been kept counts as suppressed. */
function rejectSuppressed(suppressed: ReadonlyMap<Hit, Directive>, lexicon: TermList): Rejected[] {
  if (suppressed.size === 0) return [];
  const { kept, lost } = keepLongest([...suppressed.keys()], lexicon.entryAt);
  return [
    ...kept.map((hit): Rejected => {
      const { kind, sourceLine: line } = suppressed.get(hit)!;
      const because = `turned off in the file by framing-${kind}, line ${line}`;
      return { ...reject(hit, lexicon, because), suppressedAt: line };
    }),
    ...lost.map(({ hit, because }) => reject(hit, lexicon, because)),
  ];
}

/** Why a hit stands inside words that are allowed, or null; to be asked in order of the hits' first tokens. */
function allowance(
  document: Document,
  { trie, because }: NonNullable<TermList['allowed']>,
): (hit: Hit) => string | null {
  const phrases = findHits(document, trie);
  let next = 0;
  let furthest: Hit | null = null;
  return (hit) => {
    for (; next < phrases.length && phrases[next]!.from <= hit.from; next++) {
      if (furthest === null || phrases[next]!.to > furthest.to) furthest = phrases[next]!;
    }
    return furthest !== null && furthest.to >= hit.to ? because[furthest.entry]! : null;
  };
}

function reject(hit: Hit, lexicon: TermList, because: string): Rejected {
  const { start, end, text } = hit;
  return { start, end, text, entry: lexicon.entryAt(hit.entry).id, because };
}

/**
 * Every form of every entry, overlapping ones too, in order of their first token, shorter ones first. Words are compared
 * in the tokens' normal form; a phrase never crosses the end of a sentence, and nothing but its own words may stand
 * inside it. A hyphened word is read part by part and only as a whole: *far-right* is *far right*, but *regime-backed* is no *regime*.
 */
export function findHits(document: Document, trie: Trie): Hit[] {
  const { tokens } = document;
  const { count, word, sentence } = tokens;
  const starts = trie.starts(tokens.vocabulary);
  const looks = trie.firstLook(tokens.vocabulary);
  const hashes = WORD_HASHES(tokens.vocabulary);
  const hits: Hit[] = [];
  for (let from = 0; from < count; from++) {
    const look = word[from]! * LOOK.size;
    if (looks[look + LOOK.node] === 0) continue;
    if (looks[look + LOOK.node] === LOOK.goesOn) {
      if (from + 1 >= count) break;
      const next = bitOfHash(hashes[word[from + 1]!]!);
      if ((looks[look + LOOK.next]! & next) === 0 && !isHyphened(tokens, from + 1)) continue;
    }
    // parts are only read in words: the hyphens of an address join something else
    if (isHyphened(tokens, from) && tokens.kind[from] !== TokenKind.word) continue;
    let node: TrieNode | null | undefined = starts[word[from]!]!;
    for (let to = from + 1; node !== null; to++) {
      if (node.entries.length > 0)
        for (const entry of node.entries) hits.push(hitOf(document, from, to, entry));
      if (to >= count || sentence[to] !== sentence[from]) break;
      if (isHyphened(tokens, to)) node = nodeBehindParts(node, tokens.lower[to]!);
      else if (mayHold(node.filter, hashes[word[to]!]!)) node = node.next.get(tokens.lower[to]!);
      else break;
      if (node === null || node === undefined) break;
    }
  }
  return hits;
}

function isHyphened(tokens: Tokens, token: number): boolean {
  return (tokens.shape[token]! & Shape.hyphened) !== 0;
}

function hitOf({ text, tokens }: Document, from: number, to: number, entry: number): Hit {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  return { start, end, text: text.slice(start, end), from, to, entry };
}
