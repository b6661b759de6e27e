/**
 * What the weights look at when no rule can say whether a verb attributes what stands behind it: classes of words and
 * forms, never a name and never a word of the content, so that they cannot learn a topic or an outlet.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role, type WordInfo } from '../text/words.ts';
import type { Complement } from './complements.ts';
import type { VerbCandidate } from './cues.ts';
import { lower, type Reading } from './phrase.ts';
import type { Subject } from './subjects.ts';

/** A verb with its subject and what could be its content. */
export interface Possible {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly cue: VerbCandidate;
  readonly subject: Subject;
  readonly complement: Complement;
  /** End of the complement (exclusive), found when it is first asked for. */
  readonly end: () => number;
}

interface Feature {
  readonly name: string;
  /** Has the value a weight of its own for each kind of complement? */
  readonly byKind: boolean;
  readonly read: (possible: Possible) => string;
}

export const FEATURES: readonly Feature[] = [
  { name: 'lemma', byKind: false, read: ({ cue }) => cue.cue.lemma },
  { name: 'class', byKind: true, read: ({ cue }) => cue.cue.class },
  { name: 'evidence', byKind: true, read: ({ cue }) => `${cue.cue.that}${cue.cue.weak ? ' weak' : ''}` },
  { name: 'subject', byKind: true, read: ({ reading, subject }) => subjectKind(reading, subject.source) },
  { name: 'subject-rule', byKind: false, read: ({ subject }) => subject.rule },
  { name: 'form', byKind: true, read: ({ reading, cue }) => verbForm(reading, cue) },
  { name: 'negation', byKind: true, read: ({ reading, cue }) => (isNegated(reading, cue) ? 'not' : '') },
  { name: 'opening', byKind: true, read: ({ reading, complement }) => openingOf(reading, complement.from) },
  { name: 'object', byKind: true, read: objectKind },
  { name: 'object-noun', byKind: false, read: objectNoun },
  { name: 'before', byKind: false, read: wordBefore },
  { name: 'zone', byKind: false, read: ({ reading, sentence }) => zoneOf(reading, sentence) },
  // From here on the end of the complement is needed, which costs more than all the others.
  { name: 'length', byKind: true, read: ({ complement, end }) => lengthOf(end() - complement.from) },
  { name: 'inside', byKind: true, read: verbInside },
  { name: 'marks', byKind: false, read: marksInside },
];

const PERSON = Role.person | Role.office | Role.spokesperson | Role.anonymousOfficial | Role.anonymousOther;

/** What kind of word names the source. */
export function subjectKind(reading: Reading, source: TokenRange | null): string {
  if (source === null) return 'none';
  const { tag } = reading.tagged;
  if (source.to - source.from === 1 && tag[source.from] === Tag.pronoun) {
    const { pronoun } = reading.tagged.info[source.from]!;
    return pronoun === null ? 'pronoun' : `${pronoun.kind} ${pronoun.number}`;
  }
  return kindOfNoun(reading, headOf(reading, source));
}

/** Last word of a noun phrase before its first preposition or mark. */
function headOf(reading: Reading, { from, to }: TokenRange): number {
  const { tag } = reading.tagged;
  for (let i = from + 1; i < to; i++) if (tag[i] === Tag.preposition || tag[i] === Tag.mark) return i - 1;
  return to - 1;
}

function kindOfNoun(reading: Reading, head: number): string {
  const info = reading.tagged.info[head]!;
  const t = reading.tagged.tag[head];
  if ((info.role & PERSON) !== 0) return 'person';
  if ((info.role & Role.collective) !== 0) return 'collective';
  if ((info.role & (Role.document | Role.media)) !== 0) return 'document';
  if ((info.role & (Role.organisation | Role.knownOrganisation)) !== 0) return 'organisation';
  if (t === Tag.pronoun) return 'pronoun';
  if (t === Tag.name) return 'name';
  if (t === Tag.number) return 'number';
  return lower(reading, head).endsWith('s') ? 'plural' : 'thing';
}

function verbForm(reading: Reading, cue: VerbCandidate): string {
  const { tag, info } = reading.tagged;
  const t = tag[cue.verb]!;
  if (cue.passive) return t === Tag.participle ? 'participle' : 'passive';
  if (t === Tag.gerund) return 'gerund';
  if (someInGroup(reading, cue, (_, i) => tag[i] === Tag.modal)) return 'modal';
  if (t === Tag.infinitive) return tag[cue.from - 1] === Tag.to ? 'to' : 'infinitive';
  if (someInGroup(reading, cue, ({ gram }) => (gram & Gram.have) !== 0)) return 'perfect';
  return (info[cue.verb]!.gram & (Gram.verbPast | Gram.verbParticiple)) !== 0 ? 'past' : 'present';
}

export function isNegated(reading: Reading, cue: VerbCandidate): boolean {
  return someInGroup(
    reading,
    cue,
    ({ gram }, i) => (gram & Gram.negation) !== 0 || lower(reading, i).endsWith("n't"),
  );
}

function someInGroup(
  reading: Reading,
  cue: VerbCandidate,
  holds: (info: WordInfo, i: number) => boolean,
): boolean {
  for (let i = cue.from; i < cue.verb; i++) if (holds(reading.tagged.info[i]!, i)) return true;
  return false;
}

function openingOf(reading: Reading, at: number): string {
  const { tag, info } = reading.tagged;
  if (tag[at] === Tag.determiner) {
    if ((info[at]!.gram & Gram.possessive) !== 0) return 'his';
    return ARTICLES.has(lower(reading, at)) ? lower(reading, at) : 'determiner';
  }
  const next = info[at + 1];
  if (tag[at] !== Tag.to || next === undefined) return String(tag[at]);
  if ((next.gram & (Gram.be | Gram.have)) !== 0) return 'to be';
  return next.verbs.length > 0 ? 'to say' : 'to';
}

const ARTICLES = new Set(['the', 'a', 'an']);

function objectKind({ reading, complement: { phrase } }: Possible): string {
  if (phrase === null) return '';
  const head = headOf(reading, phrase);
  return reading.tagged.info[head]!.noun?.class ?? kindOfNoun(reading, head);
}

/** The noun at the head of the content if it is one of `reporting-nouns.yaml`. */
function objectNoun({ reading, complement: { phrase } }: Possible): string {
  return phrase === null ? '' : (reading.tagged.info[headOf(reading, phrase)]!.noun?.lemma ?? '');
}

function lengthOf(tokens: number): string {
  if (tokens <= 4) return tokens <= 2 ? '2' : '4';
  if (tokens <= 16) return tokens <= 8 ? '8' : '16';
  return 'more';
}

/** So many tokens of the content are searched for a verb. */
const SEARCHED = 30;

function verbInside({ reading, complement, end }: Possible): string {
  const { tag } = reading.tagged;
  let finite = '';
  for (let i = complement.from; i < Math.min(end(), complement.from + SEARCHED); i++) {
    if (tag[i] === Tag.modal) return 'modal';
    if (tag[i] === Tag.verb || tag[i] === Tag.auxiliary) finite = 'finite';
  }
  return finite;
}

function wordBefore({ reading, sentence, subject }: Possible): string {
  const i = subject.from - 1;
  if (i < sentence.from) return 'start';
  const t = reading.tagged.tag[i]!;
  return t === Tag.subordinator || t === Tag.mark || t === Tag.preposition || t === Tag.relative
    ? lower(reading, i)
    : String(t);
}

function marksInside({ reading, complement, end }: Possible): string {
  for (let i = complement.from; i < end(); i++) if (reading.quoteAt[i]! >= 0) return 'marks';
  return '';
}

const zoneOf = (reading: Reading, sentence: Sentence): string =>
  reading.document.paragraphs[sentence.paragraph]!.zone;
