/** Structures that the claims show: where sources stop, one figure with two statuses, a headline or a list without a source. */
import type { Claim, Document, Structure } from '../model.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import { number, type StructureInput } from './structure-input.ts';

/** Fewer claims than this say nothing about a change of voice. */
const VOICE_CHANGE_CLAIMS = 3;

/** A run of paragraphs in which every claim has a source, then one in which none has, with loaded terms in the second. */
export function voiceChange({ claims, terms, document }: StructureInput): Structure[] {
  const body = claims.filter((claim) => !isNested(claim) && zoneOf(document, claim.paragraph) === 'body');
  const sourced = longestRun(body, (claim) => claim.attribution.mode !== 'none');
  if (sourced === null || sourced.length < VOICE_CHANGE_CLAIMS) return [];
  const unsourced = body.filter(
    (claim) => claim.attribution.mode === 'none' && claim.paragraph > sourced.at(-1)!.paragraph,
  );
  const ownTerms = new Set(terms.filter((term) => term.shown && term.voice === 'own').map((term) => term.id));
  const loaded = unsourced.filter((claim) => claim.terms.some((id) => ownTerms.has(id)));
  if (loaded.length < 2) return [];
  const first = sourced[0]!;
  const from = loaded[0]!;
  const range = (some: readonly Claim[]) =>
    some[0]!.paragraph === some.at(-1)!.paragraph
      ? number(some[0]!.paragraph)
      : `${number(some[0]!.paragraph)}-${some.at(-1)!.paragraph + 1}`;
  return [
    {
      kind: 'voice_change',
      start: from.start,
      end: from.end,
      text: from.text,
      paragraph: from.paragraph,
      note: `Voice: every claim in ${range(sourced)} names a source; those in ${range(loaded)} name none.`,
      shown: first !== from,
    },
  ];
}

function longestRun(claims: readonly Claim[], holds: (claim: Claim) => boolean): readonly Claim[] | null {
  let best = { from: 0, to: 0 };
  let from = 0;
  claims.forEach((claim, index) => {
    if (!holds(claim)) from = index + 1;
    else if (index + 1 - from > best.to - best.from) best = { from, to: index + 1 };
  });
  return best.to === best.from ? null : claims.slice(best.from, best.to);
}

const nameOf = (claim: Claim, voices: VoiceLayer): string =>
  voices.sources.find((source) => source.id === claim.attribution.sourceId)?.name ??
  claim.attribution.source?.text ??
  'a source';

const isNested = (claim: Claim): boolean =>
  claim.relations.length > 0 && claim.relations.some((relation) => relation.type === 'nested in');
const zoneOf = (document: Document, paragraph: number) => document.paragraphs[paragraph]?.zone ?? 'body';

/** The same figure once with a source and once as the outlet's own statement. */
export function figureTwoStatuses({ claims, voices }: StructureInput): Structure[] {
  const repeated = claims.some(({ relations }) => relations.some(({ type }) => type === 'repeats'));
  if (!repeated) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found: Structure[] = [];
  for (const claim of claims) {
    for (const relation of claim.relations) {
      const other = byId.get(relation.claim);
      if (relation.type !== 'repeats' || other === undefined) continue;
      const own = claim.attribution.mode === 'none' ? claim : other;
      const theirs = own === claim ? other : claim;
      if (own.attribution.mode !== 'none' || theirs.attribution.mode === 'none') continue;
      const figure = own.figures.find((candidate) =>
        theirs.figures.some((match) => match.value !== null && match.value === candidate.value),
      );
      if (figure === undefined) continue;
      const source = nameOf(theirs, voices);
      found.push({
        kind: 'figure_two_statuses',
        start: figure.start,
        end: figure.end,
        text: figure.text,
        paragraph: own.paragraph,
        note: `Figure: "${figure.text}" has a source in ${number(theirs.paragraph)} (${source}) and none in ${number(own.paragraph)}.`,
        shown: true,
      });
    }
  }
  return found;
}

/** One statement that a source makes, and that the outlet makes itself elsewhere; figures have a note of their own. */
export function claimTwoStatuses({ claims, voices }: StructureInput): Structure[] {
  if (!claims.some(({ relations }) => relations.some(({ type }) => TOLD_TWICE.has(type)))) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim) =>
    claim.relations.flatMap((relation) => {
      const other = byId.get(relation.claim);
      if (other === undefined || !TOLD_TWICE.has(relation.type) || isNested(claim)) return [];
      const own = claim.attribution.mode === 'none' ? claim : other;
      const theirs = own === claim ? other : claim;
      if (own.attribution.mode !== 'none' || theirs.attribution.mode === 'none') return [];
      const figure = own.figures.some(({ value }) =>
        theirs.figures.some((match) => match.value !== null && match.value === value),
      );
      if (figure) return [];
      const surer =
        relation.type === 'qualifies'
          ? ` (${theirs.certainty.printed} there, ${own.certainty.printed} here)`
          : '';
      return [
        {
          kind: 'claim_two_statuses' as const,
          start: own.start,
          end: own.end,
          text: own.text,
          paragraph: own.paragraph,
          note: `Claim: ${nameOf(theirs, voices)} says it in ${number(theirs.paragraph)}, the outlet itself in ${number(own.paragraph)}${surer}.`,
          shown: true,
        },
      ];
    }),
  );
}

const TOLD_TWICE = new Set<string>(['repeats', 'qualifies']);

/** The headline asserts what the body attributes. Dropping the source is usual in headlines, so it is folded. */
export function headlineDropsSource({ claims, document, voices }: StructureInput): Structure[] {
  const headline = claims.find((claim) => zoneOf(document, claim.paragraph) === 'headline');
  if (headline === undefined || headline.attribution.mode !== 'none') return [];
  const summarised = headline.relations.find((relation) => relation.type === 'summarises');
  const body = claims.find((claim) => claim.id === summarised?.claim);
  if (body === undefined || body.attribution.mode === 'none') return [];
  return [
    {
      kind: 'headline_drops_source',
      start: headline.start,
      end: headline.end,
      text: headline.text,
      paragraph: headline.paragraph,
      note: `Headline: asserts what ${number(body.paragraph)} reports as said by ${nameOf(body, voices)}.`,
      shown: false,
    },
  ];
}

/** Commas of a list that make it specific. */
const LIST_COMMAS = 3;

/** A list of particulars in the outlet's own voice with no source and no figure. */
export function unsourcedList({ claims, document }: StructureInput): Structure[] {
  return claims
    .filter(
      (claim) =>
        !isNested(claim) &&
        claim.attribution.mode === 'none' &&
        claim.types.includes('classification') &&
        claim.figures.length === 0 &&
        zoneOf(document, claim.paragraph) === 'body',
    )
    .filter((claim) => claim.text.split(',').length > LIST_COMMAS)
    .map((claim) => ({
      kind: 'unsourced_list',
      start: claim.start,
      end: claim.end,
      text: claim.text,
      paragraph: claim.paragraph,
      note: `Specific list with no source, number or date (${number(claim.paragraph)}).`,
      shown: true,
    }));
}
