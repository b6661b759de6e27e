/**
 * How sure a claim is, on two scales (brief 4.3): for its source and for the outlet, with FactBank-like codes
 * (Saurí & Pustejovsky 2009) and one of nine printed words. An ordered list of rules over the main verb group.
 */
import type { Attribution, Certainty, CueClass, TextSpan, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { withText } from '../voice/attributions.ts';
import type { CertaintyWords } from './certainty-words.ts';
import type { ClaimDraft, ClaimInput } from './drafts.ts';

export interface CertaintyReading {
  readonly printed: Certainty;
  readonly source: string | null;
  readonly outlet: string;
  readonly markers: readonly TextSpan[];
}

interface Place {
  readonly input: ClaimInput;
  readonly draft: ClaimDraft;
  readonly attribution: Attribution | null;
  readonly cueClass: CueClass | null;
  readonly main: MainVerb;
}

/** What the main verb group of the content says. */
interface MainVerb {
  readonly possible: TokenRange | null;
  readonly probable: TokenRange | null;
  readonly planned: TokenRange | null;
  readonly negated: boolean;
  readonly future: boolean;
}

interface CertaintyRule {
  readonly name: string;
  readonly holds: (place: Place) => boolean;
  readonly printed: Certainty;
  /** Codes with a source; without one the source is null and the outlet carries the first code. */
  readonly source: string;
  readonly outlet: string;
}

const RULES: readonly CertaintyRule[] = [
  {
    name: 'nested-given',
    holds: (p) => p.draft.rule === 'taken-as-given',
    printed: 'presupposed',
    source: 'CT+',
    outlet: 'CT+',
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
    holds: (p) => p.cueClass === 'doubt' || p.cueClass === 'distancing',
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
    holds: (p) => p.cueClass === 'commitment',
    printed: 'planned',
    source: 'CT+ (intention)',
    outlet: 'Uu',
  },
  {
    name: 'planned',
    holds: (p) => p.main.planned !== null || p.main.future,
    printed: 'planned',
    source: 'CT+ (intention)',
    outlet: 'Uu',
  },
  {
    name: 'negated-under-cue',
    holds: (p) => p.attribution !== null && p.main.negated,
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
    holds: (p) => p.attribution !== null,
    printed: 'reported',
    source: 'CT+',
    outlet: 'Uu',
  },
  { name: 'asserted', holds: () => true, printed: 'asserted', source: 'CT+', outlet: 'CT+' },
];

/** Certainty of a draft. Never throws. */
export function readCertainty(input: ClaimInput, words: CertaintyWords, draft: ClaimDraft): CertaintyReading {
  const attribution = draft.attribution === null ? null : input.voices.attributions[draft.attribution]!;
  const place: Place = {
    input,
    draft,
    attribution,
    cueClass: attribution?.cue?.class ?? null,
    main: readMainVerb(input, words, draft),
  };
  const rule = RULES.find((candidate) => candidate.holds(place))!;
  const unsourced = attribution === null;
  const weaker = rule.printed === 'possible' || rule.printed === 'probable' || rule.printed === 'planned';
  return {
    printed: rule.printed,
    source: unsourced ? null : rule.source,
    outlet: unsourced ? (weaker ? rule.source : rule.outlet) : rule.outlet,
    markers: markersOf(input, words, draft, attribution, rule.printed),
  };
}

/** Words in which the head noun of a content without a verb must stand. */
const HEAD_NOUN_REACH = 4;

/** At most this many tokens into the content the main verb group is looked for. */
const MAIN_VERB_REACH = 40;

function readMainVerb(input: ClaimInput, words: CertaintyWords, draft: ClaimDraft): MainVerb {
  const { tag, info } = input.tagged;
  const { lower } = input.document.tokens;
  const { from, to } = mainClause(input, draft.content);
  let possible: TokenRange | null = null;
  let probable: TokenRange | null = null;
  let planned: TokenRange | null = null;
  let negated = false;
  let future = false;
  const limit = Math.min(to, from + MAIN_VERB_REACH);
  const verb = firstVerbGroup(input, from, limit);
  if (verb === null) {
    // No clause: the head noun decides (`his plans to move troops`, `plans for a strike`).
    for (let i = from; i < Math.min(to, from + HEAD_NOUN_REACH) && planned === null; i++) {
      const marker = words.match(lower, i, to);
      if (marker?.kind === 'planned') planned = marker;
    }
    return { possible, probable, planned, negated, future };
  }
  for (let i = verb.from; i < verb.to; i++) {
    const marker = words.match(lower, i, to);
    // `weighs sending troops`: the weighing is certain, only what is weighed is possible; and `can` is mostly ability.
    const hedges = tag[i] !== Tag.verb && lower[i] !== 'can';
    if (marker?.kind === 'possible' && hedges) possible ??= marker;
    else if (marker?.kind === 'probable') probable ??= marker;
    else if (marker?.kind === 'planned') planned ??= marker;
    if ((info[i]!.gram & Gram.negation) !== 0 || lower[i]!.endsWith("n't")) negated = true;
    if (tag[i] === Tag.modal && FUTURE.has(lower[i]!)) future = true;
  }
  return { possible, probable, planned, negated, future };
}

const FUTURE = new Set(['will', "'ll", 'shall', "won't"]);

/** Behind an opening subordinate clause (`If prices rise, …`) the main clause starts at the comma. */
function mainClause(input: ClaimInput, content: TokenRange): TokenRange {
  const { tag } = input.tagged;
  const { lower } = input.document.tokens;
  if (tag[content.from] !== Tag.subordinator && tag[content.from] !== Tag.preposition) return content;
  for (let i = content.from + 1; i < Math.min(content.to, content.from + MAIN_VERB_REACH); i++) {
    if (lower[i] === ',' && i + 2 < content.to) return { from: i + 1, to: content.to };
  }
  return content;
}

/** The first finite verb group that belongs to no relative clause, with the adverbs and the verb behind it. */
function firstVerbGroup(input: ClaimInput, from: number, to: number): TokenRange | null {
  const { tag } = input.tagged;
  let relative = false;
  for (let i = from; i < to; i++) {
    const t = tag[i]!;
    if (t === Tag.relative) relative = true;
    if (t === Tag.mark) relative = false;
    const finite = t === Tag.verb || t === Tag.modal || t === Tag.auxiliary;
    if (!finite) continue;
    let end = i + 1;
    while (end < to && IN_GROUP.has(tag[end]!)) end++;
    if (!relative) return { from: i, to: end };
    relative = false;
    i = end - 1;
  }
  return null;
}

const IN_GROUP = new Set<number>([
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.adverb,
  Tag.infinitive,
  Tag.participle,
  Tag.to,
  Tag.adjective,
]);

/** The words the reading rests on: cue words of certainty anywhere in the content, and the cue of a denial or doubt. */
function markersOf(
  input: ClaimInput,
  words: CertaintyWords,
  draft: ClaimDraft,
  attribution: Attribution | null,
  printed: Certainty,
): TextSpan[] {
  const { lower } = input.document.tokens;
  const markers: TextSpan[] = [];
  const cue = attribution?.cue;
  if (
    cue != null &&
    (printed === 'denied' || printed === 'doubted' || printed === 'reported as true') &&
    cue.from >= draft.from &&
    cue.to <= draft.to
  ) {
    markers.push({ start: cue.start, end: cue.end, text: cue.text });
  }
  for (let i = draft.from; i < draft.to; i++) {
    const marker = words.match(lower, i, draft.to);
    if (marker === null) continue;
    markers.push(withText(input.document, marker));
    i = marker.to - 1;
  }
  return markers.sort((a, b) => a.start - b.start);
}
