/** Speech that no marks show: set-off paragraphs and posts. They become stretches like those between marks. */
import type { Document, TokenRange } from '../model.ts';
import { type Draft, type FoundAttribution, placeDraft, toSpan } from './attributions.ts';
import { blockQuotations } from './block-quotations.ts';
import type { Reading } from './phrase.ts';
import { findPosts } from './posts.ts';
import type { QuotedStretch } from './quotes.ts';

/** What shows that the words are somebody's. */
export type BareRule = 'block-quotation' | 'post-without-marks';

export interface BareSpeech {
  readonly rule: BareRule;
  /** One range a paragraph, in order; each lies in one paragraph and does not cut a stretch between marks. */
  readonly ranges: readonly TokenRange[];
  /** Who speaks it, if that is known; its content is the first range. */
  readonly speaker: Omit<Draft, 'mode' | 'content'> | null;
}

/** All of the document, in order; no two overlap. A post wins over the paragraph it stands in. */
export function findBareSpeech(reading: Reading): BareSpeech[] {
  const taken = new Int8Array(reading.document.tokens.count);
  const found: BareSpeech[] = [];
  for (const speech of [...findPosts(reading), ...blockQuotations(reading)]) {
    if (speech.ranges.some(({ from, to }) => taken[from] === 1 || taken[to - 1] === 1)) continue;
    for (const { from, to } of speech.ranges) taken.fill(1, from, to);
    found.push(speech);
  }
  return found;
}

/** The stretches between marks and those without, in order; marks inside bare speech name it as what they stand in. */
export function withBareSpeech(
  document: Document,
  marked: readonly QuotedStretch[],
  speeches: readonly BareSpeech[],
): readonly QuotedStretch[] {
  if (speeches.length === 0) return marked;
  const bare = speeches.flatMap(({ rule, ranges, speaker }) =>
    ranges.map((range, part) => ({ range, rule, part, cue: speaker?.cue.from ?? null })),
  );
  bare.sort((a, b) => a.range.from - b.range.from);
  const merged: QuotedStretch[] = [];
  const rank = new Int32Array(marked.length);
  let next = 0;
  let last = -1;
  let lastTo = -1;
  const addBare = (limit: number) => {
    while (next < bare.length && bare[next]!.range.from <= limit) {
      const { range, rule, part, cue } = bare[next++]!;
      const { start, end } = toSpan(document, range);
      const { from, to } = range;
      const continues = part > 0 && last >= 0 ? last : null;
      last = merged.length;
      lastTo = to;
      merged.push({
        start,
        end,
        from,
        to,
        opened: false,
        closed: false,
        parent: null,
        continues,
        single: false,
        bare: { rule, cue },
      });
    }
  };
  marked.forEach((stretch, index) => {
    addBare(stretch.from);
    rank[index] = merged.length;
    const outer = stretch.from < lastTo ? last : null;
    const { start, end, from, to, opened, closed, single } = stretch;
    const parent = stretch.parent === null ? outer : rank[stretch.parent]!;
    const continues = stretch.continues === null ? null : rank[stretch.continues]!;
    merged.push({ start, end, from, to, opened, closed, parent, continues, single, bare: null });
  });
  addBare(document.tokens.count);
  return merged;
}

/** The attributions with those of bare speech in their place: they replace what the sentences gave the same cue. */
export function withBareSpeakers(
  document: Document,
  found: readonly FoundAttribution[],
  speeches: readonly BareSpeech[],
): readonly FoundAttribution[] {
  const own = speeches.flatMap(({ ranges, speaker }) =>
    speaker === null ? [] : [spokenBy(document, speaker, ranges[0]!)],
  );
  if (own.length === 0) return found;
  const cues = new Set(own.map(({ cue }) => cue?.from));
  const rest = found.filter(({ cue }) => cue === null || !cues.has(cue.from));
  return [...rest, ...own].sort((a, b) => a.sentence - b.sentence || (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
}

function spokenBy(
  document: Document,
  { source, cue, lemma, class: cueClass, rule }: NonNullable<BareSpeech['speaker']>,
  content: TokenRange,
): FoundAttribution {
  const draft: Draft = { mode: 'direct', source, cue, lemma, class: cueClass, content: [content], rule };
  return placeDraft(document, draft, document.tokens.sentence[cue.from]!);
}
