/**
 * `According to X, …`, `…, according to X`, `in the words of X`: the source stands behind the expression, the content is
 * the clause it hangs on.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Draft } from './attributions.ts';
import { type ExpressionCandidate, expressionCandidates } from './cues.ts';
import { contentEnd, preposedStart } from './extent.ts';
import { isComma, lower, nounPhraseEndingAt, nounPhraseStartingAt, type Reading } from './phrase.ts';

export function expressionAttributions(reading: Reading, sentence: Sentence, drafts: Draft[]): void {
  let free = sentence.from;
  for (const cue of expressionCandidates(reading, sentence)) {
    const draft = expressionAttribution(reading, sentence, cue, free);
    if (draft === null) continue;
    drafts.push(draft);
    free = cue.to;
    for (const { to } of draft.content) free = Math.max(free, to);
  }
}

function expressionAttribution(
  reading: Reading,
  sentence: Sentence,
  cue: ExpressionCandidate,
  free: number,
): Draft | null {
  const source = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (source === null) return null;
  const inserted = clauseWithInsertion(reading, sentence, cue, source);
  const content = inserted?.[0] ?? clauseAround(reading, sentence, cue, source, free);
  if (content === null) return null;
  const rest = inserted?.[1] ?? clauseBehind(reading, sentence, cue, source);
  const quoted = reading.quoteAt[content.from]! >= 0 && reading.quoteAt[content.to - 1]! >= 0;
  return {
    mode: quoted ? 'direct' : hasQuote(reading, content) ? 'mixed' : 'indirect',
    source,
    cue: { from: cue.from, to: cue.to },
    lemma: cue.words,
    class: cue.class,
    content: rest === null || content.from >= rest.from ? [content] : [content, rest],
    rule: cue.from === firstWord(reading, sentence) ? 'expression-first' : 'expression-last',
  };
}

function clauseAround(
  reading: Reading,
  sentence: Sentence,
  cue: ExpressionCandidate,
  source: TokenRange,
  free: number,
): TokenRange | null {
  const from = afterBracket(reading, preposedStart(reading, sentence, free), cue.from);
  if (cue.from <= from) {
    // At the head: the clause behind the comma that ends the source (with its apposition).
    let at = source.to;
    for (let i = source.to; i < Math.min(sentence.to, source.to + 30); i++) {
      if (!isComma(reading, i)) continue;
      at = i + 1;
      const t = reading.tagged.tag[at];
      const apposition = t === Tag.determiner && appositionEnds(reading, at, sentence.to);
      if (!apposition) break;
    }
    const to = contentEnd(reading, sentence, at, { that: 'bare' });
    return to > at ? { from: at, to } : null;
  }
  let to = cue.from;
  while (to - 1 > from && (isComma(reading, to - 1) || reading.tagged.tag[to - 1] === Tag.mark)) to--;
  return to > from ? { from, to } : null;
}

/** `(half of them, according to the bank)`, `One thing is clear: according to the bank, …`: the clause begins behind the mark. */
function afterBracket(reading: Reading, from: number, cue: number): number {
  if (lower(reading, cue - 1) === ':') return cue;
  for (let i = cue - 1; i > from; i--) {
    const mark = lower(reading, i);
    if (mark === ')') return from;
    if (mark === '(') return i + 1;
  }
  return from;
}

/** `whose book, according to the shop, tells of the war`: the words around the insertion, when no verb stands before it. */
function clauseWithInsertion(
  reading: Reading,
  sentence: Sentence,
  cue: ExpressionCandidate,
  source: TokenRange,
): readonly [TokenRange, TokenRange] | null {
  const { tag } = reading.tagged;
  if (!isComma(reading, cue.from - 1) || !isComma(reading, source.to)) return null;
  const next = tag[source.to + 1];
  if (next !== Tag.verb && next !== Tag.auxiliary && next !== Tag.modal) return null;
  const subject = nounPhraseEndingAt(reading, cue.from - 2, sentence.from);
  if (subject === null) return null;
  const to = contentEnd(reading, sentence, source.to + 1, { that: 'bare' });
  return [subject, { from: source.to + 1, to }];
}

/** `…, according to the bank, and cost £1m`: behind the source's comma the clause goes on without a subject of its own. */
function clauseBehind(
  reading: Reading,
  sentence: Sentence,
  cue: ExpressionCandidate,
  source: TokenRange,
): TokenRange | null {
  const { tag } = reading.tagged;
  if (cue.from === firstWord(reading, sentence) || !isComma(reading, source.to)) return null;
  const joined = tag[source.to + 1] === Tag.coordinator && tag[source.to + 2] === Tag.verb;
  if (!joined || source.to + 2 >= sentence.to) return null;
  return { from: source.to + 1, to: contentEnd(reading, sentence, source.to + 1, { that: 'bare' }) };
}

/** `according to Smith, a lawyer for the family, prices …`: the words up to the next comma hold no verb. */
function appositionEnds(reading: Reading, at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 15); i++) {
    if (isComma(reading, i)) return true;
    const t = reading.tagged.tag[i];
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal) return false;
  }
  return false;
}

function hasQuote(reading: Reading, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (reading.quoteAt[i]! >= 0) return true;
  return false;
}

function firstWord(reading: Reading, sentence: Sentence): number {
  let i = sentence.from;
  while (i < sentence.to && reading.tagged.tag[i] === Tag.mark) i++;
  return i;
}
