/** An entry of the lexicon as a person reads it, and what it did in a report. */

import type { Entry, Rejected, Report, Term } from '../model.ts';
import { conditionInWords } from './conditions-in-words.ts';
import {
  categoryLabel,
  count,
  dots,
  paragraphRef,
  STRENGTH_WORDS,
  sourceWithOffice,
  VOICE_WORDS,
} from './phrases.ts';
import { placeOf } from './places.ts';
import { snippet } from './snippet.ts';
import type { Style } from './style.ts';
import { explainVoice, voiceTraceLines } from './voice-trace.ts';
import { clean, spread, styleWords, wrap } from './wrap.ts';

const INDENT = '    ';

export function entryCard(entry: Entry, forms: readonly string[], width: number, style: Style): string[] {
  const tag = `${categoryLabel(entry.category)} ${dots(entry.strength)} ${STRENGTH_WORDS[entry.strength]}`;
  return [
    ...spread(wrap(styleWords(entry.term, style.strong), width), tag, width),
    ...wrap(`${entry.id} · ${entry.pos}`, width, { first: INDENT }),
    ...wrap(entry.reason, width, { first: INDENT }),
    ...labelled('plainer', plainer(entry), width),
    ...entry.authorities.flatMap(({ guide, year, says }) =>
      labelled(year === null ? guide : `${guide} ${year}`, says, width),
    ),
    // Which side the wording helps is for the audit of the lexicon, never for a report.
    ...(entry.axis === null
      ? []
      : labelled('contested', `organised sides dispute this word (axis ${entry.axis})`, width)),
    ...labelled('topics', entry.topics.join(', '), width),
    ...labelled('from', entry.from ?? '', width),
    ...labelled('forms', forms.join(', '), width),
    ...conditions('not flagged', 'not flagged', entry.notWhen, width),
    ...conditions('flagged only', 'or', entry.onlyWhen, width),
  ];
}

function plainer({ alternatives, noAlternative }: Entry): string {
  return alternatives.length > 0 ? alternatives.join(' · ') : (noAlternative ?? '');
}

function labelled(label: string, text: string, width: number): string[] {
  return text === '' ? [] : wrap(`${label}: ${text}`, width, { first: INDENT, rest: `${INDENT}  ` });
}

function conditions(first: string, next: string, groups: Entry['notWhen'], width: number): string[] {
  return groups.flatMap((group, index) =>
    wrap(`${index === 0 ? first : next} ${group.map(conditionInWords).join(' and ')}`, width, {
      first: INDENT,
      rest: `${INDENT}  `,
    }),
  );
}

/** Every hit of the entry in the report and every one that was turned down, in text order. */
export function hitList(id: string, report: Report, path: string, width: number, style: Style): string[] {
  const hits = report.terms.filter(({ entry }) => entry === id);
  const rejected = report.rejected.filter(({ entry }) => entry === id);
  const placed = [
    ...hits.map((hit) => ({ start: hit.start, lines: hitLines(hit, report, width, style) })),
    ...rejected.map((hit) => ({ start: hit.start, lines: rejectedLines(hit, report, width, style) })),
  ].sort((a, b) => a.start - b.start);
  const sums = `${count(hits.length, 'hit')}, ${rejected.length} turned down`;
  return [
    '',
    ...wrap(`In ${clean(path)}: ${sums}.`, width),
    ...placed.flatMap(({ lines }) => ['', ...lines]),
  ];
}

function hitLines(hit: Term, report: Report, width: number, style: Style): string[] {
  const source = report.sources.find((candidate) => candidate.id === hit.attributedTo);
  const parts = [
    VOICE_WORDS[hit.voice] + (source ? `, ${sourceWithOffice(source)}` : ''),
    ...(hit.mention ? ['only talked about'] : []),
    ...(hit.ownership === 'uncertain' ? ['whose word it is cannot be told'] : []),
    ...(hit.shown ? [] : ['folded']),
    `rule ${hit.voiceRule}`,
  ];
  const within = report.sentences[hit.sentence] ?? hit;
  return [
    ...wrap(`${hit.line}:${hit.column} ${paragraphRef(hit.paragraph)} flagged: ${parts.join(' · ')}`, width, {
      rest: INDENT,
    }),
    ...wrap(`"${snippet(report.document.text, hit, within, style.mark)}"`, width, { first: INDENT }),
    ...voiceTraceLines(explainVoice(report, hit), width, INDENT),
  ];
}

function rejectedLines(hit: Rejected, report: Report, width: number, style: Style): string[] {
  const { text } = report.document;
  const { line, column } = placeOf(text, hit.start);
  const sentence = report.sentences.find(({ start, end }) => start <= hit.start && hit.start < end);
  const paragraph = sentence ? `${paragraphRef(sentence.paragraph)} ` : '';
  return [
    ...wrap(`${line}:${column} ${paragraph}turned down: ${clean(hit.because)}`, width, { rest: INDENT }),
    ...wrap(`"${snippet(text, hit, sentence ?? hit, style.mark)}"`, width, { first: INDENT }),
  ];
}
