/** One stretch of text, one term: which of several hits that share a token is kept. */

import { CATEGORIES, type Category, type Entry } from '../model.ts';
import type { Hit } from './match.ts';

export interface Kept {
  /** In text order. */
  readonly kept: readonly Hit[];
  readonly lost: readonly { readonly hit: Hit; readonly because: string }[];
}

type EntryAt = (number: number) => Entry;

const PRECEDENCE: ReadonlyMap<Category, number> = new Map(
  CATEGORIES.map((category, rank) => [category, rank]),
);

/** Decides between two hits; negative when the first is to be kept. */
interface Preference {
  readonly name: string;
  readonly compare: (a: Hit, b: Hit, entryAt: EntryAt) => number;
}

const isOwn = ({ from }: Entry): boolean => from !== undefined;

/** Brief 2.2: longest, then leftmost, then category; strength and id make the order total. */
const PREFERENCES: readonly Preference[] = [
  { name: 'longer', compare: (a, b) => b.end - b.start - (a.end - a.start) },
  { name: 'further left', compare: (a, b) => a.start - b.start },
  {
    name: 'of your own list',
    compare: (a, b, entryAt) => Number(isOwn(entryAt(b.entry))) - Number(isOwn(entryAt(a.entry))),
  },
  {
    name: 'category first in precedence',
    compare: (a, b, entryAt) =>
      PRECEDENCE.get(entryAt(a.entry).category)! - PRECEDENCE.get(entryAt(b.entry).category)!,
  },
  { name: 'stronger', compare: (a, b, entryAt) => entryAt(b.entry).strength - entryAt(a.entry).strength },
  { name: 'first by id', compare: (a, b, entryAt) => (entryAt(a.entry).id < entryAt(b.entry).id ? -1 : 1) },
];

export function keepLongest(hits: readonly Hit[], entryAt: EntryAt): Kept {
  const kept: Hit[] = [];
  const lost: { hit: Hit; because: string }[] = [];
  const owner = new Map<number, Hit>();
  const best = (a: Hit, b: Hit): number => {
    for (const { compare } of PREFERENCES) {
      const order = compare(a, b, entryAt);
      if (order !== 0) return order;
    }
    return 0;
  };
  for (const hit of [...hits].sort(best)) {
    // Longer hits come first, so one that shares a token with this hit covers this hit's first or last token.
    const winner = owner.get(hit.from) ?? owner.get(hit.to - 1);
    if (winner === undefined) {
      kept.push(hit);
      for (let token = hit.from; token < hit.to; token++) owner.set(token, hit);
    } else lost.push({ hit, because: whyLost(hit, winner, entryAt) });
  }
  return { kept: kept.sort((a, b) => a.start - b.start), lost };
}

function whyLost(hit: Hit, winner: Hit, entryAt: EntryAt): string {
  if (hit.from === winner.from && hit.to === winner.to) {
    const { name } = PREFERENCES.find(({ compare }) => compare(winner, hit, entryAt) !== 0)!;
    return `the same words are ${entryAt(winner.entry).id} (${name})`;
  }
  if (hit.from >= winner.from && hit.to <= winner.to) return `inside the longer '${winner.text}'`;
  const { name } = PREFERENCES.find(({ compare }) => compare(winner, hit, entryAt) !== 0)!;
  return `shares words with '${winner.text}' (${name})`;
}
