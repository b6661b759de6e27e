/**
 * The same thing said twice, anywhere in the text: again, more or less surely, with another number, or denied. Claims are
 * compared only with earlier ones that share rare enough words, so that the work stays linear.
 */
import type { Claim, Relation } from '../model.ts';

export interface Compared {
  readonly claim: Claim;
  /** Content words of what is said, cut to their first letters, and every number; names begin with `^`. */
  readonly stems: ReadonlySet<string>;
}

export interface Found {
  readonly later: number;
  readonly earlier: number;
  readonly type: Relation['type'];
}

/** A word of more claims than this says little of any. */
const COMMONEST = 12;
/** Claims that one is compared with: the last that share words. */
const MOST_EARLIER = 24;
/** Words two claims must share, how many of them no names (two claims about one man are not the same), and their part of the shorter one. */
const LEAST_SHARED = 4;
const LEAST_PLAIN = 3;
const LEAST_PART = 0.7;

/** Relations between claims, by their numbers in the list. Numbers whose `claim` is nested or stands above the body are left to others. */
export function relateAcross(claims: readonly (Compared | null)[]): Found[] {
  const found: Found[] = [];
  const uses = new Map<string, number[]>();
  claims.forEach((compared, later) => {
    if (compared === null) return;
    const shared = sharedWith(compared, uses);
    for (const [earlier, { words, names }] of shared) {
      const other = claims[earlier]!;
      const part = words / Math.min(compared.stems.size, other.stems.size);
      if (words < LEAST_SHARED || words - names < LEAST_PLAIN || part < LEAST_PART) continue;
      const type = compare(compared.claim, other.claim);
      if (type !== null) found.push({ later, earlier, type });
    }
    for (const stem of compared.stems) {
      const known = uses.get(stem);
      if (known === undefined) uses.set(stem, [later]);
      else known.push(later);
    }
  });
  return found;
}

interface Shared {
  readonly words: number;
  readonly names: number;
}

/** Earlier claims with the number of words they share. */
function sharedWith({ stems }: Compared, uses: ReadonlyMap<string, readonly number[]>): [number, Shared][] {
  const shared = new Map<number, Shared>();
  for (const stem of stems) {
    const known = uses.get(stem);
    if (known === undefined || known.length > COMMONEST) continue;
    const names = stem.startsWith('^') ? 1 : 0;
    for (const earlier of known) {
      const before = shared.get(earlier);
      shared.set(earlier, { words: (before?.words ?? 0) + 1, names: (before?.names ?? 0) + names });
    }
  }
  return [...shared].sort(([a], [b]) => b - a).slice(0, MOST_EARLIER);
}

const SURE = new Set(['asserted', 'reported', 'reported as true', 'presupposed']);
const UNSURE = new Set(['possible', 'probable', 'doubted']);

/** How the later claim stands to an earlier one about the same; null where they only share words. */
function compare(later: Claim, earlier: Claim): Relation['type'] | null {
  const [now, then] = [later.certainty.printed, earlier.certainty.printed];
  if ((now === 'denied') !== (then === 'denied')) {
    if (sameSource(later, earlier)) return null;
    return now === 'denied' ? 'denies' : 'denied by';
  }
  const other = otherNumber(later, earlier);
  if (other !== null) return other ? 'contradicts' : null;
  if ((UNSURE.has(now) && SURE.has(then)) || (SURE.has(now) && UNSURE.has(then))) return 'qualifies';
  return now === then || (SURE.has(now) && SURE.has(then)) ? 'repeats' : null;
}

const sameSource = (a: Claim, b: Claim): boolean =>
  a.attribution.sourceId !== null && a.attribution.sourceId === b.attribution.sourceId;

/**
 * Do they give different numbers of the same? null when their numbers are the same or cannot be compared, false when they
 * differ for a reason: other days, or the same speaker goes on.
 */
function otherNumber(a: Claim, b: Claim): boolean | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const pairs = a.figures.flatMap((mine) =>
    b.figures.filter((theirs) => comparable(mine, theirs)).map((theirs) => [mine, theirs] as const),
  );
  if (pairs.length === 0) return a.figures.length === b.figures.length ? null : false;
  if (pairs.some(([mine, theirs]) => mine.value === theirs.value)) return null;
  if (a.figures.length > 1 || b.figures.length > 1 || sameSource(a, b)) return false;
  const days = (claim: Claim) => claim.times.map(({ iso, text }) => iso ?? text.toLowerCase()).join();
  return days(a) === days(b) || a.times.length === 0 || b.times.length === 0;
}

function comparable(a: Claim['figures'][number], b: Claim['figures'][number]): boolean {
  if (a.value === null || b.value === null) return false;
  return a.unit !== null && a.unit === b.unit && a.currency === b.currency && a.per === b.per;
}
