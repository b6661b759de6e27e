/**
 * Where a cue may stand: verb forms that are verbs here, with their particle, and the sequence of words of an
 * attributing expression. Whether it really attributes something is decided by subject and content rules.
 */
import type { CueClass, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { isSpeechVerb } from '../text/tag-place.ts';
import { Cue, Gram, type NounCue, type VerbCue } from '../text/words.ts';
import { isComma, lower, phraseAt, type Reading, verbGroupStart } from './phrase.ts';

/** A verb that may attribute: its group starts at `from`, the verb is `verb`, what follows starts at `to`. */
export interface VerbCandidate extends TokenRange {
  readonly verb: number;
  readonly cue: VerbCue;
  /** A form of be stands in the group and the verb is a participle: the subject is spoken of, not speaking. */
  readonly passive: boolean;
  /** -ing form without an auxiliary: the speaker is the subject of the clause it hangs on. */
  readonly participial: boolean;
}

const isVerbal = (tag: number): boolean =>
  tag === Tag.verb || tag === Tag.infinitive || tag === Tag.participle || tag === Tag.gerund;

/** All verbs of the sentence that may attribute, left to right; a verb with several readings comes several times. */
export function verbCandidates(reading: Reading, sentence: Sentence): VerbCandidate[] {
  const { cue: cues, info, tag } = reading.tagged;
  const found: VerbCandidate[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((cues[i]! & Cue.verb) === 0) continue;
    if (!isVerbal(tag[i]!) && !isTagVerb(reading, i, sentence) && !isReadAsNoun(reading, i, sentence))
      continue;
    const from = verbGroupStart(reading, i, sentence.from);
    // `let Lessin learn`: a bare infinitive has no subject of its own.
    if (tag[i] === Tag.infinitive && from === i && tag[i - 1] !== Tag.to) continue;
    const passive = isPassive(reading, from, i);
    const participial = tag[i] === Tag.gerund;
    // With its particle first (`point out`), then alone: the attribution takes the first that has a content.
    for (const cue of info[i]!.verbs) {
      if (hasParticle(reading, i, cue, sentence.to))
        found.push({ verb: i, cue, from, to: i + 1 + cue.particle.length, passive, participial });
    }
  }
  return found;
}

function hasParticle(reading: Reading, i: number, { particle }: VerbCue, to: number): boolean {
  for (let k = 0; k < particle.length; k++)
    if (i + 1 + k >= to || lower(reading, i + 1 + k) !== particle[k]) return false;
  return true;
}

/** `"…," says Smith`, `"…," claims the union`: behind a quotation a noun-like form is a verb if a name or article follows. */
function isTagVerb(reading: Reading, i: number, sentence: Sentence): boolean {
  const { tag, info } = reading.tagged;
  if ((info[i]!.gram & (Gram.verbThird | Gram.verbPast)) === 0 || i + 1 >= sentence.to) return false;
  const before = i > sentence.from ? tag[i - 1] : undefined;
  const afterQuote = before === Tag.quote || (before === Tag.mark && isComma(reading, i - 1));
  return afterQuote && (tag[i + 1] === Tag.name || tag[i + 1] === Tag.determiner);
}

/** `polls show the race`, `others, however, say that`: read as a noun, but it stands where a verb does. */
function isReadAsNoun(reading: Reading, i: number, sentence: Sentence): boolean {
  const { tag, info } = reading.tagged;
  if (tag[i] !== Tag.noun || i - 1 < sentence.from || i + 1 >= sentence.to) return false;
  const { gram } = info[i]!;
  // A form that is never a noun (`say`) needs no agreement.
  if ((gram & Gram.verbOnly) !== 0 && (gram & Gram.verbBase) !== 0 && isSpeechVerb(info[i]!))
    return ENDS_SUBJECT.has(tag[i - 1]!) && tag[i + 1] !== Tag.mark;
  if (!OPENS_CONTENT.has(tag[i + 1]!)) return false;
  if (tag[i - 1] !== Tag.noun && tag[i - 1] !== Tag.name) return false;
  const plural = lower(reading, i - 1).endsWith('s');
  return (plural && (gram & Gram.verbBase) !== 0) || (!plural && (gram & Gram.verbThird) !== 0);
}

const OPENS_CONTENT = new Set<number>([Tag.determiner, Tag.that, Tag.pronoun, Tag.relative, Tag.name]);

/** A subject, or the comma behind an insertion. */
const ENDS_SUBJECT = new Set<number>([Tag.noun, Tag.name, Tag.pronoun, Tag.number, Tag.adjective, Tag.mark]);

function isPassive(reading: Reading, from: number, verb: number): boolean {
  const { gram: grams, tag } = reading.tagged;
  const gram = grams[verb]!;
  const participle =
    (gram & Gram.verbParticiple) !== 0 || (gram === 0 && lower(reading, verb).endsWith('ed'));
  if (!participle) return false;
  for (let i = from; i < verb; i++) if ((grams[i]! & Gram.be) !== 0) return true;
  // `a man accused of`: a participle without auxiliary is passive too.
  return tag[verb] === Tag.participle;
}

/** A noun that may attribute (`allegations`, `claim`). */
export interface NounCandidate {
  readonly noun: number;
  readonly cue: NounCue;
}

export function nounCandidates(reading: Reading, sentence: Sentence): NounCandidate[] {
  const { cue: cues, info, tag } = reading.tagged;
  const found: NounCandidate[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((cues[i]! & Cue.noun) === 0) continue;
    const cue = info[i]!.noun;
    if (cue !== null && (tag[i] === Tag.noun || tag[i] === Tag.adjective)) found.push({ noun: i, cue });
  }
  return found;
}

/** `according to`, `in the words of`: the words, and the class. */
export interface ExpressionCandidate extends TokenRange {
  readonly class: CueClass;
  readonly words: string;
}

export function expressionCandidates(reading: Reading, sentence: Sentence): ExpressionCandidate[] {
  const found: ExpressionCandidate[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const phrase = phraseAt(reading, i);
    if (phrase?.class == null) continue;
    const { start, end } = reading.document.tokens;
    const to = i + phrase.length;
    found.push({
      from: i,
      to,
      class: phrase.class,
      words: reading.document.text.slice(start[i]!, end[to - 1]!).toLowerCase(),
    });
    i = to - 1;
  }
  return found;
}
