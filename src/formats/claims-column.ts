/** The right side of the report: who says what, and how surely. A claim is never printed without its speaker. */

import type { Certainty, Claim, CueClass, Figure, Report, Source, Term, TimeExpression } from '../model.ts';
import { claimGroups } from './claims-view.ts';
import type { FormatEnv } from './format.ts';
import { capitalise, endSentence, paragraphRef, sourceWithOffice, zoneAt } from './phrases.ts';
import { shortNames } from './short-names.ts';
import { markWords } from './snippet.ts';
import type { Style } from './style.ts';
import { clean, wrap } from './wrap.ts';

/** The text says that somebody says so, though not always who. */
export function isSourced({ attribution }: Claim): boolean {
  return attribution.mode !== 'none';
}

export function isNested(claim: Claim): boolean {
  return claim.relations.some(({ type }) => type === 'nested in');
}

interface Context {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, Source>;
  readonly names: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims inside a claim, by the id of the outer one; empty while they are folded. */
  readonly inner: ReadonlyMap<string, readonly Claim[]>;
  /** Those that the left side shows. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly width: number;
  readonly style: Style;
}

/** The lines of the column, at most `width` columns each, an empty line after every claim. */
export function claimsColumn(
  report: Report,
  { all, claims: view, style }: Pick<FormatEnv, 'all' | 'claims' | 'style'>,
  width: number,
): string[] {
  const claims = report.claims.filter((claim) => !isNested(claim));
  if (claims.length === 0) return [...wrap('No claims found.', width), ''];
  const context: Context = {
    report,
    sources: new Map(report.sources.map((source) => [source.id, source])),
    names: shortNames(report.sources),
    claims: new Map(report.claims.map((claim) => [claim.id, claim])),
    inner: all ? innerClaims(report) : new Map(),
    terms: new Map(report.terms.filter(({ shown }) => shown || all).map((term) => [term.id, term])),
    width,
    style,
  };
  return claimGroups(view ?? { order: null, noSource: false }).flatMap(({ title, holds }) =>
    section(title, claims.filter(holds), context),
  );
}

function innerClaims(report: Report): ReadonlyMap<string, readonly Claim[]> {
  const inner = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    const outer = claim.relations.find(({ type }) => type === 'nested in')?.claim;
    if (outer === undefined) continue;
    const siblings = inner.get(outer);
    if (siblings) siblings.push(claim);
    else inner.set(outer, [claim]);
  }
  return inner;
}

function section(title: string, claims: readonly Claim[], context: Context): string[] {
  const lines = [context.style.heading(title)];
  if (claims.length === 0) return [...lines, ...wrap('none', context.width, { first: '    ' }), ''];
  lines.push('');
  // The office is said once, at the first claim of each source.
  const introduced = new Set<string>();
  const add = (claim: Claim) => {
    lines.push(...entry(claim, introduced, context), '');
    if (claim.attribution.sourceId !== null) introduced.add(claim.attribution.sourceId);
    // What is said inside a claim stands below it: anywhere else it would look like a claim of the outlet's.
    for (const inner of context.inner.get(claim.id) ?? []) add(inner);
  };
  for (const claim of claims) add(claim);
  return lines;
}

function entry(claim: Claim, introduced: ReadonlySet<string>, context: Context): string[] {
  const reference = paragraphRef(claim.paragraph).padStart(3);
  const indent = ' '.repeat(reference.length + 1);
  return [
    ...wrap(statement(claim, context), context.width, { first: `${reference} `, rest: indent }),
    ...wrap(basis(claim, introduced, context).join(' · '), context.width, {
      first: `${indent}> `,
      rest: `${indent}  `,
    }),
  ];
}

/**
 * `Kirby: options are being provided.` in the article's own words wherever they are one stretch; else the standalone
 * sentence, which names its speaker too.
 */
function statement(claim: Claim, context: Context): string {
  const { content, mode } = claim.attribution;
  const text = context.report.document.text;
  const inside = content === null ? '' : text.slice(content.start, content.end);
  const broken = mode === 'direct' && /["“”«»]/.test(inside);
  const within = isNested(claim) ? '(in the claim above) ' : '';
  if (content === null || !isSourced(claim) || broken || NEEDS_VERB.test(claim.rule)) {
    return within + endSentence(clean(claim.standalone));
  }
  const marked = claim.terms.flatMap((id) => context.terms.get(id) ?? []);
  const words = markWords(text, content, marked, context.style.mark);
  // The comma that stood before `she said` has lost its reason.
  const sentence = endSentence(words.replace(/,$/, ''));
  const said = mode === 'direct' ? `"${sentence}"` : sentence;
  return `${within}${speaking(claim, context)}: ${said}`;
}

/** Contents that are no sentence without their verb: `vowed to stay`, `called the plan a gift`, `accused the firm of lying`. */
const NEEDS_VERB =
  /(?:\+(?:infinitive|called-something|person-and-preposition|preposition)|^answered-charge)$/;

/** Verbs that carry the words and nothing else; after them the name alone will do. */
const CARRIERS: ReadonlySet<CueClass> = new Set(['neutral', 'weight', 'distancing']);

/**
 * `Kirby`; `Russia denies`, `Moscow promised`: without the verb the content would read as what they hold. It is the cue that
 * counts, not the certainty: `Kirby said it was not true` is a denial too, and `Kirby denies: it was not true` is its opposite.
 */
function speaking(claim: Claim, context: Context): string {
  const { sourceId, source, cue, mode } = claim.attribution;
  const known = sourceId === null ? undefined : context.names.get(sourceId);
  const name = capitalise(known ?? (source === null ? 'someone unnamed' : clean(source.text)));
  if (cue === null || CARRIERS.has(cue.class)) return name;
  const plural = isPlural(name, sourceId === null ? undefined : context.sources.get(sourceId)?.kind);
  const noun = mode === 'nominal';
  if (cue.lemma === 'deny' || (noun && cue.class === 'denial'))
    return `${name} ${plural ? 'deny' : 'denies'}`;
  if (cue.lemma === 'accuse' || (noun && cue.class === 'accusation')) {
    return `${name} ${plural ? 'accuse' : 'accuses'}`;
  }
  return noun ? name : `${name} ${clean(cue.text)}`;
}

function isPlural(name: string, kind: Source['kind'] | undefined): boolean {
  if (/^(?:they|we|I|you)$/i.test(name) || / and /.test(name)) return true;
  return kind === 'collective unnamed' || (/^anonymous/.test(kind ?? '') && name.endsWith('s'));
}

/** What the second line says: who, by which word, how surely, when, how much, and what else in the text bears on it. */
function basis(claim: Claim, introduced: ReadonlySet<string>, context: Context): string[] {
  return [
    ...(isSourced(claim) ? attribution(claim, introduced, context) : place(claim, context)),
    ...certainty(claim),
    ...claim.times.filter(({ endOfRange }) => !endOfRange).map(time),
    ...claim.figures.map(figure),
    ...relations(claim, context),
    ...(claim.checkable === 'no' ? ['cannot be checked'] : []),
    ...loadedWords(claim, context),
  ].filter((part) => part !== '');
}

function place(claim: Claim, { report }: Context): string[] {
  const zone = zoneAt(report, claim.start);
  return zone === 'body' ? [] : [zone];
}

const PRONOUN = /^(?:he|she|it|they|who|we|I)$/i;

function attribution(claim: Claim, introduced: ReadonlySet<string>, { sources }: Context): string[] {
  const { sourceId, source: words, cue, mode } = claim.attribution;
  const source = sourceId === null ? undefined : sources.get(sourceId);
  const quoted = mode === 'direct' ? ', direct quote' : mode === 'mixed' ? ', part quote' : '';
  const verb = cue ? clean(cue.text) + quoted : quoted.slice(2);
  if (!source) {
    return [words === null ? 'by whom is not said' : `${clean(words.text)} (not identified)`, verb];
  }
  const name = introduced.has(source.id) ? clean(source.name) : sourceWithOffice(source);
  const resolved = source.kind !== 'unresolved' && words !== null && PRONOUN.test(words.text);
  return [resolved ? `${words.text} = ${name}` : name, verb];
}

/** Levels that a word of the text brings about. */
const HEDGED: ReadonlySet<Certainty> = new Set(['doubted', 'possible', 'probable', 'planned', 'denied']);
/** Worth showing at any level: the claim holds only if something else does. */
const CONDITIONAL = /^(?:if|unless|whether|provided|on condition)\b/i;

function certainty(claim: Claim): string[] {
  const { printed, markers } = claim.certainty;
  const cue = claim.attribution.cue;
  const shown = HEDGED.has(printed) ? markers : markers.filter(({ text }) => CONDITIONAL.test(text));
  const hedges = shown.filter(({ start }) => cue === null || start < cue.start || start >= cue.end);
  const evidence = hedges.map(({ text }) => `"${clean(text)}"`).join(', ');
  const types = claim.types.filter((type) => type === 'accusation' || type === 'motive');
  // `denied · denied`, `accused · reported · accusation` would say one thing twice.
  const said = printed === clean(cue?.text ?? '').toLowerCase();
  const weaker = printed === 'reported' && types.includes('accusation');
  const level = evidence === '' ? printed : `${printed} (${evidence})`;
  return evidence === '' && (said || weaker) ? types : [level, ...types];
}

function time({ text, iso }: TimeExpression): string {
  return iso === null ? clean(text) : `${clean(text)} (${iso})`;
}

/** Words that say no more than `approx.` does. */
const APPROXIMATORS = /^(?:some|about|around|approximately|roughly|an estimated|circa) /i;

function figure({ text, value, low, high, approx }: Figure): string {
  const words = clean(text);
  if (value === null && low === null && high === null) return `"${words}": no figure given`;
  return approx ? `${words.replace(APPROXIMATORS, '')} (approx.)` : words;
}

function relations(claim: Claim, { claims, sources }: Context): string[] {
  return claim.relations.flatMap(({ type, claim: id }) => {
    const other = type === 'nested in' ? undefined : claims.get(id);
    // What is denied stands in the same sentence: a reference to the paragraph would lead back here.
    if (type === 'denies' && other?.paragraph === claim.paragraph && isNested(other)) {
      const source = sources.get(other.attribution.sourceId ?? '');
      return [source === undefined ? 'answers a charge by no one named' : `answers ${clean(source.name)}`];
    }
    return other ? [`${type} ${paragraphRef(other.paragraph)}`] : [];
  });
}

/** Says in words what the underlining says, and under which reference the left side treats it. */
function loadedWords(claim: Claim, context: Context): string[] {
  const terms = claim.terms.flatMap((id) => context.terms.get(id) ?? []);
  const list = (chosen: readonly Term[], more: (term: Term) => string): string =>
    [
      ...new Set(
        chosen.map((term) => `"${clean(term.text)}" (${paragraphRef(term.paragraph)}${more(term)})`),
      ),
    ].join(', ');
  const used = terms.filter(({ mention }) => !mention);
  // In the place of a word that the text discusses no other would do.
  const discussed = terms.filter(({ mention }) => mention);
  return [
    ...(used.length === 0 ? [] : [`loaded: ${list(used, plainer)}`]),
    ...(discussed.length === 0 ? [] : [`talks about: ${list(discussed, () => '')}`]),
  ];
}

/** The first plainer wording; instructions in parentheses stand with the term on the left. */
function plainer({ alternatives }: Term): string {
  const word = alternatives.find((alternative) => !alternative.startsWith('('));
  return word === undefined ? '' : `, plainer: ${word}`;
}
