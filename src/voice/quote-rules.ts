/**
 * What a pair of marks is there for: speech, distance (scare quotes, mention) or the title of a work. An ordered list of
 * rules after brief 2.5; the first that answers wins and signs the quotation.
 */
import type { Quote, QuoteKind, ZoneKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { FoundAttribution } from './attributions.ts';
import type { BareRule } from './bare-speech.ts';
import type { Mention } from './mention.ts';
import type { QuotedStretch } from './quotes.ts';
import type { QuotePlace, Route } from './speaker-candidates.ts';
import type { Choice } from './speaker-choice.ts';
import type { TitleSign } from './titles.ts';

/** What the rules look at. */
export interface KindPlace {
  readonly stretch: QuotedStretch;
  readonly words: number;
  readonly zone: ZoneKind;
  /** Numbers of the attributions whose content holds this stretch, innermost first. */
  readonly holders: readonly number[];
  readonly attributions: readonly FoundAttribution[];
  /** An attribution has its cue in the sentence where the stretch starts or ends. */
  readonly cueInSentence: boolean;
  readonly mention: Mention | null;
  readonly title: TitleSign | null;
  readonly earlier: readonly Quote[];
  /** The likeliest speaker, if he is likely enough; asked only when no plain rule answers. */
  readonly speaker: () => Choice | null;
  readonly place: QuotePlace;
}

export interface Verdict {
  readonly kind: QuoteKind;
  readonly attribution: number | null;
  readonly mention: boolean;
  /** Instead of the name of the rule, or empty. */
  readonly rule: string;
}

/** Up to this many words between marks can be a scare quote (brief 2.5, step 3). */
const SCARE_WORDS = 4;

/** Capitalised words that somebody speaks are no title when he is so much likelier than nobody. */
const SURE = 150;

/** Name of the rule that found the speaker, by the route. */
const RULE_OF_ROUTE: Readonly<Record<Route, string>> = {
  holder: 'inside-content',
  neighbour: 'cue-beside',
  subject: 'subject-of-verb',
  'relative-pronoun': 'subject-of-verb',
  'subject-of-participle': 'subject-of-verb',
  'first-subject': 'subject-of-verb',
  'opening-name': 'subject-of-verb',
  'named-before': 'subject-of-verb',
  owner: 'beside-the-marks',
  'before-colon': 'beside-the-marks',
  'tag-behind': 'beside-the-marks',
  'agent-behind': 'beside-the-marks',
  'last-speech': 'speech-goes-on',
  'sentence-before': 'speaker-in-sentence-before',
};

const RULES: readonly { readonly name: string; readonly decide: (place: KindPlace) => Verdict | null }[] = [
  { name: 'block-quotation', decide: (p) => bareSpeech(p, 'block-quotation') },
  { name: 'post-without-marks', decide: (p) => bareSpeech(p, 'post-without-marks') },
  { name: 'continues-from-paragraph-before', decide: continued },
  { name: 'inside-quotation', decide: insideQuotation },
  { name: 'mention', decide: mentioned },
  { name: 'title-of-work', decide: titleOfWork },
  {
    name: 'headline-claim-quote',
    decide: (p) => (p.zone === 'headline' && p.holders.length === 0 ? speech(null) : null),
  },
  { name: 'speech-goes-on', decide: speechGoesOn },
  { name: 'quotation-paragraph', decide: quotationParagraph },
  { name: 'joined-quotation', decide: joined },
  { name: 'spoken', decide: spoken },
  {
    name: 'speaker-unknown',
    decide: (p) => (p.words > SCARE_WORDS || p.holders.length > 0 ? speech(heldByNobody(p)) : null),
  },
  { name: 'short-without-cue', decide: (p) => (p.cueInSentence ? null : scare(null)) },
  { name: 'short-outside-content', decide: () => scare(null) },
];

/** Their names, in the order in which they are asked. */
export const QUOTE_RULES: readonly string[] = RULES.map(({ name }) => name);

const verdict = (kind: QuoteKind, attribution: number | null, mention: boolean, rule = ''): Verdict => ({
  kind,
  attribution,
  mention,
  rule,
});
const speech = (attribution: number | null, rule = ''): Verdict =>
  verdict('quotation', attribution, false, rule);
const scare = (attribution: number | null): Verdict => verdict('scare', attribution, false);

/** The first rule that answers. */
export function decide(place: KindPlace): Verdict {
  for (const { name, decide: ask } of RULES) {
    const answer = ask(place);
    if (answer === null) continue;
    const { kind, attribution, mention, rule } = answer;
    return rule === '' ? verdict(kind, attribution, mention, name) : answer;
  }
  throw new Error('the last rule of a quotation always answers');
}

/** Stands for the attribution that the chosen speaker still needs. */
export const NEW = -1;

/** No marks, but a place or a tag that shows speech; its speaker is whom the cue names that stands there. */
function bareSpeech({ stretch, place, attributions }: KindPlace, rule: BareRule): Verdict | null {
  if (stretch.bare?.rule !== rule) return null;
  const { cue } = stretch.bare;
  if (cue === null) return speech(null);
  const sentence = place.bySentence.get(place.reading.document.tokens.sentence[cue]!) ?? [];
  return speech(sentence.find((number) => attributions[number]!.cue?.from === cue) ?? null);
}

function continued({ stretch, earlier, holders }: KindPlace): Verdict | null {
  const before = stretch.continues === null ? undefined : earlier[stretch.continues];
  if (before === undefined || before.kind !== 'quotation') return null;
  return speech(holders[0] ?? before.attribution);
}

/** A quotation inside a quotation: speech that the speaker repeats, or his scare quotes; either way his words. */
function insideQuotation({ stretch, earlier, holders, title }: KindPlace): Verdict | null {
  const outer = stretch.parent === null ? undefined : earlier[stretch.parent];
  if (outer === undefined) return null;
  if (title !== null) return verdict('title', null, false, 'title-of-work');
  if (holders.length > 0) return speech(holders[0]!, 'inside-content');
  return verdict(outer.kind, outer.attribution, false);
}

/** A word spoken of. With a verb of naming (`called it “…”`) it is speech as soon as somebody speaks it. */
function mentioned(place: KindPlace): Verdict | null {
  if (place.mention === null) return null;
  const speaker = place.speaker();
  if (place.mention === 'verb' && (speaker !== null || place.holders.length > 0)) return null;
  return verdict('scare', speaker === null ? null : attributionFor(speaker), true);
}

function titleOfWork({ title, speaker, words }: KindPlace): Verdict | null {
  if (title === null) return null;
  if (title === 'capitals' && words <= SCARE_WORDS * 2 && (speaker()?.margin ?? 0) >= SURE) return null;
  return verdict('title', null, false);
}

/** “…,” she said. “…”: between the end of her speech and this mark stands nothing but more speech. */
function speechGoesOn({ place, holders, words }: KindPlace): Verdict | null {
  const { lastSpeech, reading, stretch } = place;
  if (lastSpeech === null || holders.length > 0) return null;
  const { tokens, sentences } = reading.document;
  const sentence = sentences[tokens.sentence[stretch.from]!]!;
  if (lastSpeech.paragraph !== sentence.paragraph) return null;
  if (words <= SCARE_WORDS && sentence.from !== stretch.from) return null;
  // Words behind the marks may be a tag of their own.
  if (
    reading.tagged.tag[stretch.to] !== Tag.mark &&
    stretch.to < sentences[tokens.sentence[stretch.to - 1]!]!.to
  )
    return null;
  for (let i = lastSpeech.to; i < stretch.from; i++) {
    const t = reading.tagged.tag[i];
    if (t === Tag.mark || t === Tag.quote || reading.quoteAt[i]! >= 0) continue;
    // The rest of the tag's sentence (`on Monday`) may stand between, another sentence may not.
    if (tokens.sentence[i] !== tokens.sentence[lastSpeech.to - 1]) return null;
  }
  return speech(lastSpeech.attribution);
}

/** A paragraph that is nothing but a quotation belongs to whoever spoke last in the paragraph before. */
function quotationParagraph({ place, holders }: KindPlace): Verdict | null {
  const { lastSpeech, reading, stretch } = place;
  const { tokens, sentences, paragraphs } = reading.document;
  const number = sentences[tokens.sentence[stretch.from]!]!.paragraph;
  const { from, to } = paragraphs[number]!;
  if (holders.length > 0 || stretch.from > from + 1) return null;
  for (let i = stretch.to; i < to; i++)
    if (reading.quoteAt[i]! < 0 && reading.tagged.tag[i] !== Tag.mark) return null;
  if (lastSpeech !== null && number - lastSpeech.paragraph <= 1) return speech(lastSpeech.attribution);
  return null;
}

/** `called it “a waste” and “a shame”`: nothing but *and* or *or* between two part quotations of one speaker. */
function joined({ place, stretch, earlier, holders }: KindPlace): Verdict | null {
  const before = earlier.findLast(({ parent }) => parent === null);
  const between = stretch.from - 1;
  if (before === undefined || before.kind !== 'quotation' || before.attribution === null) return null;
  if (before.to !== between || place.reading.tagged.tag[between] !== Tag.coordinator) return null;
  return holders.length === 0 || holders.includes(before.attribution) ? speech(before.attribution) : null;
}

function spoken({ speaker }: KindPlace): Verdict | null {
  const chosen = speaker();
  if (chosen === null) return null;
  return speech(attributionFor(chosen), RULE_OF_ROUTE[chosen.candidate.route]);
}

const attributionFor = ({ candidate }: Choice): number => candidate.attribution ?? NEW;

/** The cue that holds it, when it names nobody (`it was said that “…”`). */
function heldByNobody({ holders, attributions }: KindPlace): number | null {
  const [inner] = holders;
  return inner !== undefined && attributions[inner]!.source === null ? inner : null;
}
