/**
 * What can be seen of a sentence that may report speech. Structure only: no word of what is said and no name, so that
 * exchanging the actors changes nothing. Kinds and values are constants, so that looking up their weights costs little.
 */
import type { CueClass, Sentence, SourceKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { wordFlags } from '../text/word-columns.ts';
import { Gram, Role } from '../text/words.ts';
import { type CueGroup, Owner, type SentenceEvidence } from './speech-evidence.ts';
import { isDenied, LONE_SAYING, sayingWords } from './speech-verbs.ts';

/** Takes a feature: its kind and what it is here. */
export type Note = (kind: string, value: string) => void;

/** Notes everything that is true of the sentence; each feature once, in a fixed order. */
export function noteFeatures(evidence: SentenceEvidence, note: Note): void {
  for (const features of FEATURES) features(evidence, note);
}

const FEATURES: readonly ((evidence: SentenceEvidence, note: Note) => void)[] = [
  shares,
  place,
  withoutLead,
  speaker,
  cue,
  tag,
  surroundings,
  persons,
];

function share(part: number, whole: number): string {
  if (part === 0) return 'none';
  if (part === whole) return 'all';
  const value = part / whole;
  if (value <= 0.2) return 'little';
  if (value <= 0.5) return 'some';
  return value <= 0.8 ? 'most' : value <= 0.95 ? 'nearly' : 'but a word';
}

function shares({ words, attributed, quoted, figures }: SentenceEvidence, note: Note): void {
  note('attributed', share(attributed, words));
  note('quoted', share(quoted, words));
  note('figures', figures === 0 ? 'none' : figures < 3 ? 'few' : 'many');
}

function place({ document, sentence, number }: SentenceEvidence, note: Note): void {
  const { firstSentence } = document.paragraphs[sentence.paragraph]!;
  note('paragraph', firstSentence === number ? 'opens' : 'goes on');
  if (sentence.paragraph <= 1) note('text', 'opens');
}

function withoutLead(evidence: SentenceEvidence, note: Note): void {
  if (evidence.lead !== null) return;
  if (evidence.quoted > 0) note('lone', 'quotation');
  let said = false;
  const verbs = sayingWords(evidence);
  if (verbs.length > 0) {
    for (const { name, says } of LONE_SAYING) {
      if (!verbs.some((i) => says(evidence, i))) continue;
      note('lone', name);
      said = true;
    }
  }
  if (evidence.quoted === 0 && !said) note('lone', 'nothing');
}

function speaker({ tagged, lead }: SentenceEvidence, note: Note): void {
  if (lead === null) return;
  const { source } = lead.attribution;
  const kind: SourceKind | 'none' = source === null ? 'none' : (lead.sourceKind ?? 'unresolved');
  const pronoun = source !== null && source.to - source.from === 1 ? tagged.info[source.from]!.pronoun : null;
  if (pronoun === null) note('speaker', kind);
  else note('pronoun', pronoun.kind === 'female' ? 'male' : pronoun.kind);
}

/** The mode means something else with each group. */
const MODE_OF: Readonly<Record<CueGroup, string>> = {
  say: 'mode of say',
  tell: 'mode of tell',
  add: 'mode of add',
  comment: 'mode of comment',
  write: 'mode of write',
  according: 'mode of according',
  mark: 'mode of mark',
  other: 'mode of other',
};

function cue({ lead }: SentenceEvidence, note: Note): void {
  if (lead === null) return;
  const { attribution, group, here } = lead;
  note('cue', group);
  note('mode', attribution.mode);
  note(MODE_OF[group], attribution.mode);
  const cueClass: CueClass | undefined = attribution.cue?.class;
  if (group === 'other' && cueClass !== undefined) note('class', cueClass);
  note('tag', here ? 'here' : 'elsewhere');
}

/** How and where the tag stands in its sentence. */
function tag(evidence: SentenceEvidence, note: Note): void {
  const { document, sentence, lead } = evidence;
  if (lead === null || !lead.here) return;
  const { cue: verb, source, content, parent, rule } = lead.attribution;
  if (verb === null) return;
  const { lower } = document.tokens;
  const form = lower[verb.from]!;
  note('form', form.endsWith('ing') ? 'ing' : form.endsWith('s') ? 'present' : 'past');
  note('before tag', beforeTag(evidence, sentence, Math.min(source?.from ?? verb.from, verb.from)));
  const behind = sentence.to - verb.to;
  note('behind cue', behind <= 1 ? 'nothing' : behind <= 4 ? 'little' : 'much');
  if (parent !== null) note('tag', 'inside another');
  if (isDenied(evidence, verb.from)) note('tag', 'negated');
  const plus = rule.indexOf('+');
  note('speaker found', plus < 0 ? rule : rule.slice(0, plus));
  note('content found', plus < 0 ? 'none' : rule.slice(plus + 1));
  const first = content[0];
  if (first !== undefined && first.from > verb.from) opening(lower, first.from, note);
}

/** What stands before the speaker and the verb. */
function beforeTag({ document, tagged }: SentenceEvidence, sentence: Sentence, at: number): string {
  if (at <= sentence.from) return 'nothing';
  const gram = tagged.gram[at - 1]!;
  const before = tagged.tag[at - 1];
  if (before === Tag.relative) return 'relative';
  if (before === Tag.that) return 'that';
  if ((gram & Gram.subordinator) !== 0) return 'subordinator';
  if ((gram & Gram.preposition) !== 0) return 'preposition';
  if ((gram & Gram.coordinator) !== 0) return 'coordinator';
  return document.tokens.lower[at - 1] === ',' ? 'comma' : 'other';
}

/** `said it would`: a body speaks; `said they would`: a group. */
function opening(lower: readonly string[], from: number, note: Note): void {
  const word = lower[from] === 'that' ? lower[from + 1] : lower[from];
  if (word === 'it' || word === 'its') note('content opens', 'it');
  else if (word === 'they') note('content opens', 'they');
}

const OCCASIONS = new Set([
  'interview',
  'conference',
  'briefing',
  'email',
  'e-mail',
  'telephone',
  'phone',
  'speech',
]);
const EARLIER = new Set(['last', 'earlier', 'ago', 'previously']);
const OCCASION = 1;
const BEFORE_NOW = 2;
const SURROUNDINGS = wordFlags((word) =>
  OCCASIONS.has(word) ? OCCASION : EARLIER.has(word) ? BEFORE_NOW : 0,
);

/** What the outlet's own words beside the speech tell of its occasion. */
function surroundings({ document, tagged, sentence, owners, lead }: SentenceEvidence, note: Note): void {
  if (lead === null) return;
  const { word, vocabulary } = document.tokens;
  const tells = SURROUNDINGS(vocabulary);
  let roles = 0;
  let told = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (owners[i] !== Owner.outlet) continue;
    roles |= tagged.role[i]!;
    told |= tells[word[i]!]!;
  }
  if ((roles & Role.weekday) !== 0) note('around', 'weekday');
  if ((roles & Role.month) !== 0) note('around', 'month');
  if ((roles & Role.document) !== 0) note('around', 'document');
  if ((roles & Role.media) !== 0) note('around', 'media');
  if ((told & OCCASION) !== 0) note('around', 'occasion');
  if ((told & BEFORE_NOW) !== 0) note('around', 'earlier');
}

const PERSONS = new Map([
  ['i', 'i'],
  ['my', 'i'],
  ['me', 'i'],
  ['you', 'you'],
  ['we', 'we'],
  ['our', 'we'],
  ['it', 'it'],
  ['its', 'it'],
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'he'],
  ['her', 'he'],
  ['?', 'question'],
]);

/** A bit for what each of these words shows, and 0 for all others. */
const PERSON_NAMES = [...new Set(PERSONS.values())];
const PERSON_BITS = wordFlags((word) => {
  const person = PERSONS.get(word);
  return person === undefined ? 0 : 1 << PERSON_NAMES.indexOf(person);
});

function persons({ document, sentence }: SentenceEvidence, note: Note): void {
  const { word, vocabulary } = document.tokens;
  const bits = PERSON_BITS(vocabulary);
  let found = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const person = bits[word[i]!]!;
    if ((person & ~found) === 0) continue;
    found |= person;
    note('has', PERSON_NAMES[31 - Math.clz32(person)]!);
  }
}
