/** How the voice of a span was decided: the rules that were asked, what each found, and who the speaker is. */

import type { Report, ReportAttribution, ReportQuote, Span, Voice } from '../model.ts';
import { QUOTE_RULES } from '../voice/quote-rules.ts';
import { traceVoiceAt, type VoiceTrace } from '../voice/report-voice.ts';
import { type RuleNote, rulesIn } from './rule-notes.ts';
import { clean, wrap } from './wrap.ts';

export interface VoiceExplanation {
  /** The rules of the voice in the order in which they were asked; the last one answered. */
  readonly asked: readonly { readonly rule: Voice; readonly answered: boolean; readonly found: string }[];
  /** The marks that were looked at, innermost first, and the rules that said what they are for. */
  readonly marks: readonly (Span & RuleNote & { readonly askedBefore: readonly string[] })[];
  /** Who is said to say it, when somebody is. */
  readonly attribution: {
    readonly id: string;
    readonly source: string | null;
    readonly cue: string | null;
    readonly rules: readonly RuleNote[];
  } | null;
  /** Which source the words for the speaker mean. */
  readonly source: (RuleNote & { readonly words: string; readonly id: string; readonly name: string }) | null;
}

/** @throws RangeError when the span is empty or reaches out of the text */
export function explainVoice(report: Report, { start, end }: Span): VoiceExplanation {
  const trace = traceVoiceAt(report, start, end);
  const attribution = attributionOf(trace, report);
  const source = sourceOf(attribution, report);
  return {
    asked: trace.steps.map(({ rule, reading }) => ({
      rule,
      answered: reading !== null,
      found: reading === null ? PASSED[rule](trace) : ANSWERED[rule](trace, source?.name ?? null),
    })),
    marks: marksChain(trace.marks ?? trace.reachesOut, report),
    attribution: attribution && {
      id: attribution.id,
      source: attribution.source?.text ?? null,
      cue: attribution.cue?.text ?? null,
      rules: rulesIn(attribution.rule),
    },
    source,
  };
}

const NO_MARKS = 'it stands between no quotation marks';

const outsideMarks = ({ reachesOut }: VoiceTrace): string =>
  reachesOut === null ? NO_MARKS : 'it begins inside the marks and ends behind them, so they do not count';

/** Why a rule passed the question on. */
const PASSED: Readonly<Record<Voice, (trace: VoiceTrace) => string>> = {
  scare: (trace) => (trace.marks === null ? outsideMarks(trace) : 'what stands between the marks is speech'),
  quote: outsideMarks,
  headline: () => 'it does not stand in the headline',
  paraphrase: () => 'it does not stand in what somebody is said to have said',
  own: () => '',
};

/** Why a rule answered. */
const ANSWERED: Readonly<Record<Voice, (trace: VoiceTrace, speaker: string | null) => string>> = {
  scare: ({ marks }) =>
    marks?.mention ? 'the text speaks of the word' : 'nobody speaks what is between the marks',
  quote: (_, speaker) =>
    speaker === null ? 'it is speech, and the speaker is not known' : `it is the speech of ${clean(speaker)}`,
  headline: ({ content }) =>
    content === null
      ? 'it stands in the headline'
      : 'it stands in the headline, under a word that gives it to somebody: whose word it is cannot be told',
  paraphrase: ({ content, place }) =>
    `it stands in the content of ${quoteOr(content?.cue?.text, 'a mark')} by ${quoteOr(content?.source?.text, 'nobody named')}` +
    (place.modifier ? '; as a modifier it may still be a word of the outlet' : ''),
  own: ({ place }) => rulesIn(place.cued ? 'outside-content' : 'no-cue-in-sentence')[0]?.note ?? '',
};

const quoteOr = (text: string | undefined, otherwise: string): string =>
  text === undefined ? otherwise : `"${clean(text)}"`;

/** The attribution that the answer rests on. */
function attributionOf({ steps, marks, content }: VoiceTrace, report: Report): ReportAttribution | null {
  switch (steps.at(-1)?.rule) {
    case 'scare':
    case 'quote':
      return report.attributions.find(({ id }) => id === marks?.attribution) ?? null;
    case 'headline':
    case 'paraphrase':
      return content;
    default:
      return null;
  }
}

function sourceOf(attribution: ReportAttribution | null, report: Report): VoiceExplanation['source'] {
  const known = report.sources.find(({ id }) => id === attribution?.sourceId);
  if (!attribution?.source || attribution.sourceRule === null || known === undefined) return null;
  const [rule] = rulesIn(attribution.sourceRule);
  return { words: attribution.source.text, id: known.id, name: known.name, ...rule! };
}

/** Marks that are only read as the marks around them are followed outwards. */
function marksChain(innermost: ReportQuote | null, report: Report): VoiceExplanation['marks'] {
  const chain: ReportQuote[] = [];
  for (let quote = innermost; quote !== null; ) {
    chain.push(quote);
    quote = quote.rule === 'inside-quotation' ? (report.quotes[quote.parent ?? -1] ?? null) : null;
  }
  return chain.map(({ start, end, rule }) => ({
    start,
    end,
    ...(rulesIn(rule)[0] ?? { rule, note: '' }),
    askedBefore: QUOTE_RULES.slice(0, QUOTE_RULES.indexOf(askedAs(rule))),
  }));
}

/** `spoken` signs with the way on which the speaker was found. */
const askedAs = (rule: string): string => (QUOTE_RULES.includes(rule) ? rule : 'spoken');

/** Columns of the names of the rules. */
const LABEL = 13;

/** For people, indented by `indent`. */
export function voiceTraceLines(explanation: VoiceExplanation, width: number, indent: string): string[] {
  const { asked, marks, attribution, source } = explanation;
  const under = (text: string) => wrap(text, width, { first: `${indent}  `, rest: `${indent}    ` });
  const pass = asked.filter(({ answered }) => !answered);
  const repeats = (index: number) => index > 0 && pass[index]?.found === pass[index - 1]?.found;
  return [
    ...asked.flatMap(({ rule, answered, found }, index) =>
      wrap(`${answered ? 'yes' : 'no'}, ${answered || !repeats(index) ? found : 'the same'}`, width, {
        first: `${indent}${`${rule}?`.padEnd(LABEL)}`,
        rest: indent + ' '.repeat(LABEL),
      }),
    ),
    ...marks.flatMap(({ rule, note, askedBefore }) => [
      ...under(`the marks: ${rule}, ${note}`),
      ...(askedBefore.length === 0
        ? []
        : under(`asked before it, with no for an answer: ${askedBefore.join(', ')}`)),
    ]),
    ...(attribution === null ? [] : attribution.rules.flatMap(({ rule, note }) => under(`${rule}: ${note}`))),
    ...(source === null ? [] : under(sourceLine(source))),
  ];
}

function sourceLine({ words, name, rule, note }: NonNullable<VoiceExplanation['source']>): string {
  const said = clean(words);
  const meaning = SOURCE_MEANS.get(rule) ?? (clean(name) === said ? '' : ` is ${clean(name)}`);
  return `the source: "${said}"${meaning} (${rule}: ${note})`;
}

/** Where the name of the source would say nothing. */
const SOURCE_MEANS: ReadonlyMap<string, string> = new Map([
  ['two-fit', ' stays unresolved'],
  ['none-fits', ' stays unresolved'],
]);
