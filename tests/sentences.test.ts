import { describe, expect, test } from 'vitest';
import { compileAbbreviations } from '../src/text/abbreviations.ts';
import { parse } from './help.ts';

function sentences(text: string): string[] {
  return parse(text).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('a sentence ends', () => {
  test.each([
    'The vote failed. | It was close.',
    'Who knew? | Nobody did! | So it goes.',
    '“We lost.” | He left the room.',
    'He said “no”. | She did not.',
    '(The bridge was shut.) | Drivers waited.',
    'Prices rose in 2010. | They fell later.',
    'It began at 6 p.m. | Police closed the road.',
    'She moved to the U.S. | He stayed behind.',
    'They sold paint, glue, etc. | The shop closed.',
    'He works for Roe Inc. | “It pays well,” he said.',
    'He was older than I. | The rest were not.',
    'The answer was no. | Nobody asked again.',
    'The rule is old.[4] | It still holds.',
    'What?! | You cannot mean it.',
    'He waited … | Nobody came.',
    'She wrote so on X. | Roe answered within the hour.',
    'it was late. | we went home.',
    'See the plan below. | https://example.org/plan',
    'Thanks :) | We had a good time.',
  ])('%s', (marked) => {
    const expected = marked.split(' | ');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});

describe('a sentence does not end', () => {
  test.each([
    'Shares of Alder Ferries (ALDR_pa.L) rose by a tenth on Monday.',
    'P.S. We will bring the paint on Monday.',
    'Mr. Roe met Gov. Doe and Lt. Col. Poe.',
    'George W. Poe and J. R. Roe agreed.',
    'The Rev. A. N. Roe spoke for St. Mary parish.',
    'It was signed on Jan. 5 in Washington.',
    'Turn to p. 12, fig. 3 and No. 10.',
    'Fruit, e.g. Apples and i.e. Pears, vs. Nuts.',
    'The U.S. Senate and the U.N. Security Council met.',
    'The case Roe v. Doe was heard.',
    'Roe Jr. Boulevard was shut at 5 p.m. Monday.',
    'The quake hit at 6 a.m. (0400 GMT) offshore.',
    '“Who is there?” he asked.',
    '“Stop!” said Ms Roe.',
    '“Why now?” Ms. Jane Roe asked.',
    'The firm Yahoo! Japan grew.',
    'It grew by 3.5 per cent … or so they say.',
    'He said (wrongly!) that it rained.',
    'Prices, he asked, “are they fair?”, and left.',
    'Allow More Builders Into U.S. And Canada',
    'A sentence without an end',
    'Shares of Roe Corp. (ROE.N) fell.',
  ])('%s', (text) => expect(sentences(text)).toEqual([text]));
});

test('a missing space does not hide an end', () => {
  expect(sentences('The road was closed.Then it rained.')).toEqual([
    'The road was closed.',
    'Then it rained.',
  ]);
});

test('list numbers stay with their line', () => {
  expect(sentences('1. The first point.\n2. The second point.')).toEqual([
    '1. The first point.',
    '2. The second point.',
  ]);
});

test('quotations that hold several sentences are split inside', () => {
  expect(sentences('"We are late," he said. "We will run. We must."')).toEqual([
    '"We are late," he said.',
    '"We will run.',
    'We must."',
  ]);
});

describe('the abbreviation table', () => {
  const groups =
    'titles months states before_number never_final may_end often_end openers continuations marked_names say_verbs';
  const complete = Object.fromEntries(groups.split(' ').map((name) => [name, ['word']]));

  test('takes a complete file', () => {
    expect(compileAbbreviations(complete).groups.get('word')).toContain('titles');
  });

  test.each([
    [null, /mapping/],
    [{ ...complete, titels: [] }, /unknown group “titels”/],
    [{ ...complete, titles: undefined }, /“titles” must be a list/],
    [{ ...complete, titles: ['Mr'] }, /lower case/],
    [{ ...complete, titles: ['mr.'] }, /without its last stop/],
  ])('%#: says what is wrong', (data, message) => {
    expect(() => compileAbbreviations(data)).toThrow(message);
  });
});
