import { describe, expect, test } from 'vitest';
import type { WordKind } from '../src/terms/context.ts';
import { PART_OF_SPEECH_RULES, partOfSpeech, partOfSpeechRule } from '../src/terms/part-of-speech.ts';
import { parse } from './help.ts';

const EXAMPLES: Readonly<Record<WordKind, readonly string[]>> = {
  verb: [
    'They will [whitewash] the report.',
    'Officials [claim] the attack failed.',
    'Analysts who [claim] the reform failed are few.',
    'The minister [slams] the report.',
    'Minister [slams] critics of the plan.',
    'Critics [slam] reform plan.',
    'The president [claims] that he won.',
    'The bank was [slammed] by members.',
    'The union [slammed] the offer.',
    '[Slammed] by members, the bank changed course.',
    'The report that [slams] the ministry is out.',
    'The firm has [slashed] jobs.',
    'The firm plans to [slash] jobs.',
    'They also [claim] victory.',
    'The army never [admits] losses.',
    'Police [blast] driver.',
    'The mayor [blasts] council.',
    "The army didn't [claim] the attack.",
    'Do they [claim] it?',
    'It [claims] a thousand lives a year.',
    'We need to [reform] the law.',
    'Lawmakers and officials [slam] the plan.',
    'He may well [claim] it.',
    '“This is wrong,” the ministry [hit] back.',
    'They [hit] back on Monday.',
    'He began to [purge] the ranks.',
    'Generals [purge] rivals.',
    'The move to [purge] rivals began.',
    'Troops [storming] the house fled.',
    'Strikes are [crippling] the port.',
    'The group [boasts] 400 members.',
    'The scheme was [touted] as a cure.',
    'Ministers [scheme] against each other.',
    'The minister swiftly [condemned] the raid.',
    'Many [condemned] the raid.',
    'She [warns] of floods.',
    'The charity [warns] of floods.',
    'The agency [warns] floods are near.',
    'The senator [accuses] rivals of lying.',
    'Sources [claim].',
    'Farmers [protest] outside parliament.',
    'By [blaming] the weather he lost friends.',
    '[Blaming] the weather, he left.',
    'The army said nothing while a newspaper [printed] the list.',
  ],
  noun: [
    'Few believed the [claim] that it was over.',
    'The [slams] kept coming.',
    'He left on that [note].',
    'Their [claims] were false.',
    'The [claims] of victory were false.',
    'His [slam] of the budget drew applause.',
    'The report was a [whitewash].',
    'According to [claims] in court, he left.',
    'The [radicals] left.',
    'He is a [radical].',
    'The [blast] killed two.',
    'A powerful [blast] killed two.',
    'Two [blasts] killed four.',
    "Russia's [claims] are disputed.",
    'He dubbed it [reform].',
    '[Reform] of the law is due.',
    'It is not a [crackdown].',
    'The [purge] began in May.',
    'The [storming] of the house shocked many.',
    'Thousands of [illegals] crossed.',
    'The much-touted [scheme] failed.',
    'A pension [scheme] closed.',
    'The farmers held a [protest] outside parliament.',
    'Street [protests] spread.',
    'The rights [claim] was heard.',
    'Kyiv [crackdown] on protests widens.',
    'Nuclear [buildup] worries them.',
    '[Annexation] followed.',
  ],
  adjective: [
    'The [alleged] buildup worried them.',
    'Reports of [alleged] buildup spread.',
    'A [radical] plan emerged.',
    'The plan is [radical].',
    'They are [illegal].',
    'A [crippling] strike began.',
    'The [condemned] man spoke.',
    '[Alleged] buildup worries them.',
    'It was [alleged] buildup.',
    'Some found it [shameful].',
  ],
  adverb: ['He [swiftly] left.', 'Critics [falsely] claim it.'],
  other: ['[Their] plan failed.', 'Over [40] left.', 'He spoke [of] it.'],
};
const ROWS = Object.entries(EXAMPLES).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const));

/** The word in brackets. */
function place(marked: string) {
  const { tokens } = parse(marked.replace(/[[\]]/g, ''));
  return { tokens, at: tokens.start.indexOf(marked.indexOf('[')) };
}

describe('the word in brackets', () => {
  test.each(ROWS)('%s: %s', (marked, kind) => {
    const { tokens, at } = place(marked);
    const rule = partOfSpeechRule(tokens, at);
    expect(`${partOfSpeech(tokens, at)} (${rule})`).toBe(`${kind} (${rule})`);
  });
});

test('every rule decides an example', () => {
  const used = new Set(ROWS.map(([marked]) => partOfSpeechRule(place(marked).tokens, place(marked).at)));
  expect(PART_OF_SPEECH_RULES.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
});
