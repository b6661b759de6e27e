/** What stands in each sentence of a document: words between marks, words inside contents, the attribution that counts. */
import type { Attribution, Document, Quote, Sentence, Source, SourceKind } from '../model.ts';
import { TokenKind } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { isStanceOnly } from './voice-rules.ts';

/** What the voice layer found in a document. */
export interface VoiceFindings {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Pick<Source, 'id' | 'kind'>[];
  /** Innermost attribution whose content holds the token, or -1. */
  readonly contentAt: Int32Array;
}

/** An attribution at work in a sentence. */
export interface Lead {
  readonly attribution: Attribution;
  readonly sourceKind: SourceKind | null;
  /** The cue stands in this sentence, not in one before or behind. */
  readonly here: boolean;
  readonly group: CueGroup;
}

export interface SentenceEvidence {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly sentence: Sentence;
  readonly number: number;
  /** Words and numbers. */
  readonly words: number;
  /** Numbers among them. */
  readonly figures: number;
  /** Words between the marks of a quotation that is speech. */
  readonly quoted: number;
  /** Words between such marks or inside the content of an attribution. */
  readonly attributed: number;
  /** The other words, which are the outlet's: token numbers. */
  readonly outside: readonly number[];
  /** The attribution that says most about the sentence; null when there is none. */
  readonly lead: Lead | null;
}

/** Evidence of every sentence, in order. Linear in the text; never throws. */
export function collectEvidence(
  document: Document,
  tagged: Tagged,
  findings: VoiceFindings,
): SentenceEvidence[] {
  const quotedAt = paintQuotations(document, findings.quotes);
  const leads = leadsOfSentences(document, findings);
  return document.sentences.map((sentence, number) => ({
    document,
    tagged,
    sentence,
    number,
    ...countWords(document, sentence, quotedAt, findings.contentAt),
    lead: strongest(leads[number]!),
  }));
}

/** 1 for every token between the marks of a quotation; scare quotes and titles are nobody's speech. */
function paintQuotations(document: Document, quotes: readonly Quote[]): Uint8Array {
  const at = new Uint8Array(document.tokens.count);
  for (const quote of quotes) if (quote.kind === 'quotation') at.fill(1, quote.from, quote.to);
  return at;
}

/** Of each sentence, the attributions that have their cue or some of their content in it. */
function leadsOfSentences(document: Document, findings: VoiceFindings): Lead[][] {
  const { attributions, contentAt } = findings;
  const { sentence: sentenceOf, count } = document.tokens;
  const kinds = new Map(findings.sources.map(({ id, kind }) => [id, kind]));
  const leads: Lead[][] = document.sentences.map(() => []);
  const add = (attribution: Attribution, sentence: number): void => {
    const { sourceId } = attribution;
    leads[sentence]?.push({
      attribution,
      sourceKind: sourceId === null ? null : (kinds.get(sourceId) ?? null),
      here: attribution.sentence === sentence,
      group: groupOf(attribution),
    });
  };
  for (const attribution of attributions)
    if (!isStanceOnly(attribution.rule)) add(attribution, attribution.sentence);
  let lastNumber = -1;
  let lastSentence = -1;
  for (let i = 0; i < count; i++) {
    const number = contentAt[i]!;
    const sentence = sentenceOf[i]!;
    if (number < 0 || (number === lastNumber && sentence === lastSentence)) continue;
    lastNumber = number;
    lastSentence = sentence;
    if (attributions[number]!.sentence !== sentence) add(attributions[number]!, sentence);
  }
  return leads;
}

/** A word of plain saying counts before all others, then a cue that stands in the sentence, then the first. */
function strongest(leads: readonly Lead[]): Lead | null {
  let best: Lead | null = null;
  let bestRank = -1;
  for (const lead of leads) {
    const rank = (lead.group === 'other' ? 0 : 2) + (lead.here ? 1 : 0);
    if (rank <= bestRank) continue;
    best = lead;
    bestRank = rank;
  }
  return best;
}

export type CueGroup = 'say' | 'tell' | 'add' | 'comment' | 'write' | 'according' | 'mark' | 'other';

/**
 * Cues that differ in how often NewsDiscourse marks their sentence. `say`, `tell` and `add` it mostly does; `comment` by
 * half; written words, `according to` and all others (report, announce, warn, accuse, deny, believe …) seldom.
 */
const GROUPS = new Map<string, CueGroup>([
  ['say', 'say'],
  ['say of', 'say'],
  ['tell', 'tell'],
  ['quoted by', 'tell'],
  ['add', 'add'],
  ['ask', 'add'],
  ['reply', 'add'],
  ['respond', 'add'],
  ['continue', 'add'],
  ['note', 'comment'],
  ['explain', 'comment'],
  ['stress', 'comment'],
  ['suggest', 'comment'],
  ['point out', 'comment'],
  ['recall', 'comment'],
  ['recommend', 'comment'],
  ['tweet', 'comment'],
  ['write', 'write'],
  ['according to', 'according'],
  [':', 'mark'],
]);

/** `asked to enter a plea`, `told to leave`: a request or an order, not what somebody said. */
const ORDERS = new Set(['infinitive', 'preposition']);

function groupOf({ cue, rule }: Attribution): CueGroup {
  if (cue === null) return 'mark';
  const [, content = ''] = rule.split('+');
  return ORDERS.has(content) ? 'other' : (GROUPS.get(cue.lemma) ?? 'other');
}

function countWords(
  document: Document,
  sentence: Sentence,
  quotedAt: Uint8Array,
  contentAt: Int32Array,
): Pick<SentenceEvidence, 'words' | 'figures' | 'quoted' | 'attributed' | 'outside'> {
  const { kind } = document.tokens;
  const outside: number[] = [];
  let words = 0;
  let figures = 0;
  let quoted = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (kind[i] !== TokenKind.word && kind[i] !== TokenKind.number) continue;
    words++;
    if (kind[i] === TokenKind.number) figures++;
    if (quotedAt[i] === 1) quoted++;
    else if (contentAt[i]! < 0) outside.push(i);
  }
  return { words, figures, quoted, attributed: words - outside.length, outside };
}
