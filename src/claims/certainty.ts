/**
 * How sure a claim is, on two scales (brief 4.3): for its source and for the outlet, with FactBank-like codes
 * (Saurí & Pustejovsky 2009) and one of nine printed words. An ordered list of rules over the main verb group.
 */
import type { Attribution, Certainty, CueClass, TextSpan, TokenRange } from '../model.ts';
import type { CertaintyWords } from './certainty-words.ts';
import type { ClaimInput } from './clauses.ts';
import type { ClaimDraft, ReadDraft } from './drafts.ts';
import { ALLEGED_NOUN, POSSIBLE_NOUN } from './given.ts';
import { type Hedges, markerAt, readHedges } from './hedges.ts';
import { textOf } from './one-line.ts';
import { Sign } from './signs.ts';

export interface CertaintyReading {
  readonly printed: Certainty;
  readonly source: string | null;
  readonly outlet: string;
  readonly markers: readonly TextSpan[];
}

interface Place {
  readonly draft: ClaimDraft;
  /** What the sentence takes as given without stating it. */
  readonly given: boolean;
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
    holds: (p) => p.given && p.attribution === null,
    printed: 'presupposed',
    source: 'CT+',
    outlet: 'CT+',
  },
  {
    name: 'given-under-cue',
    holds: (p) => p.given,
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
    holds: (p) =>
      p.draft.rule === ALLEGED_NOUN ||
      p.cueClass === 'doubt' ||
      p.cueClass === 'distancing' ||
      p.main.doubted !== null,
    printed: 'doubted',
    source: 'CT+',
    outlet: 'Uu',
  },
  {
    name: 'possible',
    holds: (p) => p.draft.rule === POSSIBLE_NOUN || p.main.possible !== null,
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
];

/** Where no rule holds, the outlet says it itself and without a hedge. */
const ASSERTED = { printed: 'asserted', source: 'CT+', outlet: 'CT+' } as const;

const HEDGED = new Set<Certainty>(['possible', 'probable', 'planned']);

/** Certainty of a draft. Never throws. */
export function readCertainty(input: ClaimInput, words: CertaintyWords, read: ReadDraft): CertaintyReading {
  const { draft, attribution } = read;
  const main = readHedges(input, words, read);
  const given = draft.nestedIn !== null && draft.rule.startsWith('given-');
  const place: Place = { draft, given, attribution, cueClass: attribution?.cue?.class ?? null, main };
  const rule = ruleFor(place);
  const unsourced = attribution === null;
  return {
    printed: rule.printed,
    source: unsourced ? null : rule.source,
    outlet: unsourced && HEDGED.has(rule.printed) ? rule.source : rule.outlet,
    markers: markersOf(input, words, place, rule.printed, read.signs),
  };
}

function ruleFor(place: Place): Pick<CertaintyRule, 'printed' | 'source' | 'outlet'> {
  for (const rule of RULES) if (rule.holds(place)) return rule;
  return ASSERTED;
}

/** The words the reading rests on: the cue of a denial or doubt, and words of certainty in the content. */
function markersOf(
  input: ClaimInput,
  words: CertaintyWords,
  { draft, attribution, main }: Place,
  printed: Certainty,
  signs: number,
): TextSpan[] {
  const markers: TextSpan[] = [];
  const cue = attribution?.cue ?? null;
  const byCue = printed === 'denied' || printed === 'doubted' || printed === 'reported as true';
  if (byCue && cue !== null && cue.from >= draft.from && cue.to <= draft.to) markers.push(textOf(input, cue));
  // The first tokens of what the main verb group says beside words of certainty.
  const doubted = main.doubted?.from ?? -1;
  const hearsay = main.hearsay?.from ?? -1;
  const planned = main.planned?.from ?? -1;
  const none = (signs & Sign.certainty) === 0 && doubted < 0 && hearsay < 0 && planned < 0;
  // The signs are those of the content, which mostly is the only part.
  if (none && draft.parts.length === 1 && draft.parts[0] === draft.content) return markers;
  for (const part of draft.parts) {
    for (let i = part.from; i < part.to; i++) {
      let marker: TokenRange | null =
        (input.signs[i]! & Sign.certainty) === 0 ? null : markerAt(input, words, i, part.to);
      if (marker === null && i === doubted) marker = main.doubted;
      else if (marker === null && i === hearsay) marker = main.hearsay;
      else if (marker === null && i === planned) marker = main.planned;
      if (marker === null) continue;
      markers.push(textOf(input, marker));
      i = marker.to - 1;
    }
  }
  return markers.length < 2 ? markers : markers.sort((a, b) => a.start - b.start);
}
