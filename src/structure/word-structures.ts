/** Structures that single words show: an event taken as known, and a passive of harm that leaves out who did it. */
import { type Document, Shape, type Structure, type TokenRange } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { withText } from '../voice/attributions.ts';
import { CUE_WORDS, Cue, EVENT_NOUNS, headOf } from './cue-words.ts';
import { number, type StructureInput } from './structure-input.ts';

/** `the` + an event that the article has not named before: something is taken as known. */
export function unintroducedDefinites({ document, tagged, voices, cues }: StructureInput): Structure[] {
  const { tokens } = document;
  const flags = CUE_WORDS.flags(tokens.vocabulary);
  const seen = new Set<string>();
  const found: TokenRange[] = [];
  for (const i of cues) {
    if ((flags[tokens.word[i]!]! & Cue.event) === 0) continue;
    const word = tokens.lower[i]!;
    const head = headOf(word);
    const isHead = EVENT_NOUNS.has(word) || EVENT_NOUNS.has(head);
    if (isHead && !seen.has(head) && tagged.tag[i] !== Tag.verb) {
      const from = definiteStart(document, tagged, i);
      const taken = from !== null && !isExplained(document, tagged, i) && !isPredicate(tagged, from);
      if (taken && voices.voiceAt(withText(document, { from, to: i + 1 })).voice !== 'quote')
        found.push({ from, to: i + 1 });
    }
    seen.add(head);
  }
  return found.map((range) => {
    const { start, end, text } = withText(document, range);
    const paragraph = document.sentences[tokens.sentence[range.from]!]?.paragraph ?? 0;
    return {
      kind: 'unintroduced_definite',
      start,
      end,
      text,
      paragraph,
      note: `Not introduced: "${text}".`,
      shown: true,
    };
  });
}

/** `the` with at least one word between it and the event noun (`the Russian letter`); bare `the attack` is too common. */
function definiteStart(document: Document, tagged: Tagged, head: number): number | null {
  const { tokens } = document;
  for (let i = head - 1; i >= Math.max(0, head - 4); i--) {
    if (tokens.sentence[i] !== tokens.sentence[head]) return null;
    if (tokens.lower[i] === 'the') return head - i > 1 ? i : null;
    const t = tagged.tag[i];
    if (t !== Tag.adjective && t !== Tag.noun && t !== Tag.name && t !== Tag.participle) return null;
  }
  return null;
}

/** `is the right decision`: it says what something is, and takes nothing as known. */
const isPredicate = (tagged: Tagged, from: number): boolean =>
  from > 0 && (tagged.gram[from - 1]! & Gram.be) !== 0;

/** What follows says which one: `of`, `in`, `that`, `on Monday`; or the noun goes on as part of a compound. */
function isExplained(document: Document, tagged: Tagged, head: number): boolean {
  const { tokens } = document;
  const next = head + 1;
  if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[head]) return false;
  const t = tagged.tag[next];
  const upper = (tokens.shape[head]! & Shape.capital) !== 0;
  return (
    upper ||
    t === Tag.preposition ||
    t === Tag.that ||
    t === Tag.relative ||
    t === Tag.noun ||
    t === Tag.name ||
    t === Tag.participle ||
    t === Tag.to ||
    t === Tag.possessive ||
    t === Tag.gerund
  );
}

/** A passive of a verb of harm without `by` in the outlet's voice, whose doer the article names nowhere near. */
export function agentlessPassives({ document, tagged, voices, cues }: StructureInput): Structure[] {
  const { tokens } = document;
  const flags = CUE_WORDS.flags(tokens.vocabulary);
  const found: Structure[] = [];
  for (const i of cues) {
    if (i === 0 || (flags[tokens.word[i]!]! & Cue.harm) === 0) continue;
    if ((tagged.gram[i]! & Gram.verbParticiple) === 0) continue;
    const be = auxiliaryBefore(tagged, tokens.sentence, i);
    if (be === null || agentFollows(document, i)) continue;
    const range = { from: be, to: i + 1 };
    const span = withText(document, range);
    if (voices.voiceAt(span).voice !== 'own') continue;
    const paragraph = document.sentences[tokens.sentence[i]!]?.paragraph ?? 0;
    found.push({
      kind: 'agentless_passive',
      start: span.start,
      end: span.end,
      text: span.text,
      paragraph,
      note: `Agent left out: "${span.text}" (${number(paragraph)}).`,
      shown: span.text.toLowerCase().startsWith('to be '),
    });
  }
  return found;
}

function auxiliaryBefore(tagged: Tagged, sentence: Int32Array, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (sentence[k] !== sentence[i]) return null;
    if ((tagged.gram[k]! & Gram.be) !== 0) return tagged.tag[k - 1] === Tag.to ? k - 1 : k;
    if (tagged.tag[k] !== Tag.adverb) return null;
  }
  return null;
}

/** `by` within the clause. */
function agentFollows(document: Document, i: number): boolean {
  const { tokens } = document;
  for (let k = i + 1; k < Math.min(tokens.count, i + 12) && tokens.sentence[k] === tokens.sentence[i]; k++) {
    if (tokens.lower[k] === 'by') return true;
    if (tokens.lower[k] === ',' || tokens.lower[k] === ';') return false;
  }
  return false;
}
