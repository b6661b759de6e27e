/** Content between quotation marks: before its tag, behind it, at the head of the next paragraph. */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import {
  type ContentPlace,
  type Found,
  hasWords,
  insideMarks,
  stretchEndingAt,
  stretchStartingAt,
} from './content-place.ts';
import { contentEnd, preposedStart } from './extent.ts';
import { hasFiniteVerb, isComma, isDash, lower, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';

export function quotationBefore(place: ContentPlace): Found {
  const { reading, subject, stretches, cue, sentence } = place;
  if (!cue.cue.quote || cue.passive) return null;
  // `“…,” adding that it had moved`: what follows is what is added; `“…,” without saying which`: nothing is said.
  if (cue.participial && (lower(reading, cue.to) === 'that' || lower(reading, cue.from) === 'without'))
    return null;
  let last = subject.from - 1;
  if (last >= 0 && (isComma(reading, last) || isDash(lower(reading, last)))) last--;
  if (last < sentence.from) return null;
  const before = stretchEndingAt(place, last);
  if (before < 0) return null;
  const quoted = stretches[before]!;
  const partial = isPartial(reading, quoted, sentence);
  const ranges: TokenRange[] = [];
  if (partial) {
    // `It would be "a disaster", he said`: the words before the marks are his too, unless something holds them already.
    const from = Math.min(preposedStart(reading, sentence, place.free), quoted.from);
    if (last + 1 <= from) return null;
    ranges.push({ from, to: last + 1 });
  } else ranges.push(insideMarks(reading, quoted));
  // “…,” he said, “…”: the speech goes on behind the tag.
  const mark = place.after;
  const joined =
    mark < sentence.to &&
    (isComma(reading, mark) || isDash(lower(reading, mark)) || lower(reading, mark) === ':');
  // `“…,” she said on the programme “Our Day”`: with words between and no comma the marks are something else.
  const next = joined ? mark + 1 : mark === Math.max(cue.to, subject.to) ? mark : sentence.to;
  const behind = next < sentence.to ? stretchStartingAt(place, next) : -1;
  if (behind >= 0) ranges.push(insideMarks(reading, stretches[behind]!));
  return { mode: partial ? 'mixed' : 'direct', ranges };
}

/** Part of the sentence before the mark is outside it: a part quotation. */
function isPartial(reading: Reading, quoted: QuotedStretch, sentence: Sentence): boolean {
  if (quoted.from < sentence.from) return false;
  for (let i = sentence.from; i < quoted.from; i++) {
    const t = reading.tagged.tag[i];
    if (t === Tag.mark || t === Tag.quote || t === Tag.coordinator || t === Tag.adverb) continue;
    return reading.quoteAt[i]! < 0;
  }
  return false;
}

export function quotationAfter(place: ContentPlace): Found {
  const { reading, stretches, cue, sentence } = place;
  if (!cue.cue.quote && !cue.cue.object && cue.cue.that === 'no') return null;
  const next = quotationAhead(place);
  const index = next < 0 ? -1 : stretchStartingAt(place, next);
  if (index < 0) return null;
  const quoted = stretches[index]!;
  const inside = insideMarks(reading, quoted);
  const restEnd = contentEnd(reading, sentence, next, cue.cue);
  if (quoted.to < restEnd && hasWords(reading, quoted.to, restEnd))
    return { mode: 'mixed', ranges: [{ from: next, to: restEnd }] };
  const whole = hasFiniteVerb(reading, inside.from, Math.min(inside.to, inside.from + 60));
  return { mode: whole ? 'direct' : 'mixed', ranges: [inside] };
}

/** How many tokens may stand between the tag and the mark (`says of Clinton, “…”`). */
const QUOTATION_REACH = 14;

/** Token of the opening mark the tag introduces, or -1: at once, behind a comma or colon, or at the head of the next paragraph. */
function quotationAhead({ reading, sentence, after, stretches, cue }: ContentPlace): number {
  const { tag } = reading.tagged;
  const opens = (i: number) => tag[i] === Tag.quote && stretchStartingAt({ reading, stretches }, i) >= 0;
  // `repairs could begin "next month"`: such a verb speaks only before a comma or colon; a passive one does not speak.
  if (after < sentence.to && opens(after)) return cue.cue.weak || cue.passive ? -1 : after;
  for (let i = after; i < Math.min(sentence.to, after + QUOTATION_REACH); i++) {
    const mark = lower(reading, i);
    if (mark === ':' && i === sentence.to - 1) return opens(i + 1) ? i + 1 : -1;
    // `dismissed the figure as "…"`: the figure belongs to it; see calledSomething.
    if (mark === 'as' && cue.cue.as) return -1;
    if (cue.cue.weak && i > cue.to) return -1;
    if (
      (mark === ',' || mark === ':' || mark === 'that' || mark === 'as') &&
      i + 1 < sentence.to &&
      opens(i + 1)
    )
      return i + 1;
    const t = tag[i];
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal || t === Tag.quote || mark === ';')
      return -1;
  }
  return -1;
}
