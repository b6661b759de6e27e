/** A shown term as tools that read one finding a line know it: place, level, rule, message. */

import type { Outcome, Report, Term } from '../model.ts';
import { sourcePlace } from '../readers/place.ts';
import type { FormatEnv } from './format.ts';
import { categoryLabel, endSentence, STRENGTH_WORDS, sourceWithOffice, VOICE_WORDS } from './phrases.ts';
import { type Place, placeAfter } from './places.ts';
import { clean } from './wrap.ts';

export interface FindingLine {
  readonly term: Term;
  /** `warning`: a strong word that is the outlet's own; `note`: everything else. Never an error: a flag is no fault. */
  readonly level: 'warning' | 'note';
  readonly message: string;
  readonly start: Place;
  /** Behind the last character; null where a source with lines tells no columns. */
  readonly end: Place | null;
}

/** What a report shows, in text order; with a baseline only what is not in it. */
export function findingLines(outcome: Outcome, env: FormatEnv): readonly FindingLine[] {
  if (!outcome.ok) return [];
  const { report, path } = outcome;
  const isKnown = env.baseline?.(path, report);
  return report.terms
    .filter((term) => (term.shown || env.all) && isKnown?.(term) !== true)
    .map((term) => findingLine(term, report));
}

export function findingLine(term: Term, report: Report): FindingLine {
  return {
    term,
    level: isOwn(term) && term.strength === 3 ? 'warning' : 'note',
    message: message(term, report),
    ...placesOf(term, report),
  };
}

/** In the file that the user has; in the text that was taken from it where the file has no lines (PDF, Word). */
function placesOf(term: Term, report: Report): Pick<FindingLine, 'start' | 'end'> {
  const there = sourcePlace(report, term.start);
  if (there === null) {
    const start = { line: term.line, column: term.column };
    return { start, end: placeAfter(start, report.document.text, term.start, term.end) };
  }
  const last = there.column === null ? null : sourcePlace(report, term.end - 1);
  const end = last === null || last.column === null ? null : { line: last.line, column: last.column + 1 };
  return { start: { line: there.line, column: there.column ?? 1 }, end };
}

const isOwn = ({ voice, mention, ownership }: Term): boolean =>
  (voice === 'own' || voice === 'headline') && !mention && ownership === 'certain';

/** `"whitewash" (motive, strong; outlet's own voice): Accuses others … Plainer: describe as, play down.` */
function message(term: Term, report: Report): string {
  const source = report.sources.find(({ id }) => id === term.attributedTo);
  const voice = [
    VOICE_WORDS[term.voice],
    ...(source ? [sourceWithOffice(source)] : []),
    ...(term.mention ? ['only talked about'] : []),
    ...(term.ownership === 'uncertain' ? ['whose word it is cannot be told'] : []),
  ].join(', ');
  const head = `"${clean(term.text)}" (${categoryLabel(term.category)}, ${STRENGTH_WORDS[term.strength]}; ${voice})`;
  const plainer = term.alternatives.length === 0 ? '' : ` Plainer: ${term.alternatives.join(', ')}.`;
  return `${head}: ${endSentence(clean(term.reason))}${clean(plainer) === '' ? '' : plainer}`;
}
