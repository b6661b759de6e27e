/** The report in GitHub-flavoured Markdown, for a comment on a draft or a note: the same findings as two tables. */

import type { Claim, Outcome, Report, Term } from '../model.ts';
import { isNested } from './claims-column.ts';
import type { Format } from './format.ts';
import { inBrief } from './in-brief.ts';
import {
  categoryLabel,
  count,
  dots,
  paragraphRef,
  STRENGTH_WORDS,
  sourceWithOffice,
  VOICE_WORDS,
} from './phrases.ts';
import { snippet } from './snippet.ts';
import { clean } from './wrap.ts';

export const markdown: Format = {
  begin: () => '',
  between: '\n---\n\n',
  outcome: (outcome, env) => (outcome.ok ? article(outcome, env.all) : failure(outcome)),
  end: ({ files, analysed, failed, terms, claims }, { version, lexicon }) => {
    const sums =
      files < 2
        ? ''
        : `${count(files, 'file')}: ${analysed} analysed${failed === 0 ? '' : `, ${failed} could not be`}; ` +
          `${count(terms.shown, 'loaded term')}, ${count(claims.top, 'claim')} in all. `;
    const tool = `framing ${version}, lexicon ${lexicon.name} ${lexicon.version} (${lexicon.sha256.slice(0, 12)})`;
    return `\n---\n\n${sums}A flag marks a choice of words, not an error or an intention. ${plainText(tool)}.\n`;
  },
};

const failure = ({ path, error }: Outcome & { ok: false }): string =>
  `## ${plainText(path)}\n\nNot analysed: ${plainText(error.message)}\n`;

function article({ path, report }: Outcome & { ok: true }, all: boolean): string {
  const { zones, text, words } = report.document;
  const headline = zones.find(({ kind }) => kind === 'headline');
  const title = headline ? text.slice(headline.start, headline.end) : path;
  const size = `${count(report.paragraphs.length, 'paragraph')}, ${count(words, 'word')}`;
  return [
    `## ${plainText(title)}`,
    '',
    `${plainText(path)}, ${size}`,
    '',
    ...inBrief(report, all).map((line) => `- ${plainText(line)}`),
    '',
    '### Framing: what the wording does',
    '',
    ...terms(report, all),
    '',
    '### Claims: who says what, and how surely',
    '',
    ...claims(report, all),
    ...notes(report, all),
    '',
  ].join('\n');
}

function terms(report: Report, all: boolean): readonly string[] {
  const rows = report.terms
    .filter(({ shown }) => shown || all)
    .map((term) => [
      paragraphRef(term.paragraph),
      inContext(term, report),
      `${categoryLabel(term.category)}, ${STRENGTH_WORDS[term.strength]} ${dots(term.strength)}`,
      voice(term, report),
      `${plainText(term.reason)} \`${term.entry}\``,
      plainText(term.alternatives.join(' · ')),
    ]);
  return table(
    ['¶', 'words', 'what it is', 'whose words', 'why', 'plainer'],
    rows,
    'No loaded terms found at this level.',
  );
}

function inContext(term: Term, report: Report): string {
  const within = report.sentences[term.sentence] ?? term;
  // Stars cannot stand in the cleaned words once they are escaped, so they are put in last.
  const [open, close] = ['\uE000', '\uE001'];
  const words = snippet(report.document.text, term, within, (word) => `${open}${word}${close}`);
  return plainText(words).replaceAll(`${close} ${open}`, ' ').replaceAll(open, '**').replaceAll(close, '**');
}

function voice(term: Term, report: Report): string {
  const source = report.sources.find(({ id }) => id === term.attributedTo);
  return plainText(
    [
      VOICE_WORDS[term.voice],
      ...(source ? [sourceWithOffice(source)] : []),
      ...(term.mention ? ['only talked about'] : []),
      ...(term.ownership === 'uncertain' ? ['whose word it is cannot be told'] : []),
    ].join(', '),
  );
}

function claims(report: Report, all: boolean): readonly string[] {
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  const who = ({ attribution: { sourceId, source, mode } }: Claim): string => {
    const known = sourceId === null ? undefined : sources.get(sourceId);
    if (known) return sourceWithOffice(known);
    if (source) return source.text;
    return mode === 'none' ? 'no source given' : 'someone unnamed';
  };
  const rows = report.claims
    .filter((claim) => all || !isNested(claim))
    .map((claim) => [
      paragraphRef(claim.paragraph),
      plainText(who(claim)),
      plainText(claim.standalone),
      plainText(claim.certainty.printed),
      plainText(claim.figures.map(({ text }) => text).join('; ')),
      plainText(claim.times.map(({ text, iso }) => (iso === null ? text : `${text} (${iso})`)).join('; ')),
    ]);
  return table(['¶', 'who', 'claim', 'how surely', 'figures', 'when'], rows, 'No claims found.');
}

function notes(report: Report, all: boolean): readonly string[] {
  const shown = report.structures.filter((structure) => structure.shown || all);
  if (shown.length === 0) return [];
  const lines = shown.map(({ note, paragraph }) => `- ${plainText(note)} (${paragraphRef(paragraph)})`);
  return ['', '### Worth a second look', '', ...lines];
}

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  whenEmpty: string,
): readonly string[] {
  if (rows.length === 0) return [whenEmpty];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** Words of an article as plain text: no markup, no HTML, no new cell, no mention of an account. */
function plainText(text: string): string {
  return clean(text)
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/^([-+]|\d+[.)])(?= )/, '\\$1');
}
