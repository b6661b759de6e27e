/**
 * Nouns that attribute: `the union's claim that …`, `the Western allegations of …`, `warnings from doctors that …`.
 * The content must follow the noun; a noun without content attributes nothing.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import type { Draft } from './attributions.ts';
import type { NounCandidate } from './cues.ts';
import { contentEnd } from './extent.ts';
import { hasFiniteVerb, isComma, lower, nounPhraseStartingAt, type Reading } from './phrase.ts';

export function nounAttribution(
  reading: Reading,
  sentence: Sentence,
  candidate: NounCandidate,
): Draft | null {
  const { noun, cue } = candidate;
  // `in order to`, `in charge of`: a preposition of three words.
  if (lower(reading, noun - 1) === 'in' && lower(reading, noun + 1) !== 'that') return null;
  const behind = sourceBehind(reading, sentence, noun + 1);
  const content = contentOf(reading, sentence, candidate, behind?.to ?? noun + 1);
  if (content === null) return null;
  const source = behind?.source ?? sourceBefore(reading, sentence, noun);
  // `the fact that`, `evidence that`: with no one who holds it, it is the outlet that takes it as true.
  if (source === null && cue.class === 'true') return null;
  return {
    mode: 'nominal',
    source,
    cue: { from: noun, to: noun + 1 },
    lemma: cue.lemma,
    class: cue.class,
    content: [content.range],
    rule: `noun+${content.rule}`,
  };
}

/** `claims by the union`, `a warning from doctors`. */
function sourceBehind(
  reading: Reading,
  sentence: Sentence,
  at: number,
): { source: TokenRange; to: number } | null {
  if (at >= sentence.to) return null;
  const word = lower(reading, at);
  if (word !== 'by' && word !== 'from') return null;
  const source = nounPhraseStartingAt(reading, at + 1, sentence.to);
  if (source === null) return null;
  // `a claim by the leader, Piers Holt, that`: the name in the apposition.
  if (!isComma(reading, source.to)) return { source, to: source.to };
  const named = nounPhraseStartingAt(reading, source.to + 1, sentence.to);
  const closed = named !== null && isComma(reading, named.to) && reading.tagged.tag[named.from] === Tag.name;
  return closed ? { source: named, to: named.to + 1 } : { source, to: source.to };
}

/** `Russia's claim`, `his claim`, `Western allegations`: possessive, possessive pronoun, or the adjective of a place. */
function sourceBefore(reading: Reading, sentence: Sentence, noun: number): TokenRange | null {
  const { tag, info } = reading.tagged;
  let i = noun - 1;
  while (i >= sentence.from && noun - i < 6) {
    if (tag[i] === Tag.possessive) {
      let from = i;
      while (
        from - 1 >= sentence.from &&
        (tag[from - 1] === Tag.name || tag[from - 1] === Tag.noun || tag[from - 1] === Tag.adjective)
      )
        from--;
      if (from - 1 >= sentence.from && tag[from - 1] === Tag.determiner) from--;
      return from < i ? { from, to: i } : null;
    }
    if (tag[i] === Tag.determiner && POSSESSIVE_SOURCES.has(lower(reading, i))) return { from: i, to: i + 1 };
    if ((info[i]!.role & (Role.demonym | Role.region)) !== 0) return { from: i, to: i + 1 };
    if (tag[i] !== Tag.adjective && tag[i] !== Tag.noun && tag[i] !== Tag.name && tag[i] !== Tag.adverb)
      return null;
    i--;
  }
  return null;
}

const POSSESSIVE_SOURCES = new Set(['his', 'her', 'their', 'its', 'my', 'our']);

function contentOf(
  reading: Reading,
  sentence: Sentence,
  candidate: NounCandidate,
  at: number,
): { range: TokenRange; rule: string } | null {
  if (at >= sentence.to) return null;
  const { cue } = candidate;
  const word = lower(reading, at);
  if (cue.that && word === 'that' && hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 40)))
    return range(reading, sentence, at + 1, 'that-clause');
  // `of` alone joins too much (`a report of the committee`): only what is charged or said against someone.
  const charged = cue.class === 'accusation' || cue.class === 'denial' || cue.class === 'doubt';
  // `for fear of losing`, `a sign of falling sales`: a feeling or a hint, said by no one.
  if (word === 'of' && cue.class === 'thought') return null;
  if (cue.of && word === 'of' && (charged || reading.tagged.tag[at + 1] === Tag.gerund))
    return range(reading, sentence, at + 1, 'of');
  if (cue.to && cue.class !== 'commitment' && reading.tagged.tag[at] === Tag.to)
    return range(reading, sentence, at, 'infinitive');
  return null;
}

function range(
  reading: Reading,
  sentence: Sentence,
  from: number,
  rule: string,
): { range: TokenRange; rule: string } | null {
  const to = contentEnd(reading, sentence, from, { that: 'no' });
  return to > from ? { range: { from, to }, rule } : null;
}
