import { describe, expect, test } from 'vitest';
import { report } from './help.ts';

/** `name: kind "words"` of everyone who is accused or gave no answer. */
const replies = (text: string): string[] =>
  report(text).replies.map(
    ({ name, kind, accusedIn, at }) =>
      `${accusedIn.length > 0 ? 'accused' : 'asked'} ${name}: ${kind}${at === null ? '' : ` "${at.text}"`}`,
  );

describe('who is accused, and what the text has of them', () => {
  test.each([
    [
      'The union accused Lamprey Foods of hiding the payroll. Lamprey Foods did not respond to a request for comment.',
      ['accused Lamprey Foods: did not respond "Lamprey Foods did not respond"'],
    ],
    [
      'The union accused Lamprey Foods of hiding the payroll. Lamprey Foods said the payroll was complete.',
      ['accused Lamprey Foods: heard "Lamprey Foods"'],
    ],
    ['The union accused Lamprey Foods of hiding the payroll.', ['accused Lamprey Foods: none in the text']],
    [
      'The union accused Mara Dunn of hiding the payroll. She declined to comment.',
      ['accused Mara Dunn: declined "She declined to comment"'],
    ],
    [
      'Mara Dunn was charged with fraud on Monday. Dunn could not be reached for comment.',
      ['accused Mara Dunn: not reached "Dunn could not be reached"'],
    ],
    [
      'The bridge closed on Monday. The harbour office did not immediately return calls.',
      ['asked The harbour office: did not respond "The harbour office did not immediately return"'],
    ],
    ['The striker did not return to the pitch after the break.', []],
    ['The patient did not respond to the treatment.', []],
    ['The mayor opened the bridge on Monday.', []],
  ])('%s', (text, expected) => expect(replies(text)).toEqual(expected));

  test('two accusations of the same body are one line', () => {
    const text =
      'The union accused Lamprey Foods of hiding the payroll. The city accused Lamprey Foods of dumping salt in the river.';
    expect(report(text).replies).toMatchObject([{ name: 'Lamprey Foods', accusedIn: ['C1', 'C2'] }]);
  });
});

test('the verbs of each source, in the order they are first used', () => {
  const text =
    'Mara Dunn said the bridge was safe. Dunn insisted that it had been tested. Dunn said that it would open in May.';
  expect(report(text).sources[0]?.verbs).toEqual([
    { lemma: 'say', class: 'neutral', count: 2 },
    { lemma: 'insist', class: expect.any(String), count: 1 },
  ]);
});
