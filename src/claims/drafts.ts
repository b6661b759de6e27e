/**
 * Sentences to claim drafts: which stretch asserts something, and under which attribution. By clause where the clauses
 * have different speakers, or where an apposition asserts something of its own.
 */
import type { Attribution, Document, Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { VoiceLayer } from '../voice/voice.ts';

/** A claim before its details: token range, attribution (number in the voice layer, or null), the draft it is nested in. */
export interface ClaimDraft extends TokenRange {
  readonly sentence: number;
  readonly attribution: number | null;
  /** The tokens of the bare content. */
  readonly content: TokenRange;
  /** Index of the draft that holds this one, or null. */
  readonly nestedIn: number | null;
  readonly rule: string;
}

export interface ClaimInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
}

/** Shorter clauses than this many words assert nothing that could be checked alone. */
const SHORTEST_CLAIM = 4;

/** Claim drafts in text order; nested ones follow the draft that holds them. */
export function draftClaims(input: ClaimInput): ClaimDraft[] {
  const bySentence = attributionsBySentence(input);
  const drafts: ClaimDraft[] = [];
  input.document.sentences.forEach((sentence, number) => {
    const zone = input.document.paragraphs[sentence.paragraph]!.zone;
    if (zone === 'caption' || isNoClaim(input, sentence)) return;
    const first = drafts.length;
    drafts.push(...topDrafts(input, sentence, number, bySentence.get(number) ?? []));
    const end = drafts.length;
    for (let i = first; i < end; i++)
      drafts.push(...nestedDrafts(input, drafts[i]!, i, bySentence.get(number) ?? []));
  });
  return drafts;
}

function attributionsBySentence({ voices }: ClaimInput): Map<number, number[]> {
  const found = new Map<number, number[]>();
  voices.attributions.forEach((attribution, index) => {
    const list = found.get(attribution.sentence);
    if (list === undefined) found.set(attribution.sentence, [index]);
    else list.push(index);
  });
  return found;
}

/** Questions, commands, and sentences with nothing in them. */
function isNoClaim(input: ClaimInput, sentence: Sentence): boolean {
  const { document, tagged } = input;
  const { tokens } = document;
  let last = sentence.to - 1;
  while (last > sentence.from && (tokens.kind[last] === TokenKind.quote || tokens.lower[last] === ')'))
    last--;
  const mark = tokens.lower[last]!;
  const speaks = hasCue(input, sentence);
  if (mark.includes('?') && !speaks) return true;
  if (wordCount(document, sentence) < SHORTEST_CLAIM && !speaks) return true;
  const first = firstWord(document, sentence);
  const info = tagged.info[first]!;
  // `Read more`, `See below`, `Click here`: a bare verb at the head and no subject anywhere.
  const command =
    (info.gram & Gram.verbBase) !== 0 &&
    (info.gram & Gram.noun) === 0 &&
    !hasTag(tagged, sentence, FINITE) &&
    !speaks;
  return command;
}

const FINITE = new Set<number>([Tag.verb, Tag.auxiliary, Tag.modal]);

function hasCue({ voices }: ClaimInput, sentence: Sentence): boolean {
  return voices.isCue(sentence.from, sentence.to);
}

function hasTag(tagged: Tagged, range: TokenRange, wanted: ReadonlySet<number>): boolean {
  for (let i = range.from; i < range.to; i++) if (wanted.has(tagged.tag[i]!)) return true;
  return false;
}

export function wordCount(document: Document, range: TokenRange): number {
  let words = 0;
  for (let i = range.from; i < range.to; i++) {
    const kind = document.tokens.kind[i];
    if (kind === TokenKind.word || kind === TokenKind.number) words++;
  }
  return words;
}

function firstWord(document: Document, range: TokenRange): number {
  let i = range.from;
  while (
    i + 1 < range.to &&
    document.tokens.kind[i] !== TokenKind.word &&
    document.tokens.kind[i] !== TokenKind.number
  )
    i++;
  return i;
}

function topDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  own: readonly number[],
): ClaimDraft[] {
  const { attributions } = input.voices;
  // `was indicted for`, `is accused of`: with no one who says so, it is the outlet that states it.
  const spoken = own.filter((index) => {
    const { parent, mode, source } = attributions[index]!;
    return parent === null && mode !== 'nominal' && source !== null;
  });
  if (spoken.length > 0) return spokenDrafts(input, sentence, number, spoken);
  const held = input.voices.contentAt[firstWord(input.document, sentence)]!;
  if (held >= 0 && attributions[held]!.sentence !== number)
    return [draft(sentence, number, held, 'speech-goes-on')];
  const quoted = continuedQuote(input, sentence);
  if (quoted !== null) return [draft(sentence, number, quoted, 'speech-goes-on')];
  return ownDrafts(input, sentence, number);
}

/** A sentence that stands in a quotation whose speaker was found elsewhere. */
function continuedQuote(input: ClaimInput, sentence: Sentence): number | null {
  const first = firstWord(input.document, sentence);
  const start = input.document.tokens.start[first]!;
  for (const quote of quotesAround(input, start)) {
    if (quote.kind === 'quotation' && quote.attribution !== null) return quote.attribution;
  }
  return null;
}

function quotesAround({ voices }: ClaimInput, offset: number) {
  const { quotes } = voices;
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const around = [];
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) if (quotes[i]!.end > offset) around.push(quotes[i]!);
  return around;
}

function draft(
  range: TokenRange,
  sentence: number,
  attribution: number | null,
  rule: string,
  content: TokenRange = range,
): ClaimDraft {
  return {
    from: range.from,
    to: range.to,
    sentence,
    attribution,
    content: { from: content.from, to: content.to },
    nestedIn: null,
    rule,
  };
}

/** One draft an attribution; what stands between them goes to the one it borders on. */
function spokenDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  spoken: readonly number[],
): ClaimDraft[] {
  const { attributions } = input.voices;
  const drafts: ClaimDraft[] = [];
  let from = sentence.from;
  spoken.forEach((index, k) => {
    const attribution = attributions[index]!;
    const extent = extentIn(attribution, sentence);
    const next = spoken[k + 1];
    const limit = next === undefined ? sentence.to : extentIn(attributions[next]!, sentence).from;
    const to =
      next === undefined
        ? trimStop(input.document, extent.from, tailEnd(input, attribution, extent, sentence))
        : Math.max(extent.to, trimJoin(input.document, extent.to, limit));
    const start = Math.min(from, extent.from);
    const { content } = attribution;
    const range = content.find((part) => part.from < sentence.to && part.to > sentence.from) ??
      content[0] ?? { from: start, to };
    drafts.push(
      draft(
        { from: skipJoin(input, Math.max(start, sentence.from), to), to },
        number,
        index,
        attribution.rule,
        clip(range, sentence),
      ),
    );
    from = Math.max(from, to);
  });
  return drafts;
}

const clip = (range: TokenRange, sentence: Sentence): TokenRange => ({
  from: Math.max(range.from, sentence.from),
  to: Math.min(range.to, sentence.to),
});

/** The tokens of source, cue and content inside the sentence. */
function extentIn(attribution: Attribution, sentence: Sentence): TokenRange {
  const parts = [attribution.source, attribution.cue, ...attribution.content].filter(
    (part): part is NonNullable<typeof part> =>
      part !== null && part.from < sentence.to && part.to > sentence.from,
  );
  return {
    from: Math.max(sentence.from, Math.min(...parts.map((part) => part.from))),
    to: Math.min(sentence.to, Math.max(...parts.map((part) => part.to))),
  };
}

/** Behind the last attribution: settings of the speech belong to it; a contrasting clause of the outlet's own does not. */
function tailEnd(
  input: ClaimInput,
  _attribution: Attribution,
  extent: TokenRange,
  sentence: Sentence,
): number {
  const { tag } = input.tagged;
  for (let i = extent.to; i < sentence.to; i++) {
    if (
      (tag[i] === Tag.subordinator || tag[i] === Tag.coordinator) &&
      input.document.tokens.lower[i - 1] === ','
    )
      return i - 1;
  }
  return sentence.to;
}

function trimStop(document: Document, from: number, to: number): number {
  let end = to;
  while (
    end - 1 > from &&
    document.tokens.kind[end - 1] === TokenKind.punctuation &&
    /^[.…;:,]+$/.test(document.tokens.lower[end - 1]!)
  )
    end--;
  return end;
}

/** The join (`, and`) in front of the next speaker's clause belongs to neither. */
function trimJoin(document: Document, from: number, to: number): number {
  const { lower } = document.tokens;
  let end = to;
  while (
    end > from &&
    (lower[end - 1] === ',' ||
      lower[end - 1] === 'and' ||
      lower[end - 1] === 'but' ||
      lower[end - 1] === 'while' ||
      lower[end - 1] === ';')
  )
    end--;
  return end;
}

function skipJoin({ document, tagged }: ClaimInput, from: number, to: number): number {
  let start = from;
  while (start + 1 < to) {
    const t = tagged.tag[start]!;
    const joins =
      t === Tag.coordinator ||
      t === Tag.mark ||
      (t === Tag.adverb && document.tokens.lower[start + 1] === ',') ||
      (t === Tag.subordinator && start === from && document.tokens.kind[start + 1] === TokenKind.quote);
    if (!joins) break;
    start++;
  }
  return start;
}

/** The outlet's own sentence: whole, or split at coordinated clauses and at a final apposition that asserts. */
function ownDrafts(input: ClaimInput, sentence: Sentence, number: number): ClaimDraft[] {
  const zone = input.document.paragraphs[sentence.paragraph]!.zone;
  const to = trimStop(input.document, sentence.from, sentence.to);
  const whole = { from: skipAside(input, sentence.from, to), to };
  if (zone !== 'headline' && !hasTag(input.tagged, whole, FINITE) && !hasFigure(input, whole)) return [];
  const drafts: ClaimDraft[] = [];
  let from = whole.from;
  for (const cut of cutPoints(input, whole)) {
    const part = { from, to: trimJoin(input.document, from, cut.at) };
    if (wordCount(input.document, part) < SHORTEST_CLAIM) continue;
    drafts.push(draft(part, number, null, drafts.length === 0 ? 'own-sentence' : cut.before));
    from = cut.at;
  }
  const last = { from: skipJoin(input, from, whole.to), to: whole.to };
  drafts.push(draft(last, number, null, drafts.length === 0 ? 'own-sentence' : 'own-clause'));
  return drafts;
}

/** `It is worth mentioning that`, `Note that`: the aside asserts nothing, what follows does. */
function skipAside(input: ClaimInput, from: number, to: number): number {
  const { lower } = input.document.tokens;
  const start = skipJoin(input, from, to);
  if (
    lower[start] === 'it' &&
    (lower[start + 1] === 'is' || lower[start + 1] === "'s" || lower[start + 1] === 'was')
  ) {
    for (let i = start + 2; i < Math.min(start + 7, to - SHORTEST_CLAIM); i++) {
      if (lower[i] === 'that') return ASIDE_WORDS.has(lower[i - 1]!) ? i + 1 : start;
    }
  }
  return start;
}

/** What stands before *that* in an aside; `it is likely that` is a hedge and stays. */
const ASIDE_WORDS = new Set([
  'mentioning',
  'noting',
  'remembering',
  'recalling',
  'saying',
  'stressing',
  'clear',
  'obvious',
  'true',
  'known',
  'noteworthy',
  'important',
  'significant',
  'adding',
  'emphasising',
  'emphasizing',
  'pointing',
]);

function hasFigure({ document, tagged }: ClaimInput, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    if (document.tokens.kind[i] === TokenKind.number || (tagged.info[i]!.role & Role.number) !== 0)
      return true;
  }
  return false;
}

interface Cut {
  readonly at: number;
  readonly before: string;
}

function cutPoints(input: ClaimInput, range: TokenRange): Cut[] {
  const cuts: Cut[] = [];
  const { lower } = input.document.tokens;
  for (let i = range.from + SHORTEST_CLAIM; i < range.to - SHORTEST_CLAIM; i++) {
    if (input.tagged.tag[i] === Tag.quote) continue;
    const comma = lower[i] === ',' || (input.tagged.tag[i] === Tag.quote && lower[i - 1] === ',');
    if (lower[i] === ';') cuts.push({ at: i + 1, before: 'own-clause' });
    else if (comma && joinsClause(input, i + 1, range.to)) cuts.push({ at: i + 2, before: 'own-clause' });
    else if (comma && assertsInApposition(input, i + 1, range.to))
      cuts.push({ at: appositionStart(input, i + 1), before: 'own-apposition' });
  }
  return cuts;
}

const JOINS = new Set(['and', 'but', 'while', 'whereas', 'yet']);

/** `, and the union walked out`: a conjunction, a new subject and its finite verb. */
function joinsClause({ document, tagged }: ClaimInput, at: number, to: number): boolean {
  if (!JOINS.has(document.tokens.lower[at]!)) return false;
  for (let i = at + 1, heads = 0; i < Math.min(to, at + 14); i++) {
    const t = tagged.tag[i]!;
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal) return heads > 0;
    if (t === Tag.noun || t === Tag.name || t === Tag.pronoun || t === Tag.number) heads++;
    else if (
      t === Tag.mark ||
      t === Tag.to ||
      t === Tag.relative ||
      t === Tag.that ||
      t === Tag.subordinator ||
      t === Tag.coordinator
    )
      return false;
  }
  return false;
}

const appositionStart = ({ tagged }: ClaimInput, at: number): number =>
  tagged.tag[at] === Tag.quote ? at + 1 : at;

/** `, a word adopted by …`, `, a move that broke …`: an indefinite phrase with a verb of its own that runs to the end. */
function assertsInApposition(input: ClaimInput, at: number, to: number): boolean {
  const { document, tagged } = input;
  const start = appositionStart(input, at);
  const word = document.tokens.lower[start];
  if (word !== 'a' && word !== 'an') return false;
  let verbal = false;
  for (let i = start + 1; i < to; i++) {
    const t = tagged.tag[i]!;
    if (t === Tag.mark && document.tokens.lower[i] === ',') return false;
    if (
      i < start + 6 &&
      (t === Tag.participle || t === Tag.relative || t === Tag.that || isPastForm(input, i))
    )
      verbal = true;
  }
  return verbal && wordCount(document, { from: start, to }) >= 2 * SHORTEST_CLAIM;
}

/** Behind a noun without an auxiliary a past form is a participle, whatever the tagger made of it. */
const isPastForm = ({ tagged }: ClaimInput, i: number): boolean =>
  (tagged.info[i]!.gram & Gram.verbParticiple) !== 0 && tagged.tag[i - 1] === Tag.noun;

/** Claims inside a claim: what a noun cue attributes, what a relative clause with a figure or a purpose takes as given. */
function nestedDrafts(
  input: ClaimInput,
  outer: ClaimDraft,
  index: number,
  own: readonly number[],
): ClaimDraft[] {
  const nested: ClaimDraft[] = [];
  for (const number of own) {
    const attribution = input.voices.attributions[number]!;
    if (number === outer.attribution || attribution.cue === null) continue;
    if (attribution.cue.from < outer.from || attribution.cue.to > outer.to) continue;
    if (attribution.mode !== 'nominal' && attribution.parent === null) continue;
    const parts = [attribution.cue, attribution.source, ...attribution.content].filter(
      (part): part is NonNullable<typeof part> => part !== null,
    );
    const from = Math.min(...parts.map((part) => part.from));
    const to = Math.max(...parts.map((part) => part.to));
    const content = attribution.content[0] ?? { from, to };
    nested.push({
      ...draft(
        { from: Math.max(from, outer.from), to: Math.min(to, outer.to) },
        outer.sentence,
        number,
        attribution.rule,
        content,
      ),
      nestedIn: index,
    });
  }
  for (const given of presupposed(input, outer)) {
    nested.push({
      ...draft(given, outer.sentence, outer.attribution, 'taken-as-given', given),
      nestedIn: index,
    });
  }
  return nested;
}

/** Relative clauses with a counted antecedent: `some 8,500 forces who were put on alert`. */
function presupposed(input: ClaimInput, outer: ClaimDraft): TokenRange[] {
  const { tagged, document } = input;
  const found: TokenRange[] = [];
  for (let i = outer.from + 1; i < outer.to; i++) {
    if (tagged.tag[i] !== Tag.relative) continue;
    let from = i;
    while (from - 1 >= outer.from && i - from < 12 && !BREAKS_PHRASE.has(tagged.tag[from - 1]!)) from--;
    if (!hasFigure(input, { from, to: i })) continue;
    let to = i + 1;
    while (
      to < outer.to &&
      tagged.tag[to] !== Tag.mark &&
      tagged.tag[to] !== Tag.quote &&
      tagged.tag[to] !== Tag.to &&
      tagged.tag[to] !== Tag.coordinator
    )
      to++;
    if (hasTag(tagged, { from: i, to }, FINITE) && wordCount(document, { from, to }) >= SHORTEST_CLAIM)
      found.push({ from, to });
  }
  return found;
}

const BREAKS_PHRASE = new Set<number>([
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.mark,
  Tag.quote,
  Tag.that,
  Tag.subordinator,
  Tag.relative,
  Tag.pronoun,
]);
