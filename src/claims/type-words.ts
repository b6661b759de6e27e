/** Words that tell the type of a claim (brief 4.2), and how far it can be checked; phrases are separated by commas. */
import { Sign } from './signs.ts';

/** Each phrase with what it is a sign of. */
export function* typeWords(): Iterable<readonly [sign: number, words: readonly string[]]> {
  for (const [sign, phrases] of LISTS)
    for (const phrase of phrases.split(',')) yield [sign, phrase.trim().split(' ')];
}

const LISTS: readonly (readonly [sign: number, phrases: string])[] = [
  [
    Sign.causal,
    `
    because, due to, owing to, caused by, as a result, thanks to, driven by, triggered by, fuelled by,
    fueled by, in response to, on account of, which led to, leading to, resulting in`,
  ],
  [
    Sign.causalVerb,
    `
    caused, causes, cause, led to, leads to, lead to, resulted in, results in, result in, stems from,
    stemmed from, stem from, triggered, sparked, prompted, forced, provoked, contributed to`,
  ],
  [
    Sign.comparison,
    `
    highest, lowest, largest, biggest, smallest, worst, longest, fastest, oldest, youngest, fewest,
    strongest, weakest, deadliest, first time, compared with, compared to, in comparison with,
    unprecedented, all-time, year-on-year, the same as, as many as those, outnumber, outnumbered,
    exceeded, surpassed`,
  ],
  [
    Sign.rule,
    `
    by law, required to, requires that, entitled to, banned from, under the act, illegal to,
    illegal for, legally, permitted to, allowed to, obliged to, prohibited from, barred from,
    must by law, against the law, eligible for, eligible to, have the right to, has the right to,
    exempt from`,
  ],
  [
    Sign.ruleVerb,
    `
    requires, prohibits, mandates, bans, forbids, entitles, obliges`,
  ],
  [
    Sign.motive,
    `
    in order to, in a bid to, in an attempt to, in an effort to, so as to, aimed at, designed to,
    meant to, intended to, with the aim of, for the sake of, with a view to, out of spite`,
  ],
  [
    Sign.classifying,
    `
    includes, include, included, counts as, count as, known as, called a, consists of, consist of,
    consisted of, comprises, comprise, defined as, classified as, ranked as, constitutes, means,
    makes up`,
  ],
  [
    Sign.future,
    `
    expected to, is expected, are expected, expect, expects, likely to, unlikely to, set to, forecast,
    projected to, predicted to, on course to, on track to, headed for, heading for, bound to,
    tipped to, poised for, anticipated`,
  ],
  [
    Sign.charged,
    `
    accused of, charged with, charged over, indicted, convicted, blamed for, alleged to, suspected of,
    sued, fined, condemned for, impeached, prosecuted, investigated for, investigated over, arraigned,
    found guilty`,
  ],
  [
    Sign.stative,
    `
    remains, remain, remained, belongs, belong, belonged, lies, stands, owns, own, owned, contains,
    contain, contained, costs, cost, lacks, lack, lacked, lives, live`,
  ],
  [
    Sign.quantity,
    `
    than, less, more, fewer, most, many, every, half, all, majority, double, percent, per cent,
    highest, lowest, largest, biggest, worst, record, no one, none, only, never, million, millions,
    thousands, hundreds`,
  ],
  [
    Sign.duty,
    `
    should, shouldn't, must, ought to, need to, needs to, have to, has to, 've got to, have got to,
    has got to, got to, need, let, let's`,
  ],
  [
    Sign.mental,
    `
    think, thinks, thought, believe, believes, believed, feel, feels, felt, hope, hopes, hoped, want,
    wants, wanted, wish, wishes, wished, love, loves, loved, like, likes, liked, fear, fears, feared,
    prefer, prefers, preferred, doubt, doubts, guess, suppose, know, understand, agree, disagree, mean,
    say, ask, tell, talk, talking, trying`,
  ],
  [
    Sign.conditional,
    `
    if, unless, provided that, as long as`,
  ],
  [
    Sign.inverted,
    `
    should he, should she, should they, should it, should there, were he to, were they to`,
  ],
  [Sign.comparing, 'than, most, double, twice, record'],
  [Sign.credit, 'contributed to this'],
  [Sign.doubting, 'allegedly, purportedly, supposedly, ostensibly'],
  [Sign.hearsay, 'reportedly, reputedly'],
];

/** Behind `record` these make a comparison. */
export const RECORD_NOUNS: ReadonlySet<string> = new Set([
  'high',
  'low',
  'number',
  'level',
  'levels',
  'year',
  'highs',
  'lows',
  'sum',
  'amount',
  'profit',
  'profits',
]);
