/**
 * Numbers for signs. A sign is a kind with two or three small values (`route and distance`: holder, 5 tokens to the left);
 * each combination has a number, so that a weight is found by adding and not by looking up a string.
 */

/** Values of a sign are capped at these sizes. */
export const SIZE = {
  route: 14,
  rank: 4,
  length: 3,
  side: 30,
  role: 16,
  gap: 10,
  mode: 4,
  content: 24,
  subject: 12,
  cue: 11,
};

const { route, rank, length, side, role, gap, mode, content, subject, cue } = SIZE;

/** Every kind of sign with the sizes of its values. The order is that of the weights in `quote-weights.json`. */
const KINDS = {
  quoteSize: [8],
  quoteBefore: [side],
  quoteBehind: [side],
  quoteLast: [6],
  quoteCase: [4],
  quoteZone: [4],
  quoteHolders: [3],
  quoteSpeech: [2],
  quoteVerb: [2, 8],
  quoteCues: [3],
  quoteMarks: [4],
  none: [1],
  route: [route, rank],
  routeLength: [route, rank, length],
  before: [route, side],
  behind: [route, side],
  role: [role],
  routeRole: [route, role],
  gap: [gap],
  routeGap: [route, gap],
  otherSentence: [route, 2],
  verbsBetween: [route, 4],
  marksBetween: [route, 3],
  cuesBetween: [route, 3],
  namesBetween: [route, 3],
  clauseBetween: [route],
  quoteBetween: [route],
  mode: [route, mode],
  modeLength: [rank, mode, length],
  content: [route, content],
  subject: [route, subject],
  cue: [route, cue],
  begins: [route, rank],
  ends: [route, rank],
  cueInside: [route],
  outer: [mode, content],
  outerOf: [content, mode],
  outerRole: [role],
  outerCue: [cue],
  outerModes: [mode, mode],
  inner: [mode, content],
  innerModes: [mode, mode],
  innerRole: [role],
  verbCue: [route, rank],
  verbClass: [route, cue],
  verbUse: [route, 4],
  verbOther: [route, 5],
  votes: [5],
  near: [8],
} as const;

export type SignKind = keyof typeof KINDS;

export const SIGN_KINDS = Object.keys(KINDS) as SignKind[];

/** Where the numbers of a kind begin, and the sizes of its values: 1 for a value that it has not. */
interface Range {
  readonly first: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** By the name of the kind: a property of a constant, so that no name is looked up for a sign. */
export const Sign = rangesOf(KINDS);

function rangesOf(kinds: Readonly<Record<SignKind, readonly number[]>>): Readonly<Record<SignKind, Range>> {
  let first = 0;
  const entries = SIGN_KINDS.map((kind): [SignKind, Range] => {
    const [a = 1, b = 1, c = 1] = kinds[kind];
    const range = { first, a, b, c };
    first += a * b * c;
    return [kind, range];
  });
  return Object.fromEntries(entries) as Record<SignKind, Range>;
}

/** How many combinations of values a kind of sign has. */
export const countOf = ({ a, b, c }: Range): number => a * b * c;

/** How many signs there are. */
export const SIGN_COUNT = SIGN_KINDS.reduce((sum, kind) => sum + countOf(Sign[kind]), 0);

/** Number of a sign; values beyond the size of their kind count as the largest. */
export function sign(kind: Range, x = 0, y = 0, z = 0): number {
  const { first, a, b, c } = kind;
  return first + (Math.min(x, a - 1) * b + Math.min(y, b - 1)) * c + Math.min(z, c - 1);
}
