/**
 * Framing that is no single term: what was never introduced, who is left out, where the voice changes, one figure with
 * two statuses, a headline that drops its source. Each rule is named and returns finished sentences for the report.
 */
import {
  type Claim,
  type Document,
  Shape,
  type Structure,
  type Term,
  TokenKind,
  type TokenRange,
} from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { withText } from '../voice/attributions.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import { EVENT_NOUNS, HARM_VERBS } from './cue-words.ts';

export interface StructureInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
}

const RULES: readonly ((input: StructureInput) => Structure[])[] = [
  voiceChange,
  figureTwoStatuses,
  headlineDropsSource,
  unintroducedDefinites,
  agentlessPassives,
  unsourcedList,
];

/** All structures, in the order of the rules. */
export function readStructures(input: StructureInput): Structure[] {
  return RULES.flatMap((rule) => rule(input));
}

const number = (paragraph: number): string => `¶${paragraph + 1}`;

/** Fewer claims than this say nothing about a change of voice. */
const VOICE_CHANGE_CLAIMS = 3;

/** A run of paragraphs in which every claim has a source, then one in which none has, with loaded terms in the second. */
function voiceChange({ claims, terms, document }: StructureInput): Structure[] {
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

const isNested = (claim: Claim): boolean => claim.relations.some((relation) => relation.type === 'nested in');
const zoneOf = (document: Document, paragraph: number) => document.paragraphs[paragraph]?.zone ?? 'body';

/** The same figure once with a source and once as the outlet's own statement. */
function figureTwoStatuses({ claims, voices }: StructureInput): Structure[] {
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

/** The headline asserts what the body attributes. Dropping the source is usual in headlines, so it is folded. */
function headlineDropsSource({ claims, document, voices }: StructureInput): Structure[] {
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

/** `the` + an event that the article has not named before: something is taken as known. */
function unintroducedDefinites({ document, tagged, voices }: StructureInput): Structure[] {
  const { tokens } = document;
  const seen = new Set<string>();
  const found: TokenRange[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower[i]!;
    if (tokens.kind[i] !== TokenKind.word) continue;
    const head = word.endsWith('s') ? word.slice(0, -1) : word;
    const isHead = EVENT_NOUNS.has(word) || EVENT_NOUNS.has(head);
    if (isHead && !seen.has(head) && tagged.tag[i] !== Tag.verb) {
      const from = definiteStart(document, tagged, i);
      const taken = from !== null && !isExplained(document, tagged, i) && !isPredicate(tagged, from);
      if (taken && voices.voiceAt(withText(document, { from, to: i + 1 })).voice !== 'quote')
        found.push({ from, to: i + 1 });
    }
    seen.add(head);
  }
  return found.map((range) => {
    const span = withText(document, range);
    const paragraph = document.sentences[tokens.sentence[range.from]!]?.paragraph ?? 0;
    return {
      kind: 'unintroduced_definite',
      ...span,
      paragraph,
      note: `Not introduced: "${span.text}".`,
      shown: true,
    };
  });
}

/** `the` with at least one word between it and the event noun (`the Russian letter`); bare `the attack` is too common. */
function definiteStart(document: Document, tagged: Tagged, head: number): number | null {
  const { tokens } = document;
  for (let i = head - 1; i >= Math.max(0, head - 4); i--) {
    if (tokens.sentence[i] !== tokens.sentence[head]) return null;
    if (tokens.lower[i] === 'the') return head - i > 1 ? i : null;
    const t = tagged.tag[i];
    if (t !== Tag.adjective && t !== Tag.noun && t !== Tag.name && t !== Tag.participle) return null;
  }
  return null;
}

/** `is the right decision`: it says what something is, and takes nothing as known. */
const isPredicate = (tagged: Tagged, from: number): boolean =>
  from > 0 && (tagged.info[from - 1]!.gram & Gram.be) !== 0;

/** What follows says which one: `of`, `in`, `that`, `on Monday`; or the noun goes on as part of a compound. */
function isExplained(document: Document, tagged: Tagged, head: number): boolean {
  const { tokens } = document;
  const next = head + 1;
  if (next >= tokens.count || tokens.sentence[next] !== tokens.sentence[head]) return false;
  const t = tagged.tag[next];
  const upper = (tokens.shape[head]! & Shape.capital) !== 0;
  return (
    upper ||
    t === Tag.preposition ||
    t === Tag.that ||
    t === Tag.relative ||
    t === Tag.noun ||
    t === Tag.name ||
    t === Tag.participle ||
    t === Tag.to ||
    t === Tag.possessive ||
    t === Tag.gerund
  );
}

/** A passive of a verb of harm without `by` in the outlet's voice, whose doer the article names nowhere near. */
function agentlessPassives({ document, tagged, voices }: StructureInput): Structure[] {
  const { tokens } = document;
  const found: Structure[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (!HARM_VERBS.has(tokens.lower[i]!) || (tagged.info[i]!.gram & Gram.verbParticiple) === 0) continue;
    const be = auxiliaryBefore(tagged, tokens.sentence, i);
    if (be === null || agentFollows(document, i)) continue;
    const range = { from: be, to: i + 1 };
    const span = withText(document, range);
    if (voices.voiceAt(span).voice !== 'own') continue;
    const paragraph = document.sentences[tokens.sentence[i]!]?.paragraph ?? 0;
    found.push({
      kind: 'agentless_passive',
      ...span,
      paragraph,
      note: `Agent left out: "${span.text}" (${number(paragraph)}).`,
      shown: span.text.toLowerCase().startsWith('to be '),
    });
  }
  return found;
}

function auxiliaryBefore(tagged: Tagged, sentence: Int32Array, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (sentence[k] !== sentence[i]) return null;
    if ((tagged.info[k]!.gram & Gram.be) !== 0) return tagged.tag[k - 1] === Tag.to ? k - 1 : k;
    if (tagged.tag[k] !== Tag.adverb) return null;
  }
  return null;
}

/** `by` within the clause. */
function agentFollows(document: Document, i: number): boolean {
  const { tokens } = document;
  for (let k = i + 1; k < Math.min(tokens.count, i + 12) && tokens.sentence[k] === tokens.sentence[i]; k++) {
    if (tokens.lower[k] === 'by') return true;
    if (tokens.lower[k] === ',' || tokens.lower[k] === ';') return false;
  }
  return false;
}

/** Commas of a list that make it specific. */
const LIST_COMMAS = 3;

/** A list of particulars in the outlet's own voice with no source and no figure. */
function unsourcedList({ claims, document }: StructureInput): Structure[] {
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
