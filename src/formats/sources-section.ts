/** Below the columns: who is heard, how much and by which words, and who is accused without an answer. */

import type { Reply, Report, Source } from '../model.ts';
import { count, listSome, paragraphRanges, sourceWithOffice } from './phrases.ts';
import type { Style } from './style.ts';
import { clean, wrap } from './wrap.ts';

/** Sources in a report that does not show everything. */
const MOST_SOURCES = 12;
const MOST_VERBS = 6;

/** The lines of the section, none where nobody speaks and nobody is accused. */
export function sourcesSection(report: Report, all: boolean, width: number, style: Style): string[] {
  const { sources, replies } = report;
  if (sources.length === 0 && replies.length === 0) return [];
  const shown = all ? sources : sources.slice(0, MOST_SOURCES);
  const rest = sources.length - shown.length;
  return [
    '─'.repeat(width),
    style.heading('SOURCES  who is heard, by which words'),
    ...shown.flatMap((source) => item(sourceLine(source), width)),
    ...(rest > 0 ? item(`and ${count(rest, 'more source')}; --all shows them.`, width) : []),
    ...replies.flatMap((reply) => item(replyLine(reply, report), width)),
  ];
}

const item = (line: string, width: number): string[] => wrap(line, width, { first: ' ', rest: '     ' });

/** `Joan Reed (union leader): 2 claims, 31 words, ¶3-5 · said 2, warned`. */
function sourceLine(source: Source): string {
  const { claims, words, verbs, firstParagraph, lastParagraph } = source;
  const between = Array.from({ length: lastParagraph - firstParagraph + 1 }, (_, i) => firstParagraph + i);
  const [where = ''] = paragraphRanges(between);
  const by = verbs.map((verb) => (verb.count > 1 ? `${verb.lemma} ${verb.count}` : verb.lemma));
  const spoken = by.length === 0 ? '' : ` · ${listSome(by, MOST_VERBS)}`;
  return `${sourceWithOffice(source)}: ${count(claims, 'claim')}, ${count(words, 'word')}, ${where}${spoken}`;
}

function replyLine({ name, accusedIn, kind, at }: Reply, report: Report): string {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const where = paragraphRanges(accusedIn.flatMap((id) => claims.get(id)?.paragraph ?? []));
  const who = accusedIn.length === 0 ? 'Asked' : 'Accused';
  const place = where.length === 0 ? '' : ` (${where.join(', ')})`;
  return `${who}: ${clean(name)}${place} · ${answer(kind, at, report)}`;
}

function answer(kind: Reply['kind'], at: Reply['at'], report: Report): string {
  if (at === null) return 'no answer in the text';
  const number = report.paragraphs.findIndex(({ end }) => at.start < end);
  const [place] = paragraphRanges([number]);
  return kind === 'heard' ? `heard in ${place}` : `${place}: "${clean(at.text)}"`;
}
