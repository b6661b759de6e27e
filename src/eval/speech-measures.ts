/** Measures of who speaks: attributed words, speakers, sentences with speech. */

import type { Report, ReportAttribution, Span } from '../model.ts';
import {
  addCounts,
  type Counts,
  countWords,
  PRECISION_RECALL,
  touchesAny,
  wordsInside,
  yesNo,
} from './counts.ts';
import type { GoldAttribution } from './gold.ts';
import type { Measure } from './measure.ts';

/** Everything the report holds to be somebody's words; what claims give to somebody holds speech that goes on. */
const attributedSpans = ({ quotes, claims, attributions }: Report): readonly Span[] => [
  ...quotes.filter(({ kind }) => kind === 'quotation'),
  ...claims.flatMap(({ attribution: { content } }) => (content === null ? [] : [content])),
  ...attributions.flatMap(({ content }) => content),
];

export const attributedContent: Measure = {
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
export const quotationSpeakers: Measure = {
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

export const indirectSpeakers: Measure = {
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

export const reportedSpeech: Measure = {
  name: 'reported_speech',
  title: 'sentences with direct or reported speech',
  count({ sentences }, report) {
    const asked = sentences?.filter(({ speech }) => speech !== null) ?? [];
    if (asked.length === 0) return null;
    const speech = report.sentences.filter((sentence) => sentence.speech !== null);
    const spoken = wordsInside(asked.toSorted(byStart), speech);
    return addCounts(asked.toSorted(byStart).map(({ speech }, i) => yesNo(spoken[i] === 1, speech === true)));
  },
  figures: PRECISION_RECALL,
};

const byStart = (a: Span, b: Span): number => a.start - b.start;
