/** What is measured: each measure counts one article, if it has the annotation, and says what the counts come to. */

import type { Report, ReportAttribution, Span, Voice } from '../model.ts';
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
  touchesAny,
  wordsInside,
  wordsOf,
  yesNo,
} from './counts.ts';
import type { Gold, GoldAttribution, GoldVoice } from './gold.ts';

export interface Measure {
  /** Name in JSON. */
  readonly name: string;
  /** What a table says. */
  readonly title: string;
  /** Null when the article is not annotated for it. */
  readonly count: (gold: Gold, report: Report) => Counts | null;
  readonly figures: readonly Figure[];
}

/** Quotations, and what claims give to somebody: speech that goes on is among it. */
function spokenSpans({ quotes, claims }: Report): readonly Span[] {
  return [
    ...quotes.filter(({ kind }) => kind === 'quotation'),
    ...claims.flatMap(({ attribution: { content } }) => (content === null ? [] : [content])),
  ];
}

/** Everything the report holds to be somebody's words. */
const attributedSpans = (report: Report): readonly Span[] => [
  ...spokenSpans(report),
  ...report.attributions.flatMap(({ content }) => content),
];

const attributedContent: Measure = {
  name: 'attributed_content',
  title: 'words of others (attributed content)',
  count: ({ text, attributions }, report) =>
    attributions &&
    countWords(
      text,
      attributedSpans(report),
      attributions.flatMap(({ content }) => content),
    ),
  figures: PRECISION_RECALL,
};

/** Precision over the speakers that the program names, recall over all. */
const quotationSpeakers: Measure = {
  name: 'quotation_speakers',
  title: 'who speaks a direct or mixed quotation',
  count: ({ text, attributions }, report) =>
    attributions &&
    speakers(
      attributions.filter((attribution) => isQuoted(attribution, text)),
      (content) => quoteOf(report, content)?.source ?? null,
    ),
  figures: PRECISION_RECALL,
};

const indirectSpeakers: Measure = {
  name: 'indirect_speakers',
  title: 'who speaks indirect speech',
  count: ({ text, attributions }, report) =>
    attributions &&
    speakers(
      attributions.filter((attribution) => !isQuoted(attribution, text)),
      (content) => attributionOf(report, content)?.source ?? null,
    ),
  figures: PRECISION_RECALL,
};

/** Attributions without a source or a content are left out: there is nothing to ask or to compare. */
function speakers(
  gold: readonly GoldAttribution[],
  answer: (content: readonly Span[]) => Span | null,
): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { source, content } of gold) {
    if (source.length === 0 || content.length === 0) continue;
    const named = answer(content);
    if (named !== null && touchesAny(named, source)) counts.tp++;
    else {
      counts.fn++;
      if (named !== null) counts.fp++;
    }
  }
  return counts;
}

const MARKS = /["“”„«»‘]|``|''/;

/** As annotated; where the file does not say, by marks in the content or around it. */
function isQuoted({ quoteKind, content }: GoldAttribution, text: string): boolean {
  if (quoteKind !== null) return quoteKind === 'direct' || quoteKind === 'mixed';
  return content.some(({ start, end }) => MARKS.test(text.slice(Math.max(0, start - 1), end + 1)));
}

/** The first marks that share more with the content than a mark. */
const quoteOf = ({ quotes }: Report, content: readonly Span[]) =>
  quotes.find(
    ({ kind, start, end }) =>
      kind !== 'title' && content.some((span) => span.start < end - 1 && start + 1 < span.end),
  );

/** The attribution that shares most with the content. */
function attributionOf({ attributions }: Report, content: readonly Span[]): ReportAttribution | null {
  let best: ReportAttribution | null = null;
  let most = 0;
  for (const attribution of attributions) {
    let shared = 0;
    for (const a of attribution.content)
      for (const b of content) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    if (shared > most) [best, most] = [attribution, shared];
  }
  return best;
}

const loadedWords: Measure = {
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

const VOICE_FIGURES: readonly Figure[] = [
  share('accuracy', ['right'], ['asked']),
  share("a source's words given to the outlet", ['blamesOutlet'], ['ofSource']),
  share("the outlet's words given to a source", ['blamesSource'], ['ofOutlet']),
];

const voiceOfTerms: Measure = {
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

const voiceOfSpans: Measure = {
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

const reportedSpeech: Measure = {
  name: 'reported_speech',
  title: 'sentences with direct or reported speech',
  count({ sentences }, report) {
    const asked = sentences?.filter(({ speech }) => speech !== null) ?? [];
    if (asked.length === 0) return null;
    const spoken = wordsInside(asked.toSorted(byStart), spokenSpans(report));
    return addCounts(asked.toSorted(byStart).map(({ speech }, i) => yesNo(spoken[i] === 1, speech === true)));
  },
  figures: PRECISION_RECALL,
};

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** Ends are compared without white space behind them. */
const sentenceEnds: Measure = {
  name: 'sentence_ends',
  title: 'ends of sentences',
  count({ text, sentences }, report) {
    if (sentences === null || sentences.length === 0) return null;
    const ends = (spans: readonly Span[]) =>
      new Set(spans.map(({ start, end }) => start + text.slice(start, end).trimEnd().length));
    const gold = ends(sentences);
    const said = ends(report.sentences);
    const tp = [...said].filter((end) => gold.has(end)).length;
    return { tp, fp: said.size - tp, fn: gold.size - tp };
  },
  figures: PRECISION_RECALL,
};

/** Two claims are the same when most words of each stand in the other. */
const claimsFound: Measure = {
  name: 'claims',
  title: 'claims',
  count({ text, claims }, report) {
    if (claims === null) return null;
    const words = wordsOf(text);
    const same = sameSpan(words);
    const tp = claims.filter((gold) => report.claims.some((claim) => same(claim, gold))).length;
    const top = report.claims.filter(({ relations }) => relations.every(({ type }) => type !== 'nested in'));
    const said = top.filter((claim) => claims.some((gold) => same(claim, gold))).length;
    return { found: tp, gold: claims.length, right: said, said: top.length };
  },
  figures: [
    share('precision', ['right'], ['said']),
    share('recall', ['found'], ['gold']),
    {
      name: 'F1',
      of: ({ found = 0, gold = 0, right = 0, said = 0 }) => {
        if (gold === 0 || said === 0) return null;
        const [precision, recall] = [right / said, found / gold];
        return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      },
    },
  ],
};

const claimCertainty: Measure = {
  name: 'claim_certainty',
  title: 'certainty, of the claims found',
  count({ text, claims }, report) {
    const asked = claims?.filter(({ certainty }) => certainty !== null) ?? [];
    if (asked.length === 0) return null;
    const same = sameSpan(wordsOf(text));
    const found = asked.flatMap((gold) => {
      const claim = report.claims.find((candidate) => same(candidate, gold));
      return claim === undefined ? [] : [+(claim.certainty.printed === gold.certainty)];
    });
    return { asked: found.length, right: found.reduce((sum, right) => sum + right, 0) };
  },
  figures: [share('accuracy', ['right'], ['asked'])],
};

function sameSpan(words: readonly Span[]): (a: Span, b: Span) => boolean {
  const count = ({ start, end }: Span): number => firstBehind(words, end) - firstBehind(words, start);
  return (a, b) => {
    const shared = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
    if (shared.start >= shared.end) return false;
    return 2 * count(shared) > Math.max(count(a), count(b));
  };
}

/** How many of the ascending words begin before the offset. */
function firstBehind(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only the times of claims are in a report. */
const dates: Measure = {
  name: 'dates',
  title: 'dates',
  count({ dates: gold }, report) {
    if (gold === null) return null;
    const times = report.claims.flatMap((claim) => claim.times);
    const counts = { gold: gold.length, found: 0, right: 0 };
    for (const { iso, ...span } of gold) {
      const touching = times.filter((time) => overlaps(time, span));
      if (touching.length > 0) counts.found++;
      if (touching.some((time) => time.iso === iso)) counts.right++;
    }
    return counts;
  },
  figures: [
    share('found', ['found'], ['gold']),
    share('found, with the right ISO value', ['right'], ['gold']),
  ],
};

const loadedArticles: Measure = {
  name: 'loaded',
  title: 'loaded or not (any shown term)',
  count: ({ loaded }, report) => (loaded === null ? null : yesNo(report.counts.terms.shown > 0, loaded)),
  figures: [...PRECISION_RECALL, MACRO_F1],
};

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
  dates,
];
