/**
 * A claim as a sentence that stands alone and keeps its speaker. Words that are added come from the article itself and
 * stand in brackets (after Claimify, Metropolitansky & Larson 2025: add only what the text settles).
 */
import type { Attribution, Document, Source, TimeExpression } from '../model.ts';
import { toSpan } from '../voice/attributions.ts';
import type { ClaimDraft } from './drafts.ts';

export interface StandaloneInput {
  readonly document: Document;
  readonly draft: ClaimDraft;
  readonly attribution: Attribution | null;
  readonly source: Omit<Source, 'claims'> | null;
  readonly times: readonly TimeExpression[];
}

/** The bare content without its speaker; only ever shown beside the speaker. */
export function propositionOf({ document, draft }: StandaloneInput): string {
  const span = toSpan(document, draft.content);
  return tidy(document.text.slice(span.start, span.end));
}

/** The sentence; ends in a stop. */
export function standaloneOf(input: StandaloneInput): string {
  const { document, draft, attribution } = input;
  const span = toSpan(document, draft);
  const inserts = timeInserts(input);
  const pronoun = pronounInsert(input);
  if (pronoun !== null) inserts.push(pronoun);
  inserts.sort((a, b) => b.at - a.at);
  let text = document.text.slice(span.start, span.end);
  for (const { at, words } of inserts) {
    if (at < span.start || at > span.end) continue;
    text = `${text.slice(0, at - span.start)}${words}${text.slice(at - span.start)}`;
  }
  return closeSentence(`${speakerPrefix(input, attribution)}${tidy(text)}`);
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

/** `it [The Pentagon] added`: the pronoun stays, the name follows. */
function pronounInsert({ source, attribution }: StandaloneInput): Insert | null {
  if (
    attribution?.source == null ||
    source === null ||
    source.kind === 'unresolved' ||
    source.kind === 'outlet'
  )
    return null;
  return PRONOUNS.has(attribution.source.text.toLowerCase())
    ? { at: attribution.source.end, words: ` [${source.name}]` }
    : null;
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'who', 'his', 'her', 'their', 'its']);

/** The cue stands outside these words (a nested claim, or speech that goes on): name the speaker in brackets first. */
function speakerPrefix({ draft, source }: StandaloneInput, attribution: Attribution | null): string {
  if (attribution === null) return '';
  const { cue } = attribution;
  const keepsCue = cue !== null && cue.from >= draft.from && cue.to <= draft.to;
  const keepsSource =
    attribution.source === null ||
    (attribution.source.from >= draft.from && attribution.source.to <= draft.to);
  if (keepsCue && keepsSource) return '';
  const name = source?.name ?? attribution.source?.text ?? 'unnamed source';
  return keepsCue ? `[${name}:] ` : `[${name} · ${cue?.text ?? 'said'}:] `;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function closeSentence(text: string): string {
  return /[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`;
}
