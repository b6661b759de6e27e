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
  /** Of each token of the document, whose words it belongs to. */
  readonly owners: Uint8Array;
  /** The attribution that says most about the sentence; null when there is none. */
  readonly lead: Lead | null;
}

/** Whose a token is. */
export const Owner = {
  /** Not a word and not a number. */
  none: 0,
  outlet: 1,
  /** Between the marks of a quotation; scare quotes and titles are nobody's speech. */
  quotation: 2,
  /** In the content of an attribution, without marks. */
  content: 3,
} as const;

/** Evidence of every sentence, in order. Linear in the text; never throws. */
export function collectEvidence(
  document: Document,
  tagged: Tagged,
  findings: VoiceFindings,
): SentenceEvidence[] {
  const owners = ownersOf(document, findings);
  const leads = leadsOfSentences(document, findings);
  return document.sentences.map((sentence, number) =>
    readSentence(document, tagged, owners, sentence, number, leads[number]!),
  );
}

function ownersOf({ tokens }: Document, { quotes, contentAt }: VoiceFindings): Uint8Array {
  const { count, kind } = tokens;
  const owners = new Uint8Array(count);
  for (const quote of quotes)
    if (quote.kind === 'quotation') owners.fill(Owner.quotation, quote.from, quote.to);
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TokenKind.word && kind[i] !== TokenKind.number) owners[i] = Owner.none;
    else if (owners[i] !== Owner.quotation) owners[i] = contentAt[i]! < 0 ? Owner.outlet : Owner.content;
  }
  return owners;
}

/**
 * Of each sentence, the attribution that says most about it, among those that have their cue or some of their content in
 * it. A word of plain saying counts before all others, then a cue that stands in the sentence, then the first.
 */
function leadsOfSentences(document: Document, findings: VoiceFindings): (Lead | null)[] {
  const { attributions, contentAt } = findings;
  const { sentence: sentenceOf, count } = document.tokens;
  const kinds = new Map(findings.sources.map(({ id, kind }) => [id, kind]));
  const groups = attributions.map(groupOf);
  const leads = new Array<Lead | null>(document.sentences.length).fill(null);
  const ranks = new Int8Array(leads.length).fill(-1);
  const add = (number: number, sentence: number): void => {
    const attribution = attributions[number]!;
    const group = groups[number]!;
    const here = attribution.sentence === sentence;
    const rank = (group === 'other' ? 0 : 2) + (here ? 1 : 0);
    if (sentence >= leads.length || rank <= ranks[sentence]!) return;
    const { sourceId } = attribution;
    const sourceKind = sourceId === null ? null : (kinds.get(sourceId) ?? null);
    ranks[sentence] = rank;
    leads[sentence] = { attribution, sourceKind, here, group };
  };
  for (let number = 0; number < attributions.length; number++) {
    const { rule, sentence } = attributions[number]!;
    if (!isStanceOnly(rule)) add(number, sentence);
  }
  let lastNumber = -1;
  let lastSentence = -1;
  for (let i = 0; i < count; i++) {
    const number = contentAt[i]!;
    const sentence = sentenceOf[i]!;
    if (number < 0 || (number === lastNumber && sentence === lastSentence)) continue;
    lastNumber = number;
    lastSentence = sentence;
    if (attributions[number]!.sentence !== sentence) add(number, sentence);
  }
  return leads;
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

function groupOf({ cue, rule }: Attribution): CueGroup {
  if (cue === null) return 'mark';
  // `asked to enter a plea`, `told to leave`: a request or an order, not what somebody said.
  const orders = rule.endsWith('+infinitive') || rule.endsWith('+preposition');
  return orders ? 'other' : (GROUPS.get(cue.lemma) ?? 'other');
}

function readSentence(
  document: Document,
  tagged: Tagged,
  owners: Uint8Array,
  sentence: Sentence,
  number: number,
  lead: Lead | null,
): SentenceEvidence {
  const { kind } = document.tokens;
  let words = 0;
  let figures = 0;
  let quoted = 0;
  let attributed = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const owner = owners[i];
    if (owner === Owner.none) continue;
    words++;
    if (kind[i] === TokenKind.number) figures++;
    if (owner === Owner.outlet) continue;
    attributed++;
    if (owner === Owner.quotation) quoted++;
  }
  return { document, tagged, sentence, number, words, figures, quoted, attributed, owners, lead };
}
