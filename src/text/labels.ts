/** Words that say what kind of piece a line belongs to: `OPINION | Close the bridge`, `Analysis: …`, `Editorial` alone. */

import { Shape, type TokenRange, type Tokens } from '../model.ts';

/** Longest label, in tokens. */
const LONGEST = 3;

const LABELS = new Set(
  `opinion|opinions|op-ed|oped|editorial|editorials|leader|comment|commentary|column|guest column|guest essay|guest post|viewpoint|
  perspective|letter|letters|letters to the editor|analysis|news analysis|explainer|explained|fact check|fact-check|factbox|feature|
  interview|exclusive|breaking|breaking news|live|live updates|update|watch|listen|podcast|video|review|obituary|long read|the long read|
  profile|blog|sponsored|in depth|in-depth|in brief`
    .split('|')
    .map((label) => label.trim()),
);

/** A label in small letters before a colon may be a word of the headline (`Leader: I will stay`); these never are. */
const SURE_BEFORE_COLON = new Set(
  'opinion op-ed editorial comment commentary analysis explainer factbox exclusive breaking watch listen podcast'.split(
    ' ',
  ),
);

/**
 * Number of the first token behind the label that `range` begins with and the mark behind it, or `range.from` when it begins
 * with none. The number is `range.to` where the label is all there is.
 */
export function endOfLabel(tokens: Tokens, { from, to }: TokenRange): number {
  let label = '';
  for (let index = from; index < Math.min(to, from + LONGEST); index++) {
    label = label === '' ? tokens.lower[index]! : `${label} ${tokens.lower[index]!}`;
    if (!LABELS.has(label)) continue;
    if (index + 1 === to) return to;
    const mark = tokens.lower[index + 1]!;
    const sure = (tokens.shape[from]! & Shape.upper) !== 0 || SURE_BEFORE_COLON.has(label);
    const cuts = mark === '|' || mark === '¦' || mark === '»' || (mark === ':' && sure);
    if (cuts && index + 2 < to) return index + 2;
  }
  return from;
}
