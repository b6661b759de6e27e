/**
 * What is said: the content of a cue with its subject. An ordered list of rules; the first that answers wins and signs
 * the attribution together with the subject rule.
 */
import type { AttributionMode, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { VerbCandidate } from './cues.ts';
import { contentEnd, preposedStart } from './extent.ts';
import { hasFiniteVerb, isComma, lower, nounPhraseStartingAt, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';
import type { Subject } from './subjects.ts';

export interface Content {
  readonly mode: AttributionMode;
  /** In order; may be quoted stretches that reach into other sentences. */
  readonly ranges: readonly TokenRange[];
  readonly rule: string;
}

/** Everything a content rule looks at. `after` is the first token behind subject, verb, addressee and settings. */
export interface ContentPlace {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly stretches: readonly QuotedStretch[];
  readonly cue: VerbCandidate;
  readonly subject: Subject;
  readonly after: number;
  /** First token of this sentence that no earlier attribution has taken. */
  readonly free: number;
}

interface ContentRule {
  readonly name: string;
  readonly find: (place: ContentPlace) => Omit<Content, 'rule'> | null;
}

const RULES: readonly ContentRule[] = [
  { name: 'quotation-then-tag', find: quotationBefore },
  { name: 'tag-then-quotation', find: quotationAfter },
  { name: 'as-someone-said', find: asSomeoneSaid },
  { name: 'colon', find: colonContent },
  { name: 'person-and-preposition', find: personPreposition },
  { name: 'that-clause', find: thatClause },
  { name: 'clause-then-tag', find: clauseBefore },
  { name: 'bare-clause', find: bareClause },
  { name: 'infinitive', find: infinitive },
  { name: 'called-something', find: calledSomething },
  { name: 'preposition', find: prepositionContent },
  { name: 'object', find: objectContent },
];

export function findContent(place: ContentPlace): Content | null {
  for (const rule of RULES) {
    const found = rule.find(place);
    if (found !== null && found.ranges.length > 0) return { ...found, rule: rule.name };
  }
  return null;
}

/** Number of the outermost stretch that starts at the token, or -1. */
export function stretchStartingAt(place: Pick<ContentPlace, 'reading' | 'stretches'>, token: number): number {
  const index = place.reading.quoteAt[token] ?? -1;
  if (index < 0) return -1;
  const outer = outermost(place.stretches, index);
  return place.stretches[outer]!.from === token ? outer : -1;
}

/** Number of the outermost stretch that ends with the token, or -1. */
export function stretchEndingAt(place: Pick<ContentPlace, 'reading' | 'stretches'>, token: number): number {
  const index = place.reading.quoteAt[token] ?? -1;
  if (index < 0) return -1;
  const outer = outermost(place.stretches, index);
  return place.stretches[outer]!.to === token + 1 ? outer : -1;
}

export function outermost(stretches: readonly QuotedStretch[], index: number): number {
  let outer = index;
  for (let parent = stretches[outer]!.parent; parent !== null; parent = stretches[outer]!.parent)
    outer = parent;
  return outer;
}

/** The tokens between the marks, without a comma or dash before the closing one. */
export function insideMarks(reading: Reading, stretch: QuotedStretch): TokenRange {
  let to = stretch.closed ? stretch.to - 1 : stretch.to;
  while (to - 1 > stretch.from && (isComma(reading, to - 1) || lower(reading, to - 1) === ';')) to--;
  return { from: stretch.from + 1, to: Math.max(to, stretch.from + 1) };
}

function quotationBefore(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, subject, stretches, cue, sentence } = place;
  if (!cue.cue.quote || cue.passive) return null;
  let last = subject.from - 1;
  if (last >= 0 && (isComma(reading, last) || isDash(lower(reading, last)))) last--;
  if (last < sentence.from) return null;
  const before = stretchEndingAt(place, last);
  if (before < 0) return null;
  const quoted = stretches[before]!;
  const partial = isPartial(reading, quoted, sentence);
  const ranges: TokenRange[] = [];
  if (partial) {
    // `It would be "a disaster", he said`: the words before the marks are his too, unless something holds them already.
    const from = Math.min(preposedStart(reading, sentence, place.free), quoted.from);
    if (last + 1 <= from) return null;
    ranges.push({ from, to: last + 1 });
  } else ranges.push(insideMarks(reading, quoted));
  // “…,” he said, “…”: the speech goes on behind the tag.
  let next = place.after;
  if (
    next < sentence.to &&
    (isComma(reading, next) || isDash(lower(reading, next)) || lower(reading, next) === ':')
  )
    next++;
  const behind = next < sentence.to ? stretchStartingAt(place, next) : -1;
  if (behind >= 0) ranges.push(insideMarks(reading, stretches[behind]!));
  return { mode: partial ? 'mixed' : 'direct', ranges };
}

/** Part of the sentence before the mark is outside it: a part quotation. */
function isPartial(reading: Reading, quoted: QuotedStretch, sentence: Sentence): boolean {
  if (quoted.from < sentence.from) return false;
  for (let i = sentence.from; i < quoted.from; i++) {
    const t = reading.tagged.tag[i];
    if (t === Tag.mark || t === Tag.quote || t === Tag.coordinator || t === Tag.adverb) continue;
    return reading.quoteAt[i]! < 0;
  }
  return false;
}

const isDash = (mark: string): boolean =>
  mark === '—' || mark === '–' || mark === '―' || mark === '--' || mark === '-';

function quotationAfter(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, stretches, cue, sentence } = place;
  if (!cue.cue.quote && !cue.cue.object && cue.cue.that === 'no') return null;
  const next = quotationAhead(place);
  const index = next < 0 ? -1 : stretchStartingAt(place, next);
  if (index < 0) return null;
  const quoted = stretches[index]!;
  const inside = insideMarks(reading, quoted);
  const restEnd = contentEnd(reading, sentence, next, cue.cue);
  if (quoted.to < restEnd && hasWords(reading, quoted.to, restEnd))
    return { mode: 'mixed', ranges: [{ from: next, to: restEnd }] };
  const whole = hasFiniteVerb(reading, inside.from, Math.min(inside.to, inside.from + 60));
  return { mode: whole ? 'direct' : 'mixed', ranges: [inside] };
}

/** How many tokens may stand between the tag and the mark (`says of Clinton, “…”`). */
const QUOTATION_REACH = 14;

/** Token of the opening mark the tag introduces, or -1: at once, behind a comma or colon, or at the head of the next paragraph. */
function quotationAhead({ reading, sentence, after, stretches, cue }: ContentPlace): number {
  const { tag } = reading.tagged;
  const opens = (i: number) => tag[i] === Tag.quote && stretchStartingAt({ reading, stretches }, i) >= 0;
  // `repairs could begin "next month"`: such a verb speaks only before a comma or colon; a passive one does not speak.
  if (after < sentence.to && opens(after)) return cue.cue.weak || cue.passive ? -1 : after;
  for (let i = after; i < Math.min(sentence.to, after + QUOTATION_REACH); i++) {
    const mark = lower(reading, i);
    if (mark === ':' && i === sentence.to - 1) return opens(i + 1) ? i + 1 : -1;
    // `dismissed the figure as "…"`: the figure belongs to it; see calledSomething.
    if (mark === 'as' && cue.cue.as) return -1;
    if (cue.cue.weak && i > cue.to) return -1;
    if (
      (mark === ',' || mark === ':' || mark === 'that' || mark === 'as') &&
      i + 1 < sentence.to &&
      opens(i + 1)
    )
      return i + 1;
    const t = tag[i];
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal || t === Tag.quote || mark === ';')
      return -1;
  }
  return -1;
}

function hasWords(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = reading.tagged.tag[i];
    if (t !== Tag.mark && t !== Tag.quote) return true;
  }
  return false;
}

/** `As the mayor said, prices rose.` and `Prices rose, as the mayor said.` */
function asSomeoneSaid(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, subject, cue } = place;
  const as = subject.from - 1;
  if (
    as < sentence.from ||
    lower(reading, as) !== 'as' ||
    cue.cue.that === 'no' ||
    cue.cue.class === 'thought'
  )
    return null;
  const first = preposedStart(reading, sentence, place.free);
  if (as > first) {
    const to = isComma(reading, as - 1) ? as - 1 : as;
    return to > first && isComma(reading, as - 1)
      ? { mode: modeOf(reading, first, to), ranges: [{ from: first, to }] }
      : null;
  }
  return place.after < sentence.to && isComma(reading, place.after) ? indirect(place, place.after + 1) : null;
}

function colonContent(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, after } = place;
  if (after >= sentence.to || lower(reading, after) !== ':' || !place.cue.cue.quote) return null;
  return indirect(place, after + 1);
}

/** `accused X of Y`, `blamed X for Y`, `warned X about Y`. */
function personPreposition(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, cue } = place;
  if (cue.cue.prep.length === 0 || cue.cue.class !== 'accusation') return null;
  if (cue.passive) return cue.cue.prep.includes(lower(reading, cue.to)) ? indirect(place, cue.to + 1) : null;
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person === null) return null;
  const end = contentEnd(reading, sentence, cue.to, cue.cue);
  for (let i = person.from; i < Math.min(end, person.to + 12); i++) {
    if (cue.cue.prep.includes(lower(reading, i)) && i > person.from)
      return { mode: modeOf(reading, cue.to, end), ranges: [{ from: cue.to, to: end }] };
  }
  return null;
}

const CLAUSE_OPENERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'when',
  'where',
  'who',
  'which',
]);

function thatClause(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, after, cue } = place;
  if (cue.cue.that === 'no' || after >= sentence.to) return null;
  let at = after;
  // `said, however, that`; `said on Monday, in its first comment, that`.
  if (isComma(reading, at)) {
    const closing = findComma(reading, at + 1, Math.min(at + 20, sentence.to));
    if (closing < 0 || !CLAUSE_OPENERS.has(lower(reading, closing + 1))) return null;
    at = closing + 1;
  }
  const word = lower(reading, at);
  if (!CLAUSE_OPENERS.has(word)) return null;
  if (word !== 'that')
    return asksOnly(place) || !hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 30))
      ? null
      : indirect(place, at);
  // `said that day`: a demonstrative, if nothing like a clause follows.
  const clause =
    hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 50)) ||
    mayHoldVerb(reading, at + 2, Math.min(sentence.to, at + 12));
  return clause || reading.quoteAt[at + 1]! >= 0 ? indirect(place, at + 1) : null;
}

/** A form that can be a verb, although the tagger took it for a noun (`that the pipe leaks`). */
function mayHoldVerb(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((reading.tagged.info[i]!.gram & (Gram.verbThird | Gram.verbPast)) !== 0) return true;
  return false;
}

/** `has not said whether`, `would not say who`: what is asked there, nobody says. */
function asksOnly({ reading, cue }: ContentPlace): boolean {
  for (let i = cue.from; i < cue.verb; i++) {
    if ((reading.tagged.info[i]!.gram & Gram.negation) !== 0 || lower(reading, i).endsWith("n't"))
      return true;
  }
  return false;
}

function findComma(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isComma(reading, i)) return i;
  return -1;
}

/** `Prices will rise, the bank said.` and `Prices, the bank said, will rise.` */
function clauseBefore(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, subject, after, cue } = place;
  if (cue.cue.that === 'no' || cue.participial || cue.passive) return null;
  if (cue.cue.weak && after < sentence.to && !endsSentence(reading, sentence, after)) return null;
  const comma = subject.from - 1;
  if (comma <= sentence.from || !(isComma(reading, comma) || isDash(lower(reading, comma)))) return null;
  const closesClause =
    after >= sentence.to ||
    isComma(reading, after) ||
    endsSentence(reading, sentence, after) ||
    isDash(lower(reading, after)) ||
    reading.tagged.tag[after] === Tag.coordinator ||
    reading.tagged.tag[after] === Tag.gerund;
  if (!closesClause) return null;
  const from = preposedStart(reading, sentence, place.free);
  if (from >= comma || !hasWords(reading, from, comma)) return null;
  const goesOn = after < sentence.to && isComma(reading, after) && !hasFiniteVerb(reading, from, comma);
  const insideClause =
    goesOn ||
    (after < sentence.to &&
      isComma(reading, after) &&
      (isUnfinished(reading, from, comma) || continuesClause(reading, after + 1, sentence.to)));
  if (!hasFiniteVerb(reading, from, comma) && !goesOn && modeOf(reading, from, comma) === 'indirect')
    return null;
  const ranges: TokenRange[] = [{ from, to: comma }];
  if (insideClause) ranges.push({ from: after + 1, to: contentEnd(reading, sentence, after + 1, cue.cue) });
  return { mode: modeOf(reading, from, comma), ranges };
}

/** `If it refused, she added, …`, `It is not, she says, …`: what stands before the tag cannot be all. */
function isUnfinished(reading: Reading, from: number, comma: number): boolean {
  const { tag } = reading.tagged;
  const first = tag[from];
  const last = tag[comma - 1];
  const subordinate = first === Tag.subordinator && !isComma(reading, from + 1);
  return (
    subordinate ||
    last === Tag.auxiliary ||
    last === Tag.modal ||
    last === Tag.preposition ||
    lower(reading, comma - 1) === 'not'
  );
}

/** Behind the tag the same clause goes on: a verb, a preposition, a conjunction that joins like to like. */
function continuesClause(reading: Reading, at: number, to: number): boolean {
  if (at >= to) return false;
  const t = reading.tagged.tag[at]!;
  return (
    t === Tag.preposition ||
    t === Tag.verb ||
    t === Tag.auxiliary ||
    t === Tag.modal ||
    t === Tag.to ||
    t === Tag.that ||
    t === Tag.subordinator ||
    t === Tag.relative ||
    t === Tag.adverb
  );
}

function endsSentence(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let i = at; i < sentence.to; i++) {
    const t = reading.tagged.tag[i];
    if (t !== Tag.mark && t !== Tag.quote) return false;
    if (isComma(reading, i)) return false;
  }
  return true;
}

function bareClause(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, after, cue } = place;
  const saying = lower(reading, after - 1) === 'saying';
  if (
    (!saying && (cue.cue.that !== 'bare' || cue.cue.weak)) ||
    after >= sentence.to ||
    CLAUSE_OPENERS.has(lower(reading, after))
  )
    return null;
  const quotedAs = cue.cue.lemma === 'quote' && lower(reading, after - 1) === 'saying';
  if (cue.passive && !quotedAs && reading.tagged.tag[after] !== Tag.to) return null;
  const { tag } = reading.tagged;
  const t = tag[after]!;
  if (t === Tag.mark || t === Tag.coordinator || t === Tag.verb || t === Tag.subordinator) return null;
  const subject = nounPhraseStartingAt(reading, after, sentence.to);
  if (subject === null && t !== Tag.quote && t !== Tag.adverb && t !== Tag.gerund && t !== Tag.preposition)
    return null;
  return hasFiniteVerb(reading, subject?.to ?? after, Math.min(sentence.to, (subject?.to ?? after) + 30))
    ? indirect(place, after)
    : null;
}

function infinitive(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, after, cue } = place;
  // `intends to`, `decided to`: an aim the outlet describes; only what is said (`vowed to`, `urged X to`) has a speaker.
  if (!cue.cue.to || cue.cue.weak || !(cue.cue.quote || cue.cue.addressee)) return null;
  if (after < sentence.to && reading.tagged.tag[after] === Tag.to)
    return asksForCover(reading, after) ? null : indirect(place, after);
  // `urged lawmakers to`: the person stands between.
  if (!cue.cue.addressee) return null;
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person !== null && person.to < sentence.to && reading.tagged.tag[person.to] === Tag.to)
    return indirect(place, person.to);
  return null;
}

/** `asked not to be named`: the terms of speaking, not what is said. */
function asksForCover(reading: Reading, to: number): boolean {
  if (lower(reading, to + 1) !== 'be') return false;
  return COVER.has(lower(reading, to + 2));
}

const COVER = new Set(['named', 'identified', 'quoted', 'anonymous']);

/** `called the plan "a gift"`, `described him as a thug`, `dubbed it Plan B`. */
function calledSomething(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, cue } = place;
  if (!cue.cue.as && !cue.cue.asObject) return null;
  // `was seen by analysts as a ploy`.
  if (cue.passive)
    return place.subject.source !== null && lower(reading, place.subject.to) === 'as'
      ? indirect(place, place.subject.to + 1)
      : null;
  // `what she called "a gift"`: the marked words are all of it.
  const before = place.subject.from - 1;
  if (
    before >= sentence.from &&
    lower(reading, before) === 'what' &&
    reading.tagged.tag[cue.to] === Tag.quote
  )
    return indirect(place, cue.to);
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person === null) return null;
  const end = contentEnd(reading, sentence, cue.to, cue.cue);
  if (cue.cue.as) {
    for (let i = cue.to; i < Math.min(end, person.to + 8); i++)
      if (lower(reading, i) === 'as') return indirect(place, cue.to);
  }
  if (cue.cue.asObject) {
    for (let i = person.from; i < Math.min(end, person.to + 6); i++)
      if (reading.quoteAt[i]! >= 0) return indirect(place, cue.to);
    const second = nounPhraseStartingAt(reading, person.to, end);
    if (second !== null && reading.tagged.tag[second.from] === Tag.determiner) return indirect(place, cue.to);
  }
  return null;
}

function prepositionContent(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, cue } = place;
  if (
    cue.cue.prep.length === 0 ||
    cue.cue.weak ||
    cue.passive ||
    cue.participial ||
    cue.cue.class === 'accusation'
  )
    return null;
  if (cue.to >= sentence.to || !cue.cue.prep.includes(lower(reading, cue.to))) return null;
  return indirect(place, cue.to + 1);
}

function objectContent(place: ContentPlace): Omit<Content, 'rule'> | null {
  const { reading, sentence, after, cue } = place;
  // `wants a new bridge`, `hopes for rain`: nothing is said by it.
  if (!cue.cue.object || cue.cue.weak || cue.passive || cue.cue.class === 'thought' || after >= sentence.to)
    return null;
  if (cue.participial && cue.cue.class !== 'denial' && cue.cue.class !== 'accusation') return null;
  const { tag } = reading.tagged;
  if (tag[after] === Tag.gerund) return indirect(place, after);
  const phrase = nounPhraseStartingAt(reading, after, sentence.to);
  if (phrase === null) return null;
  if (tag[phrase.from] === Tag.pronoun && phrase.to >= sentence.to - 1) return null;
  if (cue.cue.class === 'denial' && OFFERS.has(lower(reading, phrase.to - 1))) return null;
  // `conceded two goals`, `confirmed the booking`: with these only what can be said is content.
  if (cue.cue.class === 'true' && !namesSpeech(reading, phrase)) return null;
  return indirect(place, after);
}

/** What is turned down, not denied (`rejected a pay offer`). */
const OFFERS = new Set([
  'offer',
  'offers',
  'deal',
  'bid',
  'bids',
  'appeal',
  'appeals',
  'plan',
  'plans',
  'motion',
  'proposal',
  'proposals',
  'bill',
  'application',
  'request',
  'requests',
  'amendment',
  'ballots',
]);

/** The phrase holds a noun of saying (`the charge`, `a plan`) or a quotation. */
function namesSpeech(reading: Reading, phrase: TokenRange): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const { noun } = reading.tagged.info[i]!;
    if ((noun !== null && noun.class !== 'commitment') || reading.quoteAt[i]! >= 0) return true;
  }
  return false;
}

function indirect(place: ContentPlace, from: number): Omit<Content, 'rule'> | null {
  const to = contentEnd(place.reading, place.sentence, from, place.cue.cue);
  return to > from ? { mode: modeOf(place.reading, from, to), ranges: [{ from, to }] } : null;
}

/** Indirect content that holds a quotation is mixed. */
function modeOf(reading: Reading, from: number, to: number): AttributionMode {
  for (let i = from; i < to; i++) if (reading.quoteAt[i]! >= 0) return 'mixed';
  return 'indirect';
}

/**
 * First token behind the cue, its addressee and the settings (`told reporters in Kyiv on Monday`, `said in a statement`).
 */
export function afterSettings(
  reading: Reading,
  cue: VerbCandidate,
  subject: Subject,
  sentence: Sentence,
): number {
  let at = Math.max(cue.to, subject.to);
  if (
    lower(reading, at) === 'as' &&
    (lower(reading, at + 1) === 'saying' || lower(reading, at + 1) === 'telling')
  )
    return at + 2;
  if (cue.cue.addressee && !cue.passive && at < sentence.to) {
    const person = nounPhraseStartingAt(reading, at, sentence.to);
    if (person !== null && !isContentWord(reading, person, sentence)) at = person.to;
  }
  for (let round = 0; round < 6 && at < sentence.to; round++) {
    const next = skipSetting(reading, cue, at, sentence);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** With a verb that also takes a bare clause, the phrase is the addressee only if no verb follows it at once. */
function isContentWord(reading: Reading, phrase: TokenRange, sentence: Sentence): boolean {
  if (phrase.to >= sentence.to) return false;
  const t = reading.tagged.tag[phrase.to]!;
  return t === Tag.verb || t === Tag.auxiliary || t === Tag.modal;
}

function skipSetting(reading: Reading, cue: VerbCandidate, at: number, sentence: Sentence): number {
  const { tag, info, phrases } = reading.tagged;
  const phrase = phrases.get(at);
  if (phrase !== undefined && (phrase.role & Role.setting) !== 0) {
    const end = at + phrase.length;
    const { tag: tags } = reading.tagged;
    if (tags[end] === Tag.preposition) {
      const object = nounPhraseStartingAt(reading, end + 1, sentence.to);
      if (object !== null && lower(reading, end) !== 'that') return object.to;
    }
    // `in an interview with`: the phrase ends in its preposition.
    if (tags[end - 1] === Tag.preposition) return nounPhraseStartingAt(reading, end, sentence.to)?.to ?? end;
    return end;
  }
  if ((info[at]!.role & (Role.weekday | Role.deicticTime)) !== 0 && !hasFiniteNext(reading, at, sentence))
    return at + 1;
  if (
    (info[at]!.role & Role.timeModifier) !== 0 &&
    lower(reading, at) !== 'that' &&
    at + 1 < sentence.to &&
    (info[at + 1]!.role & (Role.weekday | Role.timeUnit | Role.month)) !== 0
  )
    return at + 2;
  if (tag[at] === Tag.adverb && !hasFiniteNext(reading, at, sentence)) return at + 1;
  if (tag[at] === Tag.preposition && !cue.cue.prep.includes(lower(reading, at))) {
    // `said between 3,000 and 4,000 people`: the number is what is said.
    if (tag[at + 1] === Tag.number) return at;
    const object = nounPhraseStartingAt(reading, at + 1, sentence.to);
    if (object !== null && object.to < sentence.to) return object.to;
  }
  return at;
}

function hasFiniteNext(reading: Reading, at: number, sentence: Sentence): boolean {
  const t = at + 1 < sentence.to ? reading.tagged.tag[at + 1] : undefined;
  return t === Tag.verb || t === Tag.auxiliary || t === Tag.modal;
}
