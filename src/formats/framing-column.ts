/** The left side of the report: what the wording does, grouped by whose words they are. */

import type { Report, Source, Term } from '../model.ts';
import { categoryLabel, dots, paragraphRef, sourceWithOffice } from './phrases.ts';
import { snippet } from './snippet.ts';
import type { Style } from './style.ts';
import { clean, spread, styleWords, wrap } from './wrap.ts';

const INDENT = '    ';
/** Paragraphs named in front of a repeated term. */
const MOST_REFERENCES = 3;

interface Group {
  readonly title: string;
  readonly terms: readonly Term[];
  readonly whenEmpty: string;
}

/** The lines of the column, at most `width` columns each, an empty line after every entry. */
export function framingColumn(report: Report, all: boolean, width: number, style: Style): string[] {
  const terms = report.terms.filter((term) => term.shown || all);
  const lines: string[] = [];
  if (terms.length === 0) lines.push(...wrap('No loaded terms found at this level.', width), '');
  else {
    for (const group of groupByVoice(report, terms)) {
      lines.push(style.heading(group.title));
      if (group.terms.length === 0) lines.push(...wrap(group.whenEmpty, width, { first: INDENT }), '');
      else lines.push('', ...mergeRepeats(group.terms).flatMap((uses) => entry(report, uses, width, style)));
    }
  }
  const notes = report.structures.filter((structure) => structure.shown || all);
  if (notes.length > 0) {
    lines.push(style.heading('WORTH A SECOND LOOK'), '');
    for (const { note, paragraph } of notes) {
      const said = clean(note);
      const text = said.includes('¶') ? said : `${said.replace(/\.$/, '')} (${paragraphRef(paragraph)}).`;
      lines.push(...wrap(text, width, { first: '  - ', rest: INDENT }));
    }
    lines.push('');
  }
  return lines;
}

/** The headline stands second while there is something in it, and last when there is not. */
function groupByVoice(report: Report, terms: readonly Term[]): readonly Group[] {
  const own = terms.filter(({ voice }) => voice === 'own');
  const headline = terms.filter(({ voice }) => voice === 'headline');
  const scare = terms.filter(({ voice }) => voice === 'scare');
  const attributed = terms.filter(({ voice }) => voice === 'quote' || voice === 'paraphrase');
  const nothing = 'nothing at this level';
  const hasHeadline = report.document.zones.some(({ kind }) => kind === 'headline');
  const headlineGroup: Group = {
    title: 'HEADLINE',
    terms: headline,
    whenEmpty: hasHeadline ? nothing : 'no headline found in the text',
  };
  const groups: Group[] = [
    { title: "OUTLET'S OWN VOICE", terms: own, whenEmpty: nothing },
    { title: 'SCARE QUOTES (no speaker)', terms: scare, whenEmpty: nothing },
    { title: 'QUOTED OR ATTRIBUTED', terms: attributed, whenEmpty: nothing },
  ];
  groups.splice(headline.length > 0 ? 1 : groups.length, 0, headlineGroup);
  return groups;
}

/** Uses of one entry by one speaker in one way are one item; strongest first, then by place. */
function mergeRepeats(terms: readonly Term[]): readonly (readonly Term[])[] {
  const merged = new Map<string, Term[]>();
  for (const term of [...terms].sort((a, b) => b.strength - a.strength || a.start - b.start)) {
    const { entry, voice, attributedTo, mention, ownership, shown } = term;
    const key = JSON.stringify([entry, voice, attributedTo, mention, ownership, shown]);
    const uses = merged.get(key);
    if (uses) uses.push(term);
    else merged.set(key, [term]);
  }
  return [...merged.values()];
}

function entry(report: Report, uses: readonly Term[], width: number, style: Style): string[] {
  const term = uses[0];
  if (!term) return [];
  const times = uses.length > 1 ? ` x${uses.length}` : '';
  const folded = term.shown ? '' : ' (folded)';
  const label = `${references(uses)} ${styleWords(clean(term.text), style.strong)}${times}${folded}`;
  const tag = `${categoryLabel(term.category)} ${dots(term.strength)}`;
  const sentence = report.sentences[term.sentence] ?? term;
  const quoted = snippet(report.document.text, term, sentence, style.mark);
  const indent = { first: INDENT };
  return [
    ...spread(wrap(label, width, { rest: INDENT }), tag, width),
    ...wrap(`"${quoted}"`, width, indent),
    ...speakerNote(report, term).flatMap((note) => wrap(note, width, indent)),
    ...wrap(clean(term.reason), width, indent),
    ...(term.alternatives.length === 0
      ? []
      : wrap(`plainer: ${term.alternatives.map(clean).join(' · ')}`, width, indent)),
    ...term.authorities.flatMap(({ guide, year, says }) =>
      wrap(`${clean(guide)}${year === null ? '' : ` ${year}`}: ${clean(says)}`, width, indent),
    ),
    '',
  ];
}

/** `¶2 ¶5`; of many the first three and the number of the others. */
function references(uses: readonly Term[]): string {
  const paragraphs = [...new Set(uses.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const named = paragraphs.slice(0, MOST_REFERENCES).map(paragraphRef).join(' ');
  const rest = paragraphs.length - MOST_REFERENCES;
  return rest > 0 ? `${named} +${rest}` : named;
}

/** Whose word it is, whenever that is more than the group's title says. */
function speakerNote(report: Report, term: Term): readonly string[] {
  const notes: string[] = [];
  const source = report.sources.find(({ id }) => id === term.attributedTo);
  if (term.ownership === 'uncertain') notes.push(doubt(source));
  else if (term.voice === 'quote') notes.push(`Words of ${speaker(source)}, in quotation marks.`);
  else if (term.voice === 'paraphrase') notes.push(`Attributed to ${speaker(source)}.`);
  if (term.mention) notes.push('The text talks about this word; it does not use it.');
  return notes;
}

function speaker(source: Source | undefined): string {
  return source ? sourceWithOffice(source) : 'a speaker who is not named here';
}

function doubt(source: Source | undefined): string {
  const name = source ? clean(source.name) : 'the speaker';
  return `The word may be ${name}'s or the outlet's: the text does not tell.`;
}
