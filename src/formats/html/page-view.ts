/** What the parts of a page share: the report, short ways into it, and ids that no other article of the page has. */

import type { Claim, LexiconIdentity, Report, Source, Span, Term } from '../../model.ts';
import { isNested } from '../claims-column.ts';
import { shortNames } from '../short-names.ts';

export interface PageView {
  readonly report: Report;
  /** As the input was named. */
  readonly path: string;
  readonly version: string;
  readonly lexicon: LexiconIdentity;
  /** Show what is folded by default, too. */
  readonly all: boolean;
  readonly sources: ReadonlyMap<string, Source>;
  /** Short names of the sources by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly nested: ReadonlySet<string>;
  /** Terms that are not folded, by id. */
  readonly shownTerms: ReadonlyMap<string, Term>;
  /** Terms by paragraph, in text order. */
  readonly termsIn: (paragraph: number) => readonly Term[];
  /** The first term with the same entry by the same speaker, where that is another one: its note holds for both. */
  readonly sameBefore: ReadonlyMap<string, Term>;
  /** The id of an element: `L3` in a page of one article, `a2-L3` in the second of several. */
  readonly id: (name: string) => string;
  /** The address of a stretch of the text within the page: `#c=1440-1449`. */
  readonly permalink: (span: Span) => string;
}

export function viewOf(
  report: Report,
  about: Pick<PageView, 'path' | 'version' | 'lexicon' | 'all'>,
  index: number,
): PageView {
  const prefix = index === 0 ? '' : `a${index + 1}-`;
  const terms = groupBy(report.terms, ({ paragraph }) => paragraph);
  return {
    report,
    ...about,
    sources: new Map(report.sources.map((source) => [source.id, source])),
    names: shortNames(report.sources),
    claims: new Map(report.claims.map((claim) => [claim.id, claim])),
    nested: new Set(report.claims.filter(isNested).map(({ id }) => id)),
    shownTerms: new Map(
      report.terms.filter(({ shown }) => shown || about.all).map((term) => [term.id, term]),
    ),
    termsIn: (paragraph) => terms.get(paragraph) ?? [],
    sameBefore: repeats(report.terms),
    id: (name) => prefix + name,
    permalink: ({ start, end }) => `#${prefix}c=${start}-${end}`,
  };
}

function repeats(terms: readonly Term[]): ReadonlyMap<string, Term> {
  const uses = groupBy(terms, ({ entry, voice, mention, attributedTo, ownership, shown }) =>
    JSON.stringify([entry, voice, mention, attributedTo, ownership, shown]),
  );
  const before = new Map<string, Term>();
  for (const [first, ...others] of uses.values()) for (const term of others) before.set(term.id, first!);
  return before;
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
