/** What `framing lexicon diff` prints: `+` added or gained, `-` removed or lost, `~` changed. */

import type { FieldChange, LexiconDiff, ReportDiff } from '../lexicon/diff.ts';
import type { LexiconIdentity, Term } from '../model.ts';
import { count } from './phrases.ts';
import { clean } from './wrap.ts';

export interface Side {
  /** As the user named it. */
  readonly name: string;
  readonly identity: LexiconIdentity;
}

export interface ArticleDiff {
  readonly path: string;
  readonly diff: ReportDiff;
}

export function diffText(
  sides: readonly [Side, Side],
  { added, removed, changed }: LexiconDiff,
  articles: readonly ArticleDiff[],
): string {
  const lines = [
    ...sides.map(({ name, identity }, index) => {
      const entries = count(identity.entries, 'entry', 'entries');
      return `${index === 0 ? 'from' : 'to  '} ${clean(name)} (${entries}, sha256 ${identity.sha256.slice(0, 12)})`;
    }),
    `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...[
      ...added.map((entry) => ({ id: entry.id, line: `+ ${entry.id}  ${entry.strength}  ${entry.term}` })),
      ...removed.map((entry) => ({ id: entry.id, line: `- ${entry.id}  ${entry.strength}  ${entry.term}` })),
      ...changed.map(({ id, fields }) => ({ id, line: `~ ${id}  ${fields.map(fieldInWords).join('; ')}` })),
    ]
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ line }) => line),
    ...articles.filter(differs).flatMap(({ path, diff }) => ['', ...articleLines(path, diff)]),
    ...sameLines(articles.filter((article) => !differs(article)).length),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Numbers, names and lists of words are told in full; of texts and conditions, that they changed. */
function fieldInWords({ field, before, after }: FieldChange): string {
  if (isWordList(before) && isWordList(after)) {
    const gone = before.filter((word) => !after.includes(word)).map((word) => `-${word}`);
    const come = after.filter((word) => !before.includes(word)).map((word) => `+${word}`);
    const moved = gone.length + come.length === 0 ? 'in another order' : [...gone, ...come].join(', ');
    return `${field}: ${moved}`;
  }
  return isShort(before) && isShort(after) ? `${field} ${before ?? 'none'} → ${after ?? 'none'}` : field;
}

const isWordList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isShort = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'number' || (typeof value === 'string' && value.length <= 40);

const differs = ({ diff: { gained, lost } }: ArticleDiff): boolean => gained.length + lost.length > 0;

const sameLines = (articles: number): string[] =>
  articles === 0 ? [] : ['', `No difference in ${count(articles, 'article')}.`];

function articleLines(path: string, { gained, lost }: ReportDiff): string[] {
  const line = (sign: string, term: Term) => ({ term, text: `${sign} ${clean(path)}:${flagInWords(term)}` });
  const flags = [...lost.map((term) => line('-', term)), ...gained.map((term) => line('+', term))];
  return [
    `${clean(path)}: ${count(gained.length, 'flag')} gained, ${lost.length} lost`,
    ...flags.sort((a, b) => a.term.start - b.term.start).map(({ text }) => text),
  ];
}

function flagInWords({ line, column, text, entry, strength, voice, mention, shown }: Term): string {
  const state = `${voice}${mention ? ', mentioned' : ''}${shown ? '' : ', folded'}`;
  return `${line}:${column}  ${clean(text)}  (${state})  ${entry}  ${strength}`;
}

/** One document on one line. */
export function diffJson(
  sides: readonly [Side, Side],
  { added, removed, changed }: LexiconDiff,
  articles: readonly ArticleDiff[],
): string {
  const [from, to] = sides.map(({ name, identity: { version, sha256, entries } }) => ({
    name,
    version,
    sha256,
    entries,
  }));
  const inputs = articles.map(({ path, diff: { gained, lost } }) => ({
    path,
    gained: gained.map(flagFields),
    lost: lost.map(flagFields),
  }));
  const document = { schema: 'framing-lexicon-diff/1', from, to, added, removed, changed, articles: inputs };
  return `${JSON.stringify(document)}\n`;
}

const flagFields = (term: Term) => {
  const { entry, start, end, line, column, text, strength, voice, mention, shown } = term;
  return { entry, start, end, line, column, text, strength, voice, mention, shown };
};
