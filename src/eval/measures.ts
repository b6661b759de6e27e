/** What `framing eval` measures. */

import {
  claimCertainty,
  claimCue,
  claimFigures,
  claimSource,
  claimsFound,
  claimTimes,
  dates,
  sentenceEnds,
} from './claim-measures.ts';
import type { Measure } from './measure.ts';
import { attributedContent, indirectSpeakers, quotationSpeakers, reportedSpeech } from './speech-measures.ts';
import { loadedArticles, loadedWords, voiceOfSpans, voiceOfTerms } from './voice-measures.ts';

/** In the order of the table. */
export const MEASURES: readonly Measure[] = [
  attributedContent,
  quotationSpeakers,
  indirectSpeakers,
  voiceOfTerms,
  voiceOfSpans,
  loadedWords,
  loadedArticles,
  reportedSpeech,
  sentenceEnds,
  claimsFound,
  claimCertainty,
  claimSource,
  claimCue,
  claimFigures,
  claimTimes,
  dates,
];
