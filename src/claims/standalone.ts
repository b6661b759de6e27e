/**
 * A claim as a sentence that stands alone and keeps its speaker. Words that are added come from the article itself and
 * stand in brackets (after Claimify, Metropolitansky & Larson 2025: add only what the text settles).
 */
import type { Attribution, Document, Quote, Source, Span, TimeExpression } from '../model.ts';
import { toSpan, withText } from '../voice/attributions.ts';
import type { ClaimDraft } from './drafts.ts';
import { quotesAround } from './quotes-around.ts';

export interface StandaloneInput {
  readonly document: Document;
  readonly draft: ClaimDraft;
  readonly attribution: Attribution | null;
  readonly source: Omit<Source, 'claims'> | null;
  readonly times: readonly TimeExpression[];
  /** All quotations of the document. */
  readonly quotes: readonly Quote[];
}

/** The bare content without its speaker; only ever shown beside the speaker. */
export function propositionOf({ document, draft }: StandaloneInput): string {
  return draft.parts.map((part) => oneLine(withText(document, part).text)).join(' … ');
}

/** The sentence, with every quotation mark closed; ends in a stop. */
export function standaloneOf(input: StandaloneInput): string {
  const { document, draft } = input;
  const span = toSpan(document, draft);
  const inserts = [...timeInserts(input), ...pronounInsert(input)].sort((a, b) => b.at - a.at);
  let text = document.text.slice(span.start, span.end);
  for (const { at, words } of inserts) {
    if (at < span.start || at > span.end) continue;
    text = `${text.slice(0, at - span.start)}${words}${text.slice(at - span.start)}`;
  }
  return `${prefix(input)}${closeSentence(closeQuotes(oneLine(text), input, span))}`;
}

interface Insert {
  readonly at: number;
  readonly words: string;
}

function timeInserts({ times }: StandaloneInput): Insert[] {
  return times
    .filter((time) => time.iso !== null && time.anchor !== 'text')
    .map((time) => ({ at: time.end, words: ` [${time.iso}]` }));
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'his', 'her', 'their', 'its']);

/** `it [The Pentagon] added`: the pronoun stays, the name follows. */
function pronounInsert({ draft, source, attribution }: StandaloneInput): Insert[] {
  const words = attribution?.source;
  if (words == null || source === null || source.kind === 'unresolved' || source.kind === 'outlet') return [];
  const inside = words.from >= draft.from && words.to <= draft.to;
  return inside && PRONOUNS.has(words.text.toLowerCase())
    ? [{ at: words.end, words: ` [${source.name}]` }]
    : [];
}

/** What the words are about, or who speaks, when that stands outside of them: in brackets in front. */
function prefix({ document, draft, source, attribution }: StandaloneInput): string {
  if (attribution === null) {
    return draft.about === null ? '' : `[${oneLine(withText(document, draft.about).text)}:] `;
  }
  const { cue } = attribution;
  const keepsCue = cue !== null && cue.from >= draft.from && cue.to <= draft.to;
  const words = attribution.source;
  const keepsSource = words !== null && words.from >= draft.from && words.to <= draft.to;
  if (keepsCue && (keepsSource || (words === null && attribution.mode !== 'nominal'))) return '';
  const name = source?.name ?? (words === null ? 'unnamed source' : oneLine(words.text));
  if (!keepsCue) return `[${name} · ${cue?.text ?? 'said'}:] `;
  // `[The union] added that …`: the verb follows at once; else what follows is somebody's speech.
  return cue.from === draft.from ? `[${name}] ` : `[${name}:] `;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In place of a comma left at the end, and before a mark that closes nothing more, comes the stop. */
const closeSentence = (text: string): string => closeOpen(text.replace(/[,;:](?=["”’')\]]*$)/, ''));

const closeOpen = (text: string): string => (/[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`);

/** A sentence cut out of a longer quotation has lost one of its marks, or both: they are put back. */
function closeQuotes(text: string, { document, quotes }: StandaloneInput, { start, end }: Span): string {
  const broken = (offset: number) =>
    quotesAround(quotes, offset)
      .map((index) => quotes[index]!)
      .find((quote) => quote.kind === 'quotation' && quote.start < offset);
  const opened = broken(start);
  const closed = broken(end - 1);
  const head = opened === undefined || document.text.startsWith(markOf(opened), start) ? '' : markOf(opened);
  const tail = closed === undefined || closed.end <= end ? '' : (CLOSING.get(markOf(closed)) ?? '');
  return `${head}${text}${tail}`;

  function markOf(quote: Quote): string {
    return quote.opened ? document.text[quote.start]! : (OPENING.get(document.text[quote.end - 1]!) ?? '“');
  }
}

/** For a quotation whose opening mark is lost. */
const OPENING = new Map([
  ['”', '“'],
  ['"', '"'],
  ['’', '‘'],
  ["'", "'"],
]);

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '”'],
  ['«', '»'],
]);
