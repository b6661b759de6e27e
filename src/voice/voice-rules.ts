/**
 * Whose words a span is: an ordered list of rules over what is known of its place (brief 2.5). The first that answers
 * wins and signs the reading. The analysis and `voiceAt` of a finished report ask the same list.
 */
import type { Quote, Span, Voice, VoiceReading } from '../model.ts';

/** The part of an attribution that a voice is signed with. */
interface Attributed {
  readonly sourceId: string | null;
  readonly rule: string;
}

/** What is known of the place of a span: of its first token, unless it says otherwise. */
export interface VoicePlace {
  /** The innermost marks that hold all of the span and are not those of a title; null outside of marks. */
  readonly marks:
    | (Pick<Quote, 'kind' | 'mention' | 'rule'> & { readonly attribution: Attributed | null })
    | null;
  /** The innermost attribution whose content holds it. */
  readonly content: Attributed | null;
  /** It is an adjective or the like. */
  readonly modifier: boolean;
  readonly headline: boolean;
  /** Somebody speaks in its sentence. */
  readonly cued: boolean;
}

interface VoiceRule {
  readonly name: Voice;
  readonly read: (place: VoicePlace) => VoiceReading | null;
}

const VOICE_RULES: readonly VoiceRule[] = [
  { name: 'scare', read: scare },
  { name: 'quote', read: quoted },
  { name: 'headline', read: headline },
  { name: 'paraphrase', read: paraphrase },
  { name: 'own', read: own },
];

/** One rule that was asked. */
export interface VoiceStep {
  readonly rule: Voice;
  /** Null when the rule passed the question on to the next. */
  readonly reading: VoiceReading | null;
}

export function decideVoice(place: VoicePlace): VoiceReading {
  for (const { read } of VOICE_RULES) {
    const reading = read(place);
    if (reading !== null) return reading;
  }
  throw new Error('the last rule of a voice always answers');
}

/** The rules that `decideVoice` asks, in order; the last one is the one that answered. */
export function traceVoice(place: VoicePlace): readonly VoiceStep[] {
  const steps: VoiceStep[] = [];
  for (const { name, read } of VOICE_RULES) {
    const reading = read(place);
    steps.push({ rule: name, reading });
    if (reading !== null) break;
  }
  return steps;
}

/**
 * The innermost marks around a span, from the innermost around its first token (number `index`, -1 for none). The title
 * of a work is no voice, and marks that the span reaches out of are not the quoted person's alone: what holds them counts.
 */
export function voicedQuote<Q extends Pick<Quote, 'kind' | 'parent'>>(
  quotes: readonly Q[],
  index: number,
  holds: (quote: Q) => boolean,
): { readonly marks: Q | null; readonly reachesOut: Q | null } {
  let reachesOut: Q | null = null;
  for (let i = index; i >= 0; ) {
    const quote = quotes[i]!;
    if (quote.kind !== 'title') {
      if (holds(quote)) return { marks: quote, reachesOut };
      reachesOut ??= quote;
    }
    i = quote.parent ?? -1;
  }
  return { marks: null, reachesOut };
}

/**
 * Is the content named by the outlet? What is wanted, defended or spoken of is somebody's, but the words for it can be
 * the reporter's own (`attacked the spineless elites`), so they keep the outlet's voice.
 */
export const isStanceOnly = (rule: string): boolean =>
  rule.includes('+weighed-') && !rule.endsWith('+weighed-clause');

/** Order in which contents are painted over each other, so that the innermost stays visible. */
export const longestFirst = (a: Span, b: Span): number =>
  b.end - b.start - (a.end - a.start) || a.start - b.start;

function scare({ marks }: VoicePlace): VoiceReading | null {
  if (marks === null || marks.kind !== 'scare') return null;
  return {
    voice: 'scare',
    mention: marks.mention,
    ownership: 'certain',
    attributedTo: marks.attribution?.sourceId ?? null,
    rule: marks.rule,
  };
}

function quoted({ marks }: VoicePlace): VoiceReading | null {
  if (marks === null) return null;
  const { attribution } = marks;
  const sourceId = attribution?.sourceId ?? null;
  return {
    voice: 'quote',
    mention: marks.mention,
    ownership: sourceId === null ? 'uncertain' : 'certain',
    attributedTo: sourceId,
    rule: attribution === null || marks.rule !== 'inside-content' ? marks.rule : attribution.rule,
  };
}

function headline({ headline: inHeadline, content }: VoicePlace): VoiceReading | null {
  if (!inHeadline) return null;
  return {
    voice: 'headline',
    mention: false,
    ownership: content === null ? 'certain' : 'uncertain',
    attributedTo: content?.sourceId ?? null,
    rule: content === null ? 'headline' : `headline+${content.rule}`,
  };
}

function paraphrase({ content, modifier }: VoicePlace): VoiceReading | null {
  if (content === null) return null;
  return {
    voice: 'paraphrase',
    mention: false,
    ownership: modifier ? 'uncertain' : 'certain',
    attributedTo: content.sourceId,
    rule: content.rule,
  };
}

function own({ cued }: VoicePlace): VoiceReading {
  return {
    voice: 'own',
    mention: false,
    ownership: 'certain',
    attributedTo: null,
    rule: cued ? 'outside-content' : 'no-cue-in-sentence',
  };
}
