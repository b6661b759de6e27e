/**
 * How claims stand to one another: the same figure again, a headline that sums up, a denial and what it answers.
 */
import type { Claim, Relation } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { ANSWERED } from '../voice/frames.ts';
import { type ClaimInput, isIn, tagSet } from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { relateAcross } from './relations-across.ts';

/** A finished claim that relations are added to. */
export interface RelatedClaim extends Claim {
  readonly relations: Relation[];
}

/** Claims in the order of their drafts. */
interface Related {
  readonly input: ClaimInput;
  readonly claims: readonly RelatedClaim[];
  readonly drafts: readonly ClaimDraft[];
  /** Content words of a claim; few claims are ever asked for theirs. */
  readonly stems: (index: number) => ReadonlySet<string>;
}

/** Adds to each claim how it stands to others. Compares a figure only with claims of the same figure, a headline with the next paragraphs. */
export function relateClaims(
  input: ClaimInput,
  claims: readonly RelatedClaim[],
  drafts: readonly ClaimDraft[],
): void {
  const read: (ReadonlySet<string> | undefined)[] = [];
  const stems = (index: number) => {
    read[index] ??= stemsOf(input, drafts[index]!.from, drafts[index]!.to);
    return read[index];
  };
  const related: Related = { input, claims, drafts, stems };
  relateNested(related);
  relateAnswers(related);
  relateFigures(related);
  relateHeadline(related);
  relateWords(related);
}

/** Letters of a word that must agree. */
const STEM_LENGTH = 5;

/** Tags of words that say what a claim is about. */
const CONTENT = ~tagSet(
  Tag.determiner,
  Tag.preposition,
  Tag.auxiliary,
  Tag.pronoun,
  Tag.coordinator,
  Tag.subordinator,
  Tag.to,
  Tag.that,
  Tag.modal,
  Tag.relative,
);

/** Content words, lower case, cut to their first letters so that `deploy` meets `deployments`, and every number. */
function stemsOf({ document, tagged }: ClaimInput, from: number, to: number, name = ''): Set<string> {
  const { kind, lower } = document.tokens;
  const stems = new Set<string>();
  for (let i = from; i < to; i++) {
    const counts =
      kind[i] === TokenKind.number || (kind[i] === TokenKind.word && isIn(CONTENT, tagged.tag[i]!));
    if (!counts) continue;
    const stem = lower[i]!.slice(0, STEM_LENGTH);
    stems.add(tagged.tag[i] === Tag.name ? name + stem : stem);
  }
  return stems;
}

function add({ relations }: RelatedClaim, type: Relation['type'], { id }: Claim): void {
  if (!relations.some((other) => other.claim === id && other.type === type))
    relations.push({ type, claim: id });
}

function relateNested({ claims, drafts }: Related): void {
  for (let k = 0; k < claims.length; k++) {
    const { nestedIn } = drafts[k]!;
    if (nestedIn === null) continue;
    const claim = claims[k]!;
    const holder = claims[nestedIn]!;
    add(claim, 'nested in', holder);
    if (holder.certainty.printed === 'denied' && claim.certainty.printed === 'doubted') {
      add(claim, 'denied by', holder);
      add(holder, 'denies', claim);
    }
  }
}

/** `…, a charge the firm denied`: the denial and the claim in front of it. */
function relateAnswers({ claims, drafts }: Related): void {
  for (let k = 1; k < claims.length; k++) {
    if (drafts[k]!.rule !== ANSWERED) continue;
    let before = k - 1;
    while (before > 0 && drafts[before]!.nestedIn !== null) before--;
    if (drafts[before]!.sentence !== drafts[k]!.sentence) continue;
    add(claims[k]!, 'denies', claims[before]!);
    add(claims[before]!, 'denied by', claims[k]!);
  }
}

/** Earlier claims with the same figure that one claim is compared with. */
const LAST_USES = 8;

/** Same value and a shared content word: the later claim repeats the earlier one. */
function relateFigures(related: Related): void {
  const { claims } = related;
  const byValue = new Map<string, number[]>();
  for (let k = 0; k < claims.length; k++) {
    for (const figure of claims[k]!.figures) {
      if (figure.value === null || Math.abs(figure.value) < 3) continue;
      const key = `${figure.value}|${figure.currency ?? ''}`;
      const same = byValue.get(key);
      if (same === undefined) {
        byValue.set(key, [k]);
        continue;
      }
      // A figure that comes back hundreds of times (a list of prices) is compared with its last few uses only.
      const earlier = same.slice(-LAST_USES).findLast((other) => repeats(related, k, other));
      if (earlier !== undefined) add(claims[k]!, 'repeats', claims[earlier]!);
      if (same.at(-1) !== k) same.push(k);
    }
  }
}

function repeats({ drafts, stems }: Related, later: number, earlier: number): boolean {
  if (later === earlier || drafts[earlier]!.nestedIn === later || drafts[later]!.nestedIn === earlier)
    return false;
  return shared(stems(earlier), stems(later)) >= 2;
}

/** Claims of the body that a headline is compared with. */
const FIRST_CLAIMS = 8;

/** The first claim of the body that holds half of the headline's content words. */
function relateHeadline({ input, claims, drafts, stems }: Related): void {
  const { paragraphs } = input.document;
  const heads: number[] = [];
  const body: number[] = [];
  for (let k = 0; k < claims.length; k++) {
    if (drafts[k]!.nestedIn !== null) continue;
    const { zone } = paragraphs[claims[k]!.paragraph]!;
    if (zone === 'headline' || zone === 'deck') heads.push(k);
    else if (body.length < FIRST_CLAIMS) body.push(k);
  }
  for (const head of heads) {
    const words = stems(head);
    if (words.size === 0) continue;
    const best = body.find((other) => shared(stems(other), words) >= Math.max(2, words.size / 2));
    if (best !== undefined) add(claims[head]!, 'summarises', claims[best]!);
  }
}

/** All that is said of the same thing elsewhere in the body. */
function relateWords({ input, claims, drafts }: Related): void {
  const { paragraphs } = input.document;
  const said = (k: number) => stemsOf(input, drafts[k]!.content.from, drafts[k]!.content.to, '^');
  const compared = claims.map((claim, k) => {
    const { zone } = paragraphs[claim.paragraph]!;
    return drafts[k]!.nestedIn !== null || zone !== 'body' ? null : { claim, stems: said(k) };
  });
  for (const { later, earlier, type } of relateAcross(compared)) {
    const [a, b] = [claims[later]!, claims[earlier]!];
    if (a.relations.some(({ claim }) => claim === b.id)) continue;
    add(a, type, b);
    if (type === 'denies') add(b, 'denied by', a);
    if (type === 'denied by') add(b, 'denies', a);
  }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
