/** All results of an analysis to one report. Every count can be made again from the arrays beside it. */
import { hash } from 'node:crypto';
import type { AnalyzeOptions } from './analyze.ts';
import { directiveProblems } from './lexicon/directive-names.ts';
import type { Resources } from './lexicon/resources.ts';
import type {
  Category,
  Claim,
  Document,
  Rejected,
  Report,
  ReportCounts,
  ReportSentence,
  Source,
  Structure,
  Term,
  TextSpan,
  TimeExpression,
  Voice,
} from './model.ts';
import { listNames } from './structure/names.ts';
import { readReplies } from './structure/replies.ts';
import { verbsOfSources } from './structure/source-verbs.ts';
import { countVocabulary } from './structure/vocabulary.ts';
import type { Kind } from './terms/terms.ts';
import type { DirectedText } from './text/directives.ts';
import type { Tagged } from './text/tag.ts';
import { listAttributions, listQuotes } from './voice/listing.ts';
import { readSpeech, type SentenceSpeech } from './voice/speech-sentences.ts';
import type { VoiceLayer } from './voice/voice.ts';

export interface ReportParts {
  /** The text as it came. */
  readonly original: string;
  /** What its directives are, or null; the document has spaces in their place. */
  readonly directed: DirectedText | null;
  readonly kind: Kind;
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
  readonly terms: readonly Term[];
  readonly rejected: readonly Rejected[];
  readonly claims: readonly Claim[];
  readonly times: readonly TimeExpression[];
  readonly structures: readonly Structure[];
  readonly options: AnalyzeOptions;
  readonly resources: Resources;
}

/** What one article can never show (brief 1.24); printed with every report. */
const LIMITS = [
  'one article: what was left out or not covered is not visible',
  'claims are listed, not checked: nothing here says that a statement is true or false',
  'pictures, captions without text and page layout are not seen',
];

export function assembleReport(parts: ReportParts): Report {
  const report = assemble(parts);
  return parts.directed === null ? report : withOriginalText(report, parts);
}

function assemble(parts: ReportParts): Report {
  const { document, options } = parts;
  const sha256 = hash('sha256', parts.original);
  const sources = countClaims(parts);
  const speech = readSpeech(document, parts.tagged, parts.voices);
  const sentences = listSentences(document, speech);
  const { names, namedNotCited } = listNames(document, parts.tagged, sources, parts.voices.names);
  return {
    document: {
      id: options.id ?? sha256.slice(0, 12),
      sha256,
      length: document.text.length,
      offsetUnit: 'utf16',
      language: 'en',
      published: options.published ?? null,
      words: document.words,
      genre: parts.kind.genre,
      spelling: parts.kind.spelling,
      zones: document.paragraphs.map(({ zone, start, end }) => ({ kind: zone, start, end })),
      text: parts.original,
    },
    paragraphs: document.paragraphs.map(({ start, end }) => ({ start, end })),
    sentences,
    terms: parts.terms,
    rejected: parts.rejected,
    quotes: listQuotes(parts.voices),
    attributions: listAttributions(parts.voices),
    claims: parts.claims,
    times: parts.times,
    sources,
    replies: readReplies({ document, tagged: parts.tagged, claims: parts.claims, sources }),
    namedNotCited,
    names,
    structures: parts.structures,
    vocabulary: countVocabulary(document, parts.resources.policy),
    counts: {
      terms: countTerms(parts.terms, parts.rejected),
      claims: countTop(parts.claims),
      sentences: countSpeech(document, speech),
    },
    limits: LIMITS,
    warnings: warningsOf(parts),
  };
}

/** What stands in the report as words of the text, with the comments that were covered: it is a slice of the text again. */
function withOriginalText<T>(part: T, { original, document }: ReportParts): T {
  const restore = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(restore);
    const fields = Object.entries(value).map(([key, field]) => [key, restore(field)]);
    const { start, end, text } = value as Partial<TextSpan>;
    const isSlice = text !== undefined && text === document.text.slice(start, end);
    return Object.fromEntries(isSlice ? [...fields, ['text', original.slice(start, end)]] : fields);
  };
  return restore(part) as T;
}

function countClaims({ voices, claims }: ReportParts): Source[] {
  const verbs = verbsOfSources(voices.attributions);
  const count = new Map<string, number>();
  for (const claim of claims) {
    const id = claim.attribution.sourceId;
    if (id !== null && !isNested(claim)) count.set(id, (count.get(id) ?? 0) + 1);
  }
  // Written out: a property added to a spread makes a hidden class of its own in every object, and all readers slow.
  return voices.sources.map(
    ({ id, name, kind, title, mentions, words, firstParagraph, lastParagraph, spans }) => ({
      id,
      name,
      kind,
      title,
      mentions,
      words,
      firstParagraph,
      lastParagraph,
      spans,
      claims: count.get(id) ?? 0,
      verbs: verbs.get(id) ?? [],
    }),
  );
}

function listSentences(document: Document, speech: readonly SentenceSpeech[]): ReportSentence[] {
  return document.sentences.map(({ start, end, paragraph }, number) => ({
    start,
    end,
    paragraph,
    speech: speech[number]!.speech,
  }));
}

function countSpeech(
  { paragraphs, sentences }: Document,
  speech: readonly SentenceSpeech[],
): ReportCounts['sentences'] {
  const body = speech.filter((_, number) => paragraphs[sentences[number]!.paragraph]!.zone === 'body');
  const count = (holds: (sentence: SentenceSpeech) => boolean) => body.filter(holds).length;
  return {
    body: body.length,
    attributed: count(({ isAttributed }) => isAttributed),
    quoted: count(({ isQuoted }) => isQuoted),
    direct: count(({ speech: kind }) => kind === 'direct'),
    reported: count(({ speech: kind }) => kind === 'reported'),
  };
}

export const isNested = (claim: Claim): boolean =>
  claim.relations.length > 0 && claim.relations.some((relation) => relation.type === 'nested in');

function countTerms(terms: readonly Term[], rejected: readonly Rejected[]): ReportCounts['terms'] {
  const byVoice: Record<Voice, number> = { own: 0, headline: 0, quote: 0, paraphrase: 0, scare: 0 };
  const byCategory: Partial<Record<Category, number>> = {};
  const shown = terms.filter((term) => term.shown);
  for (const term of shown) {
    byVoice[term.voice]++;
    byCategory[term.category] = (byCategory[term.category] ?? 0) + 1;
  }
  return {
    shown: shown.length,
    folded: terms.length - shown.length,
    byVoice,
    byCategory,
    mention: shown.filter((term) => term.mention).length,
    suppressed: rejected.filter(({ suppressedAt }) => suppressedAt !== undefined).length,
  };
}

function countTop(claims: readonly Claim[]): ReportCounts['claims'] {
  const top = claims.filter((claim) => !isNested(claim));
  const sourced = top.filter((claim) => claim.attribution.mode !== 'none').length;
  return { top: top.length, sourced, unsourced: top.length - sourced, nested: claims.length - top.length };
}

function warningsOf({ claims, options, voices, resources, directed }: ReportParts): string[] {
  const warnings: string[] = [
    ...(resources.lexicon.warnings ?? []),
    ...(directed === null ? [] : directiveProblems(directed, resources.lexicon)),
  ];
  const undated = claims.some((claim) => claim.times.some((time) => time.iso === null));
  if (undated && (options.published ?? null) === null)
    warnings.push('no publication date: relative dates are not resolved');
  const continued = new Set(voices.quotes.map((quote) => quote.continues));
  const open = voices.quotes.filter(
    (quote, index) => !quote.bare && !quote.closed && !continued.has(index),
  ).length;
  if (open > 0)
    warnings.push(
      `${open} quotation mark${open === 1 ? ' is' : 's are'} never closed; each is read to the end of its paragraph, or until the writer plainly speaks`,
    );
  const unopened = voices.quotes.filter(
    (quote) => !quote.bare && !quote.opened && quote.continues === null,
  ).length;
  if (unopened > 0)
    warnings.push(
      `${unopened} quotation mark${unopened === 1 ? ' was' : 's were'} never opened; each is read from where the speech must have begun`,
    );
  return warnings;
}
