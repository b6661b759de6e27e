/**
 * The spine: text in, report out, a call a stage. Start reading here.
 *
 *   text ─readDirectives, parseDocument→ document ─tagTokens→ tags ─readVoices→ voices
 *                                                     ├─matchTerms→ hits ─nameTerms→ terms
 *                                                     └─findTimes, findFigures ─extractClaims→ claims
 *   all of it ─assembleReport→ report
 */
import { extractClaims } from './claims/extract.ts';
import { findFigures } from './claims/figures.ts';
import { findTimes } from './claims/times.ts';
import type { Resources } from './lexicon/resources.ts';
import type { Document, Report, Strength, Voice } from './model.ts';
import { assembleReport } from './report.ts';
import { readStructures } from './structure/structures.ts';
import { matchTerms } from './terms/match.ts';
import { nameTerms, readKind, termContext } from './terms/terms.ts';
import { turnedOffBy } from './terms/turned-off.ts';
import { type LineOf, readDirectives } from './text/directives.ts';
import { parseDocument } from './text/document.ts';
import { tagTokens } from './text/tag.ts';
import { readVoices } from './voice/voice.ts';

export interface AnalyzeOptions {
  /** Name of the document in the report; default the first letters of its hash. */
  readonly id?: string;
  /** Headline, when it is known from elsewhere. */
  readonly title?: string;
  /** Date of publication, ISO 8601 (`2026-11-23`); weekdays and `last week` are resolved against it. */
  readonly published?: string | null;
  /** Terms below are found but not shown; default 2 (`contested_name` is always shown). */
  readonly minStrength?: Strength;
  /** Terms in other voices are found but not shown; default all. */
  readonly voices?: readonly Voice[];
  /** False: comments in the text that turn flags off (`<!-- framing-disable -->`) turn nothing off. */
  readonly directives?: boolean;
  /** Where the text was taken from another file: its line at an offset of the text. Messages about comments name it. */
  readonly lineOf?: LineOf;
}

/**
 * Analyses one article. Pure: the same text, options and resources give the same report. Linear in the text.
 * @param text decoded, without a byte order mark; offsets of the report are UTF-16 code units into it
 */
export function analyze(text: string, options: AnalyzeOptions, resources: Resources): Report {
  const directed = readDirectives(text, options.lineOf);
  const { abbreviations } = resources;
  const parsed = parseDocument(directed?.masked ?? text, { abbreviations, title: options.title });
  const document = directed === null ? parsed : withLines(parsed, directed.lines);
  const tagged = tagTokens(document, resources.table);
  const voices = readVoices(document, tagged);
  const turnedOff =
    directed === null || options.directives === false
      ? null
      : turnedOffBy(directed.directives, directed.masked, directed.lines);
  const kind = readKind(document, resources.lists);
  const context = termContext(document, voices, resources.lists, kind);
  const { hits, rejected } = matchTerms(document, resources.lexicon, context, turnedOff);
  const terms = nameTerms(document, hits, resources.lexicon, voices, options);
  const times = findTimes(document, tagged, resources.times, options.published ?? null);
  // Dates and hours are no figures.
  const figures = findFigures(document, tagged, resources.numbers, times);
  const claims = extractClaims({
    document,
    tagged,
    voices,
    certainty: resources.certainty,
    figures,
    times,
    terms,
  });
  const structures = readStructures({ document, tagged, voices, claims, terms });
  return assembleReport({
    original: text,
    kind,
    directed,
    document,
    tagged,
    voices,
    terms,
    rejected,
    claims,
    times,
    structures,
    options,
    resources,
  });
}

/** The document with the lines of another text; written out, because a spread makes an object of another hidden class. */
function withLines(document: Document, lines: Int32Array): Document {
  const { text, tokens, paragraphs, sentences, words, dateline } = document;
  return { text, tokens, paragraphs, sentences, words, lines, dateline };
}
