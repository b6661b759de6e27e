/**
 * How claims stand to one another: the same figure again, a headline that sums up, a denial and what it answers.
 */
import type { Claim, Document, Relation, TextSpan } from '../model.ts';

/** What relations look at; claims are in text order. */
export interface RelatedClaim extends TextSpan {
  readonly id: string;
  readonly paragraph: number;
  readonly figures: Claim['figures'];
  readonly printed: Claim['certainty']['printed'];
  readonly nestedIn: string | null;
  readonly sourceId: string | null;
  /** Content words, lower case, cut to their first letters so that `deploy` meets `deployments`. */
  readonly stems: ReadonlySet<string>;
}

/** Letters of a word that must agree. */
const STEM_LENGTH = 5;

/** Content words of a span for comparison: five letters or more, first five letters, and every number. */
export function stemsOf(
  document: Document,
  from: number,
  to: number,
  isContent: (token: number) => boolean,
): Set<string> {
  const stems = new Set<string>();
  for (let i = from; i < to; i++)
    if (isContent(i)) stems.add(document.tokens.lower[i]!.slice(0, STEM_LENGTH));
  return stems;
}

/** Relations by claim id. Compares a figure only with claims of the same figure, a headline with the next paragraphs. */
export function relateClaims(
  claims: readonly RelatedClaim[],
  headlineParagraphs: ReadonlySet<number>,
): Map<string, Relation[]> {
  const relations = new Map<string, Relation[]>();
  const add = (id: string, relation: Relation) => {
    const list = relations.get(id);
    if (list === undefined) relations.set(id, [relation]);
    else if (!list.some((other) => other.claim === relation.claim && other.type === relation.type))
      list.push(relation);
  };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) if (claim.nestedIn !== null) relateNested(claim, byId, add);
  relateFigures(claims, add);
  relateHeadline(claims, headlineParagraphs, add);
  return relations;
}

type Add = (id: string, relation: Relation) => void;

function relateNested(claim: RelatedClaim, byId: ReadonlyMap<string, RelatedClaim>, add: Add): void {
  const outer = claim.nestedIn!;
  add(claim.id, { type: 'nested in', claim: outer });
  const holder = byId.get(outer);
  if (holder?.printed === 'denied' && claim.printed === 'doubted') {
    add(claim.id, { type: 'denied by', claim: outer });
    add(outer, { type: 'denies', claim: claim.id });
  }
}

/** Earlier claims with the same figure that one claim is compared with. */
const LAST_USES = 8;

/** Same value and a shared content word: the later claim repeats the earlier one. */
function relateFigures(claims: readonly RelatedClaim[], add: Add): void {
  const byValue = new Map<string, RelatedClaim[]>();
  for (const claim of claims) {
    for (const figure of claim.figures) {
      if (figure.value === null || Math.abs(figure.value) < 3) continue;
      const key = `${figure.value}|${figure.currency ?? ''}`;
      const same = byValue.get(key);
      if (same === undefined) {
        byValue.set(key, [claim]);
        continue;
      }
      // A figure that comes back hundreds of times (a list of prices) is compared with its last few uses only.
      const earlier = same
        .slice(-LAST_USES)
        .findLast(
          (other) =>
            other !== claim &&
            other.nestedIn !== claim.id &&
            claim.nestedIn !== other.id &&
            shared(other.stems, claim.stems) >= 2,
        );
      if (earlier !== undefined) add(claim.id, { type: 'repeats', claim: earlier.id });
      if (same.at(-1) !== claim) same.push(claim);
    }
  }
}

/** The first claim of the body that holds half of the headline's content words. */
function relateHeadline(
  claims: readonly RelatedClaim[],
  headlineParagraphs: ReadonlySet<number>,
  add: Add,
): void {
  const body = claims
    .filter((claim) => !headlineParagraphs.has(claim.paragraph) && claim.nestedIn === null)
    .slice(0, 8);
  for (const claim of claims) {
    if (!headlineParagraphs.has(claim.paragraph) || claim.nestedIn !== null || claim.stems.size === 0)
      continue;
    const best = body.find((other) => shared(other.stems, claim.stems) >= Math.max(2, claim.stems.size / 2));
    if (best !== undefined) add(claim.id, { type: 'summarises', claim: best.id });
  }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
