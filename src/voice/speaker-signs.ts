/**
 * What speaks for and against a candidate as the speaker of a quotation: signs of place and grammar, no words and no
 * names, so that exchanging actors changes nothing. `speaker-choice.ts` adds up their weights.
 */
import { type AttributionMode, type CueClass, Shape, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, type Pronoun, Role } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import type { Reading } from './phrase.ts';
import type { QuoteShape } from './quote-signs.ts';
import { Sign, sign } from './sign-table.ts';
import { type Candidate, type QuotePlace, ROUTES } from './speaker-candidates.ts';

const MODES: readonly AttributionMode[] = ['direct', 'mixed', 'indirect', 'nominal'];
const CLASSES: readonly CueClass[] = [
  'neutral',
  'true',
  'doubt',
  'weight',
  'heat',
  'accusation',
  'denial',
  'commitment',
  'thought',
  'distancing',
];
/** Rules of the second half; the ones not named here count as one. */
const CONTENT = new Map(
  'quotation-then-tag tag-then-quotation as-someone-said colon person-and-preposition that-clause clause-then-tag bare-clause infinitive called-something preposition object expression-first expression-last of credit-behind-dash transcript-line'
    .split(' ')
    .map((rule, index) => [rule, index + 1]),
);
const SUBJECT = new Map(
  'source-left-out inverted subject-before subject-before-apposition inverted-after-clause subject-of-relative-clause subject-of-participle subject-shared noun'
    .split(' ')
    .map((rule, index) => [rule, index + 1]),
);

/** Numbers of the two halves of a rule. There are some hundred rules, and each is taken apart once. */
interface Halves {
  readonly subject: number;
  readonly content: number;
}

const HALVES = new Map<string, Halves>();

function halvesOf({ rule }: FoundAttribution): Halves {
  const known = HALVES.get(rule);
  if (known !== undefined) return known;
  const plus = rule.indexOf('+');
  const subject = plus < 0 ? 0 : (SUBJECT.get(rule.slice(0, plus)) ?? 0);
  const halves = { subject, content: CONTENT.get(rule.slice(plus + 1)) ?? 0 };
  HALVES.set(rule, halves);
  return halves;
}

const modeOf = ({ mode }: FoundAttribution): number => MODES.indexOf(mode);
const classOf = ({ cue }: FoundAttribution): number => (cue === null ? 0 : 1 + CLASSES.indexOf(cue.class));

/** Adds the numbers of the signs that the candidate shows. */
export function candidateSigns(
  signs: number[],
  place: QuotePlace,
  candidate: Candidate,
  shape: QuoteShape,
): void {
  const { reading } = place;
  const { source, rank } = candidate;
  const route = ROUTES.indexOf(candidate.route);
  const role = source === null ? 0 : roleOf(reading, source);
  signs.push(
    sign(Sign.route, route, rank),
    sign(Sign.routeLength, route, rank, shape.length),
    sign(Sign.before, route, shape.before),
    sign(Sign.behind, route, shape.behind),
    sign(Sign.role, role),
    sign(Sign.routeRole, route, role),
  );
  if (source !== null) distanceSigns(signs, place, source, route);
  if (candidate.attribution !== null) attributionSigns(signs, place, candidate, route, shape);
  if (candidate.verb >= 0) verbSigns(signs, reading, candidate, route);
}

function distanceSigns(
  signs: number[],
  { reading, stretch }: QuotePlace,
  source: TokenRange,
  route: number,
): void {
  const { sentence } = reading.document.tokens;
  const same = sentence[source.from] === sentence[stretch.from];
  const left = source.to <= stretch.from;
  const tokens = left ? stretch.from - source.to : source.from - stretch.to;
  const gap = (left ? 0 : 5) + (tokens <= 2 ? 0 : tokens <= 5 ? 1 : tokens <= 10 ? 2 : tokens <= 20 ? 3 : 4);
  signs.push(
    sign(Sign.gap, gap),
    sign(Sign.routeGap, route, gap),
    sign(Sign.otherSentence, route, same ? 0 : 1),
  );
  if (left && same) between(signs, reading, source.to, stretch.from, route);
}

/** How far back from the marks is looked at what stands between, in tokens. */
const BETWEEN_REACH = 60;

/** What stands between the candidate and the marks: verbs, other names, marks, conjunctions. */
function between(signs: number[], reading: Reading, from: number, to: number, route: number): void {
  const { tag, info } = reading.tagged;
  let verbs = 0;
  let marks = 0;
  let cues = 0;
  let names = 0;
  let clause = false;
  let quote = false;
  for (let i = Math.max(from, to - BETWEEN_REACH); i < to; i++) {
    const t = tag[i];
    if (t === Tag.quote) quote = true;
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal) verbs++;
    else if (t === Tag.name) names++;
    else if (t === Tag.mark) marks++;
    else if (t === Tag.subordinator || t === Tag.relative || t === Tag.that) clause = true;
    if (info[i]!.verbs.length > 0) cues++;
  }
  signs.push(
    sign(Sign.verbsBetween, route, verbs),
    sign(Sign.marksBetween, route, marks),
    sign(Sign.cuesBetween, route, cues),
    sign(Sign.namesBetween, route, names),
  );
  if (clause) signs.push(sign(Sign.clauseBetween, route));
  if (quote) signs.push(sign(Sign.quoteBetween, route));
}

function attributionSigns(
  signs: number[],
  { reading, stretch, attributions, holders }: QuotePlace,
  { attribution: number, rank, route: name }: Candidate,
  route: number,
  shape: QuoteShape,
): void {
  const attribution = attributions[number!]!;
  const mode = modeOf(attribution);
  const { content, subject } = halvesOf(attribution);
  const { cue } = attribution;
  signs.push(
    sign(Sign.mode, route, mode),
    sign(Sign.content, route, content),
    sign(Sign.subject, route, subject),
    sign(Sign.cue, route, classOf(attribution)),
  );
  let begins = false;
  let ends = false;
  for (const range of attribution.content) {
    if (Math.abs(range.from - stretch.from) <= 1) begins = true;
    if (Math.abs(range.to - stretch.to) <= 1) ends = true;
  }
  if (begins) signs.push(sign(Sign.begins, route, rank));
  if (ends) signs.push(sign(Sign.ends, route, rank));
  if (cue !== null && cue.from >= stretch.from && cue.to <= stretch.to)
    signs.push(sign(Sign.cueInside, route));
  if (name !== 'holder') return;
  signs.push(sign(Sign.modeLength, rank, mode, shape.length));
  if (rank > 0) {
    const inner = attributions[holders[0]!]!;
    signs.push(
      sign(Sign.outer, modeOf(inner), halvesOf(inner).content),
      sign(Sign.outerOf, content, modeOf(inner)),
      sign(Sign.outerRole, roleOfSource(reading, inner)),
      sign(Sign.outerCue, classOf(attribution)),
      sign(Sign.outerModes, mode, modeOf(inner)),
    );
  } else if (holders.length > 1) {
    const outer = attributions[holders[1]!]!;
    signs.push(
      sign(Sign.inner, mode, content),
      sign(Sign.innerModes, mode, modeOf(outer)),
      sign(Sign.innerRole, roleOfSource(reading, outer)),
    );
  }
}

const roleOfSource = (reading: Reading, { source }: FoundAttribution): number =>
  source === null ? 0 : roleOf(reading, source);

function verbSigns(signs: number[], reading: Reading, { verb, rank }: Candidate, route: number): void {
  const { verbs, gram, role } = reading.tagged.info[verb]!;
  const [cue] = verbs;
  if (cue !== undefined) {
    signs.push(
      sign(Sign.verbCue, route, rank),
      sign(Sign.verbClass, route, 1 + CLASSES.indexOf(cue.class)),
      sign(Sign.verbUse, route, (cue.weak ? 2 : 0) + (cue.quote ? 1 : 0)),
    );
    return;
  }
  const use =
    (gram & Gram.be) !== 0
      ? 0
      : (gram & Gram.have) !== 0
        ? 1
        : (gram & Gram.modal) !== 0
          ? 2
          : (role & Role.mentionVerb) !== 0
            ? 3
            : 4;
  signs.push(sign(Sign.verbOther, route, use));
}

const PRONOUNS: readonly Pronoun['kind'][] = ['male', 'female', 'thing', 'any', 'speaker', 'addressee'];

/** Roles of a head noun, the telling ones first. */
const ROLES = [
  Role.office | Role.spokesperson | Role.person,
  Role.collective | Role.anonymousOfficial | Role.anonymousOther,
  Role.document,
  Role.organisation | Role.knownOrganisation | Role.media,
  Role.state | Role.capital | Role.demonym,
];

/** What kind of thing the words name, by their last noun. */
function roleOf(reading: Reading, source: TokenRange): number {
  const { info, tag } = reading.tagged;
  const first = info[source.from]!;
  const single = source.to - source.from === 1;
  if (single && first.pronoun !== null) return 1 + PRONOUNS.indexOf(first.pronoun.kind);
  if (single && (first.gram & Gram.possessive) !== 0) return 7;
  let head = source.to - 1;
  for (let i = source.from + 1; i < source.to; i++)
    if (tag[i] === Tag.preposition) {
      head = i - 1;
      break;
    }
  const { role } = info[head]!;
  for (let k = 0; k < ROLES.length; k++) if ((role & ROLES[k]!) !== 0) return 8 + k;
  return (reading.document.tokens.shape[head]! & Shape.capital) !== 0 ? 13 : 14;
}
