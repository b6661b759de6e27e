/** Drafts to finished claims: certainty, figures, times, types, wording, relations. */
import type { Attribution, Claim, Figure, Source, Span, Term, TimeExpression } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { toSpan, withText } from '../voice/attributions.ts';
import { readCertainty } from './certainty.ts';
import type { CertaintyWords } from './certainty-words.ts';
import { readCheckable } from './checkable.ts';
import type { ClaimInput } from './clauses.ts';
import { type ClaimDraft, draftClaims } from './drafts.ts';
import { relateClaims, stemsOf } from './relations.ts';
import { propositionOf, standaloneOf } from './standalone.ts';
import { readTypes } from './types.ts';

export interface ClaimContext extends ClaimInput {
  readonly certainty: CertaintyWords;
  /** All figures, times and terms of the document, each in text order. */
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly terms: readonly Term[];
}

/** The claims of a document in text order; ids `C1`, `C2` … and `C4a` for what is nested in C4. Never throws. */
export function extractClaims(context: ClaimContext): Claim[] {
  const drafts = draftClaims(context);
  const ids = nameClaims(drafts);
  const figures = slicer(context.figures);
  const times = slicer(context.times);
  const terms = slicer(context.terms);
  const sources = new Map(context.voices.sources.map((source) => [source.id, source]));
  const unrelated = drafts.map((draft, index) => {
    const span = toSpan(context.document, draft);
    return finishClaim(
      context,
      draft,
      ids[index]!,
      { figures: figures(span), times: times(span), terms: terms(span) },
      sources,
    );
  });
  return withRelations(context, drafts, ids, unrelated).sort(byPlace);
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

/** Items are in text order, so a span's share is found by binary search. */
function slicer<T extends Span>(items: readonly T[]): (span: Span) => T[] {
  return (span) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < items.length && items[i]!.start < span.end; i++)
      if (items[i]!.end <= span.end) found.push(items[i]!);
    return found;
  };
}

interface Parts {
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  readonly terms: readonly Term[];
}

function finishClaim(
  context: ClaimContext,
  draft: ClaimDraft,
  id: string,
  parts: Parts,
  sources: ReadonlyMap<string, Omit<Source, 'claims'>>,
): Claim {
  const { document, voices } = context;
  const attribution = draft.attribution === null ? null : voices.attributions[draft.attribution]!;
  const source = attribution?.sourceId == null ? null : (sources.get(attribution.sourceId) ?? null);
  const certainty = readCertainty(context, context.certainty, draft);
  const own = parts.terms.filter((term) => term.voice === 'own' || term.voice === 'headline');
  const facts = {
    input: context,
    draft,
    figures: parts.figures,
    times: parts.times,
    printed: certainty.printed,
    terms: own,
  };
  const types = readTypes(facts);
  const wording = { document, draft, attribution, source, times: parts.times, quotes: voices.quotes };
  return {
    id,
    ...withText(document, draft),
    paragraph: document.sentences[draft.sentence]!.paragraph,
    sentence: draft.sentence,
    types,
    standalone: standaloneOf(wording),
    proposition: propositionOf(wording),
    attribution: describe(context, draft, attribution),
    certainty,
    figures: parts.figures,
    times: parts.times,
    relations: [],
    checkable: readCheckable(facts, types),
    terms: parts.terms.map((term) => term.id),
    rule: draft.rule,
  };
}

function describe(
  context: ClaimContext,
  draft: ClaimDraft,
  attribution: Attribution | null,
): Claim['attribution'] {
  if (attribution === null) return { mode: 'none', sourceId: null, source: null, cue: null, content: null };
  const { source, cue } = attribution;
  return {
    mode: attribution.mode,
    sourceId: attribution.sourceId,
    source: source === null ? null : { start: source.start, end: source.end, text: source.text },
    cue:
      cue === null
        ? null
        : { start: cue.start, end: cue.end, text: cue.text, lemma: cue.lemma, class: cue.class },
    content: toSpan(context.document, draft.content),
  };
}

function withRelations(
  context: ClaimContext,
  drafts: readonly ClaimDraft[],
  ids: readonly string[],
  claims: readonly Claim[],
): Claim[] {
  const { document, tagged } = context;
  const isContent = (i: number) => {
    const kind = document.tokens.kind[i];
    if (kind === TokenKind.number) return true;
    const t = tagged.tag[i];
    return (
      kind === TokenKind.word &&
      t !== Tag.determiner &&
      t !== Tag.preposition &&
      t !== Tag.auxiliary &&
      t !== Tag.pronoun &&
      t !== Tag.coordinator &&
      t !== Tag.subordinator &&
      t !== Tag.to &&
      t !== Tag.that &&
      t !== Tag.modal &&
      t !== Tag.relative
    );
  };
  const headline = new Set(
    document.paragraphs.flatMap((paragraph, number) =>
      paragraph.zone === 'headline' || paragraph.zone === 'deck' ? [number] : [],
    ),
  );
  const relations = relateClaims(
    claims.map((claim, index) => ({
      id: claim.id,
      start: claim.start,
      end: claim.end,
      text: claim.text,
      paragraph: claim.paragraph,
      figures: claim.figures,
      printed: claim.certainty.printed,
      nestedIn: drafts[index]!.nestedIn === null ? null : ids[drafts[index]!.nestedIn!]!,
      sourceId: claim.attribution.sourceId,
      stems: stemsOf(document, drafts[index]!.from, drafts[index]!.to, isContent),
    })),
    headline,
  );
  return claims.map((claim) => ({ ...claim, relations: relations.get(claim.id) ?? [] }));
}
