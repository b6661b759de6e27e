/**
 * A claim as a sentence that stands alone and keeps its speaker. Words that are added come from the article itself and
 * stand in brackets (after Claimify, Metropolitansky & Larson 2025: add only what the text settles).
 */
import type { Attribution, Quote, Source, TextSpan, TimeExpression } from '../model.ts';
import type { ClaimInput } from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { oneLine, onOneLine, textOf } from './one-line.ts';
import { quotationAround } from './quotes-around.ts';

export interface StandaloneInput {
  readonly input: ClaimInput;
  readonly draft: ClaimDraft;
  /** The words of the draft. */
  readonly words: TextSpan;
  readonly attribution: Attribution | null;
  readonly source: Omit<Source, 'claims' | 'verbs'> | null;
  readonly times: readonly TimeExpression[];
}

/** The bare content without its speaker; only ever shown beside the speaker. */
export function propositionOf({ input, draft, words }: StandaloneInput): string {
  const { parts } = draft;
  let proposition = '';
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    const whole = part.from === draft.from && part.to === draft.to;
    const line = onOneLine(input, whole ? words : textOf(input, part));
    proposition = k === 0 ? line : `${proposition} … ${line}`;
  }
  return proposition;
}

/** The sentence, with every quotation mark closed; ends in a stop. */
export function standaloneOf(facts: StandaloneInput): string {
  const { input, words } = facts;
  const { start, end } = words;
  let line = onOneLine(input, words);
  const inserts = timeInserts(facts);
  addPronoun(facts, inserts);
  if (inserts.length > 0) {
    let { text } = words;
    inserts.sort((a, b) => b.at - a.at);
    for (const insert of inserts) {
      const at = insert.at - start;
      if (at >= 0 && insert.at <= end) text = `${text.slice(0, at)}${insert.words}${text.slice(at)}`;
    }
    // Nothing uneven is inserted.
    line = line === words.text ? text : oneLine(text);
  }
  return `${prefix(facts)}${closeSentence(closeQuotes(line, facts))}`;
}

interface Insert {
  readonly at: number;
  readonly words: string;
}

function timeInserts({ times }: StandaloneInput): Insert[] {
  const inserts: Insert[] = [];
  for (const { iso, anchor, end, endOfRange } of times)
    if (iso !== null && anchor !== 'text' && !endOfRange) inserts.push({ at: end, words: ` [${iso}]` });
  return inserts;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'his', 'her', 'their', 'its']);
const LONGEST_PRONOUN = 5;

/** `it [The Pentagon] added`: the pronoun stays, the name follows. */
function addPronoun({ draft, source, attribution }: StandaloneInput, inserts: Insert[]): void {
  const words = attribution?.source;
  if (words == null || source === null || words.text.length > LONGEST_PRONOUN) return;
  if (source.kind === 'unresolved' || source.kind === 'outlet') return;
  const inside = words.from >= draft.from && words.to <= draft.to;
  if (inside && PRONOUNS.has(words.text.toLowerCase()))
    inserts.push({ at: words.end, words: ` [${source.name.replace(/\s+/g, ' ')}]` });
}

/** What the words are about, or who speaks, when that stands outside of them: in brackets in front. */
function prefix({ input, draft, source, attribution }: StandaloneInput): string {
  if (draft.about !== null) return `[${onOneLine(input, textOf(input, draft.about))}:] `;
  if (attribution === null) return '';
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

const CLOSERS = '"”’\')]';

/** In place of a comma left at the end, and before a mark that closes nothing more, comes the stop. Read from its end. */
function closeSentence(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text[end - 1]!)) end--;
  let last = text[end - 1] ?? '';
  if (last !== '' && ',;:'.includes(last)) {
    const shortened = `${text.slice(0, end - 1)}${text.slice(end)}`;
    end--;
    while (end > 0 && CLOSERS.includes(text[end - 1]!)) end--;
    last = text[end - 1] ?? '';
    return last !== '' && STOPS.includes(last) ? shortened : `${shortened}.`;
  }
  return last !== '' && STOPS.includes(last) ? text : `${text}.`;
}

const STOPS = '.!?…';

/** A sentence cut out of a longer quotation has lost one of its marks, or both: they are put back. */
function closeQuotes(text: string, { input, words }: StandaloneInput): string {
  const { document, voices } = input;
  const { quotes } = voices;
  if (quotes.length === 0) return text;
  const { start, end } = words;
  const opened = brokenAt(quotes, start);
  const closed = brokenAt(quotes, end - 1);
  if (opened === null && closed === null) return text;
  const head = opened === null || document.text.startsWith(markOf(opened), start) ? '' : markOf(opened);
  const tail =
    closed === null || (closed.closed && closed.end <= end) ? '' : (CLOSING.get(markOf(closed)) ?? '');
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

/** The outermost quotation that starts before the offset and goes on behind it. */
function brokenAt(quotes: readonly Quote[], offset: number): Quote | null {
  const quotation = quotationAround(quotes, offset, ({ start, bare }) => !bare && start < offset);
  return quotation < 0 ? null : quotes[quotation]!;
}

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '”'],
  ['«', '»'],
]);
