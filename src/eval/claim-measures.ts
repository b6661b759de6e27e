/** Measures of claims and what they are made of: sentences, dates, certainty. */

import type { Claim, Figure, Report, Span, TimeExpression } from '../model.ts';
import { overlaps, PRECISION_RECALL, share, wordsOf } from './counts.ts';
import type { Gold } from './gold.ts';
import type { GoldClaim } from './gold-claims.ts';
import type { Measure } from './measure.ts';

/** Ends are compared without white space behind them. */
export const sentenceEnds: Measure = {
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
export const claimsFound: Measure = {
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

export const claimCertainty: Measure = {
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

/** Each claim that was found, beside its gold. */
function foundPairs({ text, claims }: Gold, report: Report): (readonly [GoldClaim, Claim])[] {
  const same = sameSpan(wordsOf(text));
  return (claims ?? []).flatMap((gold) => {
    const claim = report.claims.find((candidate) => same(candidate, gold));
    return claim === undefined ? [] : [[gold, claim] as const];
  });
}

const samePlace = (said: Span | null, gold: Span | null): boolean =>
  said === null || gold === null ? said === gold : overlaps(said, gold);

/** Nobody named where nobody is, or words for the speaker that overlap. */
function claimPart(
  name: string,
  title: string,
  of: (claim: Claim | GoldClaim) => Span | null | undefined,
): Measure {
  return {
    name,
    title,
    count(gold, report) {
      const pairs = foundPairs(gold, report).flatMap(([wanted, claim]) => {
        const span = of(wanted);
        return span === undefined ? [] : [+samePlace(of(claim) ?? null, span)];
      });
      if (gold.claims?.every((claim) => of(claim) === undefined) !== false) return null;
      return { asked: pairs.length, right: pairs.reduce((sum, right) => sum + right, 0) };
    },
    figures: [share('accuracy', ['right'], ['asked'])],
  };
}

export const claimSource = claimPart('claim_source', 'who says it, of the claims found', (claim) =>
  'attribution' in claim ? claim.attribution.source : claim.source,
);

export const claimCue = claimPart('claim_cue', 'by which word, of the claims found', (claim) =>
  'attribution' in claim ? claim.attribution.cue : claim.cue,
);

interface Valued extends Span {
  readonly right: (said: Figure | TimeExpression) => boolean;
}

/** Figures or times inside the claims that were found. */
function claimValues(
  name: string,
  title: string,
  goldOf: (claim: GoldClaim) => readonly Valued[] | undefined,
  saidOf: (claim: Claim) => readonly (Figure | TimeExpression)[],
): Measure {
  return {
    name,
    title,
    count(gold, report) {
      if (gold.claims?.every((claim) => goldOf(claim) === undefined) !== false) return null;
      const counts = { gold: 0, said: 0, right: 0 };
      for (const [wanted, claim] of foundPairs(gold, report)) {
        const values = goldOf(wanted);
        if (values === undefined) continue;
        const said = saidOf(claim);
        counts.gold += values.length;
        counts.said += said.length;
        counts.right += values.filter((value) =>
          said.some((each) => overlaps(each, value) && value.right(each)),
        ).length;
      }
      return counts;
    },
    figures: [share('precision', ['right'], ['said']), share('recall', ['right'], ['gold'])],
  };
}

/** Values agree to a thousandth: a third has no last digit. */
const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(b) / 1000;

export const claimFigures = claimValues(
  'claim_figures',
  'figures with their value, of the claims found',
  ({ figures }) =>
    figures?.map(({ value, ...span }) => ({
      ...span,
      right: (said) => 'value' in said && near(said.value, value),
    })),
  ({ figures }) => figures,
);

export const claimTimes = claimValues(
  'claim_times',
  'times with their day, of the claims found',
  ({ times }) =>
    times?.map(({ iso, ...span }) => ({ ...span, right: (said) => 'iso' in said && said.iso === iso })),
  ({ times }) => times.filter(({ endOfRange }) => !endOfRange),
);

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

export const dates: Measure = {
  name: 'dates',
  title: 'dates',
  count({ dates: gold }, report) {
    if (gold === null) return null;
    const counts = { gold: gold.length, found: 0, right: 0 };
    for (const { iso, ...span } of gold) {
      const touching = report.times.filter((time) => overlaps(time, span));
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
