/** Drafts to finished claims: certainty, figures, times, types, wording, relations. */
import type { Attribution, Claim, Figure, Source, Span, Term, TimeExpression } from '../model.ts';
import { toSpan } from '../voice/attributions.ts';
import { readCertainty } from './certainty.ts';
import type { CertaintyWords } from './certainty-words.ts';
import type { CheckFacts } from './check-features.ts';
import { canBeLookedUp } from './check-weights.ts';
import { readCheckable } from './checkable.ts';
import type { ClaimInput } from './clauses.ts';
import { type ClaimDraft, draftClaims, type ReadDraft } from './drafts.ts';
import { textOf, unevenSpaces } from './one-line.ts';
import { type RelatedClaim, relateClaims } from './relations.ts';
import { readSigns, type SignIndex } from './signs.ts';
import { propositionOf, standaloneOf } from './standalone.ts';
import { readTypes, type TypeFacts } from './types.ts';

export interface ClaimContext extends Omit<ClaimInput, 'signs' | 'uneven'> {
  readonly certainty: CertaintyWords;
  /** All figures, times and terms of the document, each in text order. */
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly terms: readonly Term[];
  /** Whether enough in a claim can be looked up; weighed when left out. For the trainer of the weights. */
  readonly decide?: (check: CheckFacts) => boolean;
}

/** The claims of a document in text order; ids `C1`, `C2` … and `C4a` for what is nested in C4. Never throws. */
export function extractClaims(context: ClaimContext): Claim[] {
  const { document, tagged, voices, certainty } = context;
  const index = certainty.signs(document.tokens.vocabulary);
  const input: ClaimInput = {
    document,
    tagged,
    voices,
    signs: readSigns(document, tagged, index),
    uneven: unevenSpaces(document.text),
  };
  const read = draftClaims(input);
  const drafts = read.map(({ draft }) => draft);
  const ids = nameClaims(drafts);
  const finish: Finish = {
    input,
    certainty,
    index,
    sources: new Map(voices.sources.map((source) => [source.id, source])),
    figures: slicer(context.figures),
    times: slicer(context.times),
    terms: slicer(context.terms),
    decide: context.decide ?? canBeLookedUp,
  };
  const claims = read.map((draft, index) => finishClaim(finish, draft, ids[index]!));
  relateClaims(input, claims, drafts);
  return claims.sort(byPlace);
}

const byPlace = (a: Claim, b: Claim) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

/** Top-level claims are numbered in text order; nested ones carry the number of their holder and a letter. */
function nameClaims(drafts: readonly ClaimDraft[]): string[] {
  const letters = new Map<number, number>();
  const ids: string[] = [];
  let number = 0;
  drafts.forEach((draft, index) => {
    if (draft.nestedIn === null) {
      ids[index] = `C${++number}`;
      return;
    }
    const letter = letters.get(draft.nestedIn) ?? 0;
    letters.set(draft.nestedIn, letter + 1);
    ids[index] =
      `${ids[draft.nestedIn]}${String.fromCharCode(97 + (letter % 26))}${letter >= 26 ? Math.floor(letter / 26) : ''}`;
  });
  return ids;
}

type Slicer<T> = (span: Span) => readonly T[];

/** Items are in text order, so a span's share is found by binary search. */
function slicer<T extends Span>(items: readonly T[]): Slicer<T> {
  if (items.length === 0) return () => items;
  return ({ start, end }) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < items.length && items[i]!.start < end; i++)
      if (items[i]!.end <= end) found.push(items[i]!);
    return found;
  };
}

/** What every claim of a document is finished with. */
interface Finish {
  readonly input: ClaimInput;
  readonly certainty: CertaintyWords;
  readonly index: SignIndex;
  readonly sources: ReadonlyMap<string, Omit<Source, 'claims' | 'verbs'>>;
  readonly figures: Slicer<Figure>;
  readonly times: Slicer<TimeExpression>;
  readonly terms: Slicer<Term>;
  readonly decide: (check: CheckFacts) => boolean;
}

function finishClaim(finish: Finish, read: ReadDraft, id: string): RelatedClaim {
  const { input } = finish;
  const { draft, attribution, group, signs } = read;
  const words = textOf(input, draft);
  const figures = finish.figures(words);
  const times = finish.times(words);
  const terms = finish.terms(words);
  const certainty = readCertainty(input, finish.certainty, read);
  const facts: TypeFacts = {
    input,
    draft,
    attribution,
    group,
    signs,
    cueClass: attribution?.cue?.class ?? null,
    figures,
    times,
    printed: certainty.printed,
    terms: terms.filter(isOutlets),
    index: finish.index,
  };
  const types = readTypes(facts);
  const source = attribution?.sourceId == null ? null : (finish.sources.get(attribution.sourceId) ?? null);
  const wording = { input, draft, words, attribution, source, times };
  return {
    id,
    start: words.start,
    end: words.end,
    text: words.text,
    paragraph: input.document.sentences[draft.sentence]!.paragraph,
    sentence: draft.sentence,
    types,
    standalone: standaloneOf(wording),
    proposition: propositionOf(wording),
    attribution: describe(input, draft, attribution),
    certainty,
    figures,
    times,
    relations: [],
    checkable: readCheckable({ facts, types, source, terms }, finish.decide),
    terms: terms.map(idOf),
    rule: draft.rule,
  };
}

const isOutlets = ({ voice }: Term): boolean => voice === 'own' || voice === 'headline';
const idOf = ({ id }: Term): string => id;

function describe(
  { document }: ClaimInput,
  draft: ClaimDraft,
  attribution: Attribution | null,
): Claim['attribution'] {
  if (attribution === null) return { mode: 'none', sourceId: null, source: null, cue: null, content: null };
  const { mode, sourceId, source, cue } = attribution;
  return {
    mode,
    sourceId,
    source: source === null ? null : { start: source.start, end: source.end, text: source.text },
    cue:
      cue === null
        ? null
        : { start: cue.start, end: cue.end, text: cue.text, lemma: cue.lemma, class: cue.class },
    content: toSpan(document, draft.content),
  };
}
