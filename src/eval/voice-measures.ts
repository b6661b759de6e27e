/** Measures of loaded words, and of whose words they are. */

import type { Voice } from '../model.ts';
import { voiceAt } from '../voice/report-voice.ts';
import {
  addCounts,
  type Counts,
  countWords,
  type Figure,
  MACRO_F1,
  overlaps,
  PRECISION_RECALL,
  share,
  yesNo,
} from './counts.ts';
import type { GoldVoice } from './gold.ts';
import type { Measure } from './measure.ts';

export const loadedWords: Measure = {
  name: 'terms',
  title: 'loaded words (shown terms)',
  count: ({ text, terms }, report) =>
    terms &&
    countWords(
      text,
      report.terms.filter(({ shown }) => shown),
      terms,
    ),
  figures: PRECISION_RECALL,
};

export const loadedArticles: Measure = {
  name: 'loaded',
  title: 'loaded or not (any shown term)',
  count: ({ loaded }, report) => (loaded === null ? null : yesNo(report.counts.terms.shown > 0, loaded)),
  figures: [...PRECISION_RECALL, MACRO_F1],
};

const VOICE_FIGURES: readonly Figure[] = [
  share('accuracy', ['right'], ['asked']),
  share("a source's words given to the outlet", ['blamesOutlet'], ['ofSource']),
  share("the outlet's words given to a source", ['blamesSource'], ['ofOutlet']),
];

export const voiceOfTerms: Measure = {
  name: 'term_voices',
  title: 'whose words, of the terms found',
  count({ terms }, report) {
    const asked = terms?.filter((term) => term.voice !== null) ?? [];
    if (asked.length === 0) return null;
    const found = asked.flatMap(({ voice, ...span }) => {
      const term = report.terms.find((candidate) => overlaps(candidate, span));
      return term === undefined || voice === null ? [] : [voiceCounts(term.voice, voice)];
    });
    return addCounts([NO_VOICES, ...found]);
  },
  figures: VOICE_FIGURES,
};

export const voiceOfSpans: Measure = {
  name: 'span_voices',
  title: 'whose words, of spans',
  count: ({ spans }, report) =>
    spans &&
    addCounts([
      NO_VOICES,
      ...spans.map(({ start, end, voice }) => voiceCounts(voiceAt(report, start, end).voice, voice)),
    ]),
  figures: VOICE_FIGURES,
};

const SIDES: Readonly<Record<GoldVoice, 'outlet' | 'source' | 'scare'>> = {
  own: 'outlet',
  headline: 'outlet',
  outlet: 'outlet',
  quote: 'source',
  paraphrase: 'source',
  source: 'source',
  scare: 'scare',
};

const NO_VOICES: Counts = { asked: 0, right: 0, ofSource: 0, blamesOutlet: 0, ofOutlet: 0, blamesSource: 0 };

/** The two kinds of error apart: the first is the worst that there is. Scare quotes are on neither side. */
export function voiceCounts(said: Voice, gold: GoldVoice): Counts {
  const right =
    said === gold ||
    (gold === 'source' && SIDES[said] === 'source') ||
    (gold === 'outlet' && SIDES[said] !== 'source');
  const [side, goldSide] = [SIDES[said], SIDES[gold]];
  return {
    asked: 1,
    right: +right,
    ofSource: +(goldSide === 'source'),
    blamesOutlet: +(goldSide === 'source' && side === 'outlet'),
    ofOutlet: +(goldSide === 'outlet'),
    blamesSource: +(goldSide === 'outlet' && side === 'source'),
  };
}
