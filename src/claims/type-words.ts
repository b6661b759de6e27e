/** Words that tell the type of a claim (brief 4.2), as token sequences by their first word. */
import type { TokenRange } from '../model.ts';

export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>;

const items = (text: string): string[] => text.split(',').map((item) => item.trim());

const words = (text: string): ReadonlySet<string> => new Set(items(text));

/** Phrases separated by commas, by their first word. */
function list(text: string): PhraseList {
  const byFirst = new Map<string, string[][]>();
  for (const item of items(text)) {
    const phrase = item.split(' ');
    const same = byFirst.get(phrase[0]!);
    if (same === undefined) byFirst.set(phrase[0]!, [phrase]);
    else same.push(phrase);
  }
  return byFirst;
}

/** Does one of the sequences stand at token `i` and end before `to`? */
export function phraseAt(lower: readonly string[], i: number, to: number, phrase: PhraseList): boolean {
  const same = phrase.get(lower[i]!);
  if (same === undefined) return false;
  return same.some((words) => i + words.length <= to && words.every((word, k) => lower[i + k] === word));
}

export function hasPhrase(lower: readonly string[], { from, to }: TokenRange, phrase: PhraseList): boolean {
  for (let i = from; i < to; i++) if (phraseAt(lower, i, to, phrase)) return true;
  return false;
}

export const phrases = {
  causal: list(`
    because, due to, owing to, caused by, as a result, thanks to, driven by, triggered by, fuelled by,
    fueled by, in response to, on account of, which led to, leading to, resulting in
  `),
  causalVerbs: list(`
    caused, causes, cause, led to, leads to, lead to, resulted in, results in, result in, stems from,
    stemmed from, stem from, triggered, sparked, prompted, forced, provoked, contributed to
  `),
  comparison: list(`
    highest, lowest, largest, biggest, smallest, worst, longest, fastest, oldest, youngest, fewest,
    strongest, weakest, deadliest, first time, compared with, compared to, in comparison with,
    unprecedented, all-time, year-on-year, the same as, as many as those, outnumber, outnumbered,
    exceeded, surpassed
  `),
  recordNouns: words(`
    high, low, number, level, levels, year, highs, lows, sum, amount, profit, profits
  `),
  rule: list(`
    by law, required to, requires that, entitled to, banned from, under the act, illegal to,
    illegal for, legally, permitted to, allowed to, obliged to, prohibited from, barred from,
    must by law, against the law, eligible for, eligible to, have the right to, has the right to,
    exempt from
  `),
  ruleVerbs: list(`
    requires, prohibits, mandates, bans, forbids, entitles, obliges
  `),
  motive: list(`
    in order to, in a bid to, in an attempt to, in an effort to, so as to, aimed at, designed to,
    meant to, intended to, with the aim of, for the sake of, with a view to, out of spite
  `),
  classifying: list(`
    includes, include, included, counts as, count as, known as, called a, consists of, consist of,
    consisted of, comprises, comprise, defined as, classified as, ranked as, constitutes, means,
    makes up
  `),
  future: list(`
    expected to, is expected, are expected, expect, expects, likely to, unlikely to, set to, forecast,
    projected to, predicted to, on course to, on track to, headed for, heading for, bound to,
    tipped to, poised for, anticipated
  `),
  charged: list(`
    accused of, charged with, charged over, indicted, convicted, blamed for, alleged to, suspected of,
    sued, fined, condemned for, impeached, prosecuted, investigated for, investigated over, arraigned,
    found guilty
  `),
  stative: words(`
    remains, remain, remained, belongs, belong, belonged, lies, stands, owns, own, owned, contains,
    contain, contained, costs, cost, lacks, lack, lacked, lives, live
  `),
  quantity: list(`
    than, less, more, fewer, most, many, every, half, all, majority, double, percent, per cent,
    highest, lowest, largest, biggest, worst, record, no one, none, only, never, million, millions,
    thousands, hundreds
  `),
  duty: list(`
    should, shouldn't, must, ought to, need to, needs to, have to, has to, 've got to, have got to,
    has got to, got to, need, let, let's
  `),
  mental: words(`
    think, thinks, thought, believe, believes, believed, feel, feels, felt, hope, hopes, hoped, want,
    wants, wanted, wish, wishes, wished, love, loves, loved, like, likes, liked, fear, fears, feared,
    prefer, prefers, preferred, doubt, doubts, guess, suppose, know, understand, agree, disagree, mean,
    say, ask, tell, talk, talking, trying
  `),
  conditional: list(`
    if, unless, provided that, as long as
  `),
  inverted: list(`
    should he, should she, should they, should it, should there, were he to, were they to
  `),
} as const;
