/**
 * How sure a claim is, on two scales (brief 4.3): for its source and for the outlet, with FactBank-like codes
 * (Saurí & Pustejovsky 2009) and one of nine printed words. An ordered list of rules over the main verb group.
 */
import type { Attribution, Certainty, CueClass, TextSpan, TokenRange } from '../model.ts';
import { withText } from '../voice/attributions.ts';
import type { CertaintyWords } from './certainty-words.ts';
import type { ClaimInput } from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { type Hedges, markerAt, readHedges } from './hedges.ts';

export interface CertaintyReading {
  readonly printed: Certainty;
  readonly source: string | null;
  readonly outlet: string;
  readonly markers: readonly TextSpan[];
}

interface Place {
  readonly draft: ClaimDraft;
  readonly attribution: Attribution | null;
  readonly cueClass: CueClass | null;
  readonly main: Hedges;
}

interface CertaintyRule {
  readonly name: string;
  readonly holds: (place: Place) => boolean;
  readonly printed: Certainty;
  /** Codes with a source; without one the source is null, and the outlet carries `source` where it hedges itself. */
  readonly source: string;
  readonly outlet: string;
}

const RULES: readonly CertaintyRule[] = [
  {
    name: 'given',
    holds: ({ draft, attribution }) => draft.rule.startsWith('given-') && attribution === null,
    printed: 'presupposed',
    source: 'CT+',
    outlet: 'CT+',
  },
  {
    name: 'given-under-cue',
    holds: ({ draft }) => draft.rule.startsWith('given-'),
    printed: 'reported',
    source: 'CT+',
    outlet: 'Uu',
  },
  { name: 'denial', holds: (p) => p.cueClass === 'denial', printed: 'denied', source: 'CT-', outlet: 'Uu' },
  {
    name: 'nominal-accusation',
    holds: (p) => p.attribution?.mode === 'nominal' && p.cueClass === 'accusation',
    printed: 'doubted',
    source: 'CT+',
    outlet: 'Uu',
  },
  {
    name: 'doubt',
    holds: (p) => p.cueClass === 'doubt' || p.cueClass === 'distancing' || p.main.doubted !== null,
    printed: 'doubted',
    source: 'CT+',
    outlet: 'Uu',
  },
  {
    name: 'possible',
    holds: (p) => p.main.possible !== null,
    printed: 'possible',
    source: 'PS+',
    outlet: 'Uu',
  },
  {
    name: 'probable',
    holds: (p) => p.main.probable !== null,
    printed: 'probable',
    source: 'PR+',
    outlet: 'Uu',
  },
  {
    name: 'commitment',
    holds: (p) => p.cueClass === 'commitment' && !p.main.negated,
    printed: 'planned',
    source: 'CT+ (intention)',
    outlet: 'Uu',
  },
  {
    name: 'planned',
    holds: (p) => p.main.planned !== null,
    printed: 'planned',
    source: 'CT+ (intention)',
    outlet: 'Uu',
  },
  {
    name: 'negated-under-cue',
    holds: (p) =>
      p.attribution !== null &&
      p.attribution.mode !== 'nominal' &&
      p.main.negated &&
      p.cueClass !== 'thought',
    printed: 'denied',
    source: 'CT-',
    outlet: 'Uu',
  },
  {
    name: 'content-as-true',
    holds: (p) => p.cueClass === 'true',
    printed: 'reported as true',
    source: 'CT+',
    outlet: 'leaning CT+',
  },
  {
    name: 'reported',
    holds: (p) =>
      p.attribution !== null || p.main.hearsay !== null || p.draft.rule === 'quotation-without-speaker',
    printed: 'reported',
    source: 'CT+',
    outlet: 'Uu',
  },
  { name: 'asserted', holds: () => true, printed: 'asserted', source: 'CT+', outlet: 'CT+' },
];

const HEDGED = new Set<Certainty>(['possible', 'probable', 'planned']);

/** Certainty of a draft. Never throws. */
export function readCertainty(input: ClaimInput, words: CertaintyWords, draft: ClaimDraft): CertaintyReading {
  const attribution = draft.attribution === null ? null : input.voices.attributions[draft.attribution]!;
  const main = readHedges(input, words, draft, attribution);
  const place: Place = { draft, attribution, cueClass: attribution?.cue?.class ?? null, main };
  const rule = RULES.find((candidate) => candidate.holds(place))!;
  const unsourced = attribution === null;
  return {
    printed: rule.printed,
    source: unsourced ? null : rule.source,
    outlet: unsourced && HEDGED.has(rule.printed) ? rule.source : rule.outlet,
    markers: markersOf(input, words, place, rule.printed),
  };
}

/** The words the reading rests on: the cue of a denial or doubt, and words of certainty in the content. */
function markersOf(
  input: ClaimInput,
  words: CertaintyWords,
  { draft, attribution, main }: Place,
  printed: Certainty,
): TextSpan[] {
  const markers: TokenRange[] = [];
  const cue = attribution?.cue ?? null;
  const byCue = printed === 'denied' || printed === 'doubted' || printed === 'reported as true';
  if (byCue && cue !== null && cue.from >= draft.from && cue.to <= draft.to) markers.push(cue);
  for (const part of draft.parts) {
    for (let i = part.from; i < part.to; i++) {
      const marker =
        markerAt(input, words, i, part.to) ?? startingAt([main.doubted, main.hearsay, main.planned], i);
      if (marker === null) continue;
      markers.push(marker);
      i = marker.to - 1;
    }
  }
  return markers.map((marker) => withText(input.document, marker)).sort((a, b) => a.start - b.start);
}

const startingAt = (ranges: readonly (TokenRange | null)[], i: number): TokenRange | null =>
  ranges.find((range) => range?.from === i) ?? null;
