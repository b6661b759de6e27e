/** The report in a few sentences, above the columns. */

import type { Claim, Report, Term } from '../model.ts';
import { isNested, isSourced } from './claims-column.ts';
import { count, groupDigits, listSome, paragraphRanges, zoneAt } from './phrases.ts';
import { shortNames } from './short-names.ts';
import { clean } from './wrap.ts';

/** A longer list of paragraphs tells the reader nothing. */
const MOST_RANGES = 3;
const MOST_SOURCES = 4;
const MOST_NAMES = 6;
const MOST_SUPPRESSED = 3;

/** One string a sentence or line; the counts are those of the report. */
export function inBrief(report: Report, all: boolean): readonly string[] {
  return [
    termsLine(report),
    suppressedLine(report),
    claimsLine(report),
    speechLine(report),
    uncitedLine(report),
    foldedLine(report, all),
  ].filter((line) => line !== '');
}

function termsLine(report: Report): string {
  const { shown, byVoice, mention } = report.counts.terms;
  if (shown === 0) return 'No loaded terms found at this level.';
  const attributed = byVoice.quote + byVoice.paraphrase;
  const parts = [
    `${groupDigits(byVoice.own)} in the outlet's own voice`,
    ...(byVoice.scare > 0 ? [`${groupDigits(byVoice.scare)} in scare quotes`] : []),
    ...(attributed > 0 ? [`${groupDigits(attributed)} quoted or attributed`] : []),
    `${groupDigits(byVoice.headline)} in the headline`,
  ];
  const terms = report.terms.filter((term) => term.shown);
  const ranges = paragraphRanges(terms.map(({ paragraph }) => paragraph));
  const where = ranges.length > MOST_RANGES ? '' : `; ${shown > 1 ? 'all ' : ''}in ${ranges.join(', ')}`;
  const talked = mention === 0 ? '' : ` (${groupDigits(mention)} only talked about)`;
  return `${count(shown, 'loaded term')}${talked}: ${parts.join(', ')}${where}.`;
}

/** What an article turns off in itself is never silent: `3 flags turned off in the file (hype.slam 2, motive.whitewash 1).` */
function suppressedLine({ rejected, counts }: Report): string {
  const { suppressed } = counts.terms;
  if (suppressed === 0) return '';
  const byEntry = new Map<string, number>();
  for (const { entry, suppressedAt } of rejected) {
    if (suppressedAt !== undefined) byEntry.set(entry, (byEntry.get(entry) ?? 0) + 1);
  }
  const entries = [...byEntry].sort(([, a], [, b]) => b - a).map(([entry, n]) => `${entry} ${n}`);
  return `${count(suppressed, 'flag')} turned off in the file (${listSome(entries, MOST_SUPPRESSED)}).`;
}

function claimsLine(report: Report): string {
  const { top, sourced, unsourced } = report.counts.claims;
  if (top === 0) return 'No claims found.';
  const claims = report.claims.filter((claim) => !isNested(claim));
  const who = sourced === 0 ? '' : ` (${bySource(report, claims.filter(isSourced))})`;
  const above = claims.filter((claim) => !isSourced(claim) && isAbove(report, claim)).length;
  const where = above === 0 ? '' : ` (${groupDigits(above)} in headline or deck)`;
  const attributed = `${groupDigits(sourced)} attributed${who}`;
  return `${count(top, 'claim')}: ${attributed}, ${groupDigits(unsourced)} with no source${where}.`;
}

/** Of the body: what stands above it and below pictures is not asked. */
function speechLine(report: Report): string {
  const { body, attributed, quoted } = report.counts.sentences;
  if (body < 2) return '';
  if (attributed === 0) return `None of ${count(body, 'sentence')} gives the words of a source.`;
  const verb = attributed === 1 ? 'gives' : 'give';
  const marks = quoted === 0 ? '' : ` (${groupDigits(quoted)} in quotation marks)`;
  return `${groupDigits(attributed)} of ${count(body, 'sentence')} ${verb} the words of a source${marks}.`;
}

function isAbove(report: Report, claim: Claim): boolean {
  const zone = zoneAt(report, claim.start);
  return zone === 'headline' || zone === 'deck';
}

/** `Pentagon 2, Biden 2, Russia 1, 3 others`, most first. */
function bySource(report: Report, claims: readonly Claim[]): string {
  const names = shortNames(report.sources);
  const totals = new Map<string, number>();
  for (const { attribution } of claims) {
    const name = attribution.sourceId === null ? undefined : names.get(attribution.sourceId);
    const key = name ?? 'unresolved';
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  const sorted = [...totals].sort(([, a], [, b]) => b - a);
  const named = sorted.slice(0, MOST_SOURCES).map(([name, n]) => `${name} ${n}`);
  const others = sorted.slice(MOST_SOURCES).reduce((sum, [, n]) => sum + n, 0);
  return [...named, ...(others === 0 ? [] : [`others ${others}`])].join(', ');
}

function uncitedLine({ namedNotCited }: Report): string {
  if (namedNotCited.length === 0) return '';
  return `Mentioned but never cited: ${listSome(namedNotCited.map(clean), MOST_NAMES)}.`;
}

function foldedLine(report: Report, all: boolean): string {
  const folded = report.terms.filter((term) => !term.shown);
  const parts = [
    ...countIf(folded.filter(isMild).length, 'mild term'),
    ...countIf(folded.filter((term) => !isMild(term) && isDoubtful(term)).length, 'doubtful term'),
    ...countIf(folded.filter((term) => !isMild(term) && !isDoubtful(term)).length, 'other term'),
    ...countIf(report.structures.filter(({ shown }) => !shown).length, 'minor note'),
    ...countIf(report.counts.claims.nested, 'nested claim'),
  ];
  const score = 'No score is given.';
  if (parts.length === 0) return score;
  const verb = all ? 'Folded by default, shown here' : 'Folded';
  return `${verb}: ${parts.join(', ')}.${all ? '' : ' Show them with --all.'}  ${score}`;
}

function countIf(n: number, noun: string): readonly string[] {
  return n === 0 ? [] : [count(n, noun)];
}

const isMild = (term: Term): boolean => term.strength === 1;
const isDoubtful = (term: Term): boolean => term.ownership === 'uncertain';
