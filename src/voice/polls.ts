/** `In a Post poll, half the town …`: what is so in a poll, the poll says. */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Draft } from './attributions.ts';
import { contentEnd } from './extent.ts';
import { hasFiniteVerb, isComma, lower, type Reading } from './phrase.ts';

const POLLS = new Set(['poll', 'survey']);

/** So many words can stand between *in* and the poll (`in a new Valley Courier-Channel 3 poll`). */
const PHRASE_LENGTH = 12;

/** The attribution to a poll at the head of a sentence in which nobody else speaks, or null. */
export function pollAtHead(reading: Reading, sentence: Sentence, drafts: readonly Draft[]): Draft | null {
  const joined = reading.tagged.tag[sentence.from] === Tag.coordinator;
  const opening = joined ? sentence.from + 1 : sentence.from;
  if (lower(reading, opening) !== 'in') return null;
  for (let i = opening + 1; i < Math.min(sentence.to, opening + PHRASE_LENGTH); i++) {
    if (isComma(reading, i) || reading.tagged.tag[i] === Tag.preposition) return null;
    if (!POLLS.has(lower(reading, i))) continue;
    const draft = pollAttribution(reading, sentence, opening, i);
    const taken = draft?.content.some((range) =>
      drafts.some((other) => other.content.some((theirs) => overlaps(theirs, range))),
    );
    return taken === true ? null : draft;
  }
  return null;
}

const overlaps = (a: TokenRange, b: TokenRange) => a.from < b.to && b.from < a.to;

function pollAttribution(reading: Reading, sentence: Sentence, opening: number, poll: number): Draft | null {
  const content = clauseBehind(reading, sentence, poll);
  if (content === null || !hasFiniteVerb(reading, content.from, content.to)) return null;
  return {
    mode: 'indirect',
    source: { from: opening + 1, to: poll + 1 },
    cue: { from: opening, to: opening + 1 },
    lemma: 'in',
    class: 'neutral',
    content: [content],
    rule: 'in-a-poll',
  };
}

/** Behind the comma that closes the poll, its date and its maker. */
function clauseBehind(reading: Reading, sentence: Sentence, poll: number): TokenRange | null {
  let at = -1;
  for (let i = poll + 1; i < Math.min(sentence.to, poll + PHRASE_LENGTH); i++) {
    if (isComma(reading, i)) {
      at = i + 1;
      if (reading.tagged.tag[at] !== Tag.participle && !opensParticiple(reading, at)) break;
    }
  }
  if (at < 0) return null;
  const to = contentEnd(reading, sentence, at, { that: 'bare' });
  return to > at ? { from: at, to } : null;
}

/** `…, conducted in May, …`. */
const opensParticiple = (reading: Reading, at: number): boolean =>
  lower(reading, at).endsWith('ed') && reading.tagged.tag[at + 1] === Tag.preposition;
