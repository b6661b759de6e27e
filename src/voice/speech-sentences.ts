/**
 * Which sentences report what somebody said (NewsDiscourse, Choubey et al. 2020). Not every sentence with attributed words
 * does: a survey that shows, a firm that announces, a belief, a charge are no speech there. What decides is weighed: each
 * feature of a sentence has a small whole number, learned by `bench/train-speech.mjs`, and a sum above 0 is speech.
 */
import type { Document, SpeechKind } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { collectEvidence, type SentenceEvidence, type VoiceFindings } from './speech-evidence.ts';
import { noteFeatures } from './speech-features.ts';
import learned from './speech-weights.json' with { type: 'json' };

/** Kind of feature → what it is → weight. */
const WEIGHTS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(learned.weights).map(([kind, values]) => [kind, new Map(Object.entries<number>(values))]),
);

/** What a sentence holds of others. */
export interface SentenceSpeech {
  /** By the scheme of NewsDiscourse; null where it does not count as speech. */
  readonly speech: SpeechKind | null;
  /** Words in it are somebody's, whatever the scheme says of the sentence. */
  readonly isAttributed: boolean;
  /** Some of them stand between quotation marks. */
  readonly isQuoted: boolean;
}

/** One for every sentence, in order. Linear in the text; never throws. */
export function readSpeech(document: Document, tagged: Tagged, findings: VoiceFindings): SentenceSpeech[] {
  return collectEvidence(document, tagged, findings).map((evidence) => ({
    speech: isSpeech(evidence) ? kindOf(evidence) : null,
    isAttributed: evidence.attributed > 0,
    isQuoted: evidence.quoted > 0,
  }));
}

/** Headlines, decks and captions are never counted as speech: the scheme marks the sentences of the article itself. */
function isSpeech(evidence: SentenceEvidence): boolean {
  const { document, sentence } = evidence;
  if (document.paragraphs[sentence.paragraph]!.zone !== 'body') return false;
  let sum = learned.bias;
  noteFeatures(evidence, (kind, value) => {
    sum += WEIGHTS.get(kind)?.get(value) ?? 0;
  });
  return sum > 0;
}

/** Direct when at least half of what is somebody's stands between quotation marks. */
function kindOf({ quoted, attributed }: SentenceEvidence): SpeechKind {
  return quoted > 0 && quoted * 2 >= attributed ? 'direct' : 'reported';
}
