/**
 * What can be seen of a sentence that may report speech, as the names its weights are kept under. Structure only: no word
 * of what is said and no name, so that exchanging the actors changes nothing.
 */
import type { Sentence } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { SentenceEvidence } from './speech-evidence.ts';
import { isDenied, LONE_SAYING } from './speech-verbs.ts';

/** Names of everything that is true of the sentence; each once, in a fixed order. */
export function speechFeatures(evidence: SentenceEvidence): string[] {
  return FEATURES.flatMap((features) => features(evidence));
}

const FEATURES: readonly ((evidence: SentenceEvidence) => readonly string[])[] = [
  shares,
  place,
  withoutLead,
  speaker,
  cue,
  tag,
  surroundings,
  persons,
];

const SHARES: readonly (readonly [name: string, most: number])[] = [
  ['none', 0],
  ['little', 0.2],
  ['some', 0.5],
  ['most', 0.8],
  ['nearly', 0.95],
];

function share(part: number, whole: number): string {
  const value = part / Math.max(1, whole);
  return SHARES.find(([, most]) => value <= most)?.[0] ?? (value < 1 ? 'nearly' : 'all');
}

function shares({ words, attributed, quoted, figures }: SentenceEvidence): string[] {
  return [
    `attributed:${share(attributed, words)}`,
    `quoted:${share(quoted, words)}`,
    `figures:${figures === 0 ? 'none' : figures < 3 ? 'few' : 'many'}`,
  ];
}

function place({ document, sentence, number }: SentenceEvidence): string[] {
  const opens = document.paragraphs[sentence.paragraph]!.firstSentence === number;
  return [`paragraph:${opens ? 'opens' : 'goes-on'}`, ...(sentence.paragraph <= 1 ? ['text-opens'] : [])];
}

function withoutLead(evidence: SentenceEvidence): string[] {
  if (evidence.lead !== null) return [];
  const said = LONE_SAYING.filter(({ says }) => evidence.outside.some((i) => says(evidence, i)));
  if (evidence.quoted === 0 && said.length === 0) return ['nobody-speaks'];
  return [...(evidence.quoted > 0 ? ['lone-quotation'] : []), ...said.map(({ name }) => name)];
}

function speaker({ tagged, lead }: SentenceEvidence): string[] {
  if (lead === null) return [];
  const { source } = lead.attribution;
  if (source === null) return ['speaker:none'];
  const pronoun = source.to - source.from === 1 ? tagged.info[source.from]!.pronoun : null;
  if (pronoun === null) return [`speaker:${lead.sourceKind ?? 'unresolved'}`];
  const person = pronoun.kind === 'male' || pronoun.kind === 'female';
  return [`speaker:pronoun of ${person ? 'person' : pronoun.kind}`];
}

function cue({ lead }: SentenceEvidence): string[] {
  if (lead === null) return [];
  const { attribution, group, here } = lead;
  return [
    `cue:${group}`,
    `mode:${attribution.mode}`,
    `${group}+${attribution.mode}`,
    ...(group === 'other' && attribution.cue !== null ? [`class:${attribution.cue.class}`] : []),
    here ? 'tag:here' : 'tag:elsewhere',
  ];
}

/** How and where the tag stands in its sentence. */
function tag({ document, tagged, sentence, lead }: SentenceEvidence): string[] {
  if (lead === null || !lead.here) return [];
  const { cue: verb, source, content, parent, rule } = lead.attribution;
  if (verb === null) return [];
  const { lower } = document.tokens;
  const form = lower[verb.from]!;
  const behind = sentence.to - verb.to;
  const [found = '', contentRule = 'none'] = rule.split('+');
  const first = content[0];
  return [
    `form:${form.endsWith('ing') ? 'ing' : form.endsWith('s') ? 'present' : 'past'}`,
    `before-tag:${beforeTag({ tagged, lower }, sentence, Math.min(source?.from ?? verb.from, verb.from))}`,
    `behind-cue:${behind <= 1 ? 'nothing' : behind <= 4 ? 'little' : 'much'}`,
    ...(parent === null ? [] : ['inside-other']),
    ...(isDenied({ document, tagged, sentence }, verb.from) ? ['cue:negated'] : []),
    `found:${found}`,
    `content:${contentRule}`,
    ...(first !== undefined && first.from > verb.from ? opening(lower, first.from) : []),
  ];
}

/** What stands before the speaker and the verb. */
function beforeTag(
  { tagged, lower }: { tagged: SentenceEvidence['tagged']; lower: readonly string[] },
  sentence: Sentence,
  at: number,
): string {
  if (at <= sentence.from) return 'nothing';
  const { gram } = tagged.info[at - 1]!;
  const before = tagged.tag[at - 1];
  if (before === Tag.relative) return 'relative';
  if (before === Tag.that) return 'that';
  if ((gram & Gram.subordinator) !== 0) return 'subordinator';
  if ((gram & Gram.preposition) !== 0) return 'preposition';
  if ((gram & Gram.coordinator) !== 0) return 'coordinator';
  return lower[at - 1] === ',' ? 'comma' : 'other';
}

/** `said it would`: a body speaks; `said they would`: a group. */
function opening(lower: readonly string[], from: number): string[] {
  const word = lower[from] === 'that' ? lower[from + 1] : lower[from];
  if (word === 'it' || word === 'its') return ['content-opens:it'];
  return word === 'they' ? ['content-opens:they'] : [];
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

/** What the outlet's own words beside the speech tell of its occasion. */
function surroundings({ document, tagged, outside, lead }: SentenceEvidence): string[] {
  if (lead === null) return [];
  const found = new Set<string>();
  for (const i of outside) {
    const { role } = tagged.info[i]!;
    const word = document.tokens.lower[i]!;
    if ((role & Role.weekday) !== 0) found.add('around:weekday');
    if ((role & Role.month) !== 0) found.add('around:month');
    if ((role & Role.document) !== 0) found.add('around:document');
    if ((role & Role.media) !== 0) found.add('around:media');
    if (OCCASIONS.has(word)) found.add('around:occasion');
    if (EARLIER.has(word)) found.add('around:earlier');
  }
  return [...found].sort();
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

function persons({ document, sentence }: SentenceEvidence): string[] {
  const found = new Set<string>();
  for (let i = sentence.from; i < sentence.to; i++) {
    const person = PERSONS.get(document.tokens.lower[i]!);
    if (person !== undefined) found.add(`has:${person}`);
  }
  return [...found].sort();
}
