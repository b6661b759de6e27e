/** Speech without marks: block quotations and posts, and what only looks like them. Needs `npm run build`. */
import { describe, expect, test } from 'vitest';
import { voiceAt } from '../src/index.ts';
import type { Report } from '../src/model.ts';
import { report } from './help.ts';

const HEAD = 'School shuts early\n\nThe school in Mill Lane closed on Monday after a leak.\n\n';
const TAIL = '\n\nThe council had no comment. It will meet again in May.\n\nThe school has 300 pupils.';

/** `speaker: words` of each quotation. */
function speech(text: string): string[] {
  const { quotes, document } = report(text);
  return quotes.map(
    ({ source, start, end }) => `${source?.text ?? 'nobody'}: ${document.text.slice(start, end)}`,
  );
}

const LETTER = 'We are very sorry for the trouble. The school will open again in May.';

describe('block quotations', () => {
  test.each([
    [
      'behind a colon',
      `In a letter to parents, the headteacher wrote:\n\n${LETTER}`,
      [`the headteacher: ${LETTER}`],
    ],
    ['behind an arrow', `Mara Dunn said in a statement on Monday:\n\n> ${LETTER}`, [`Mara Dunn: ${LETTER}`]],
    [
      'several arrows',
      `Mara Dunn told parents:\n\n> ${LETTER}\n>\n> Our pupils deserve a dry room.`,
      [`Mara Dunn: ${LETTER}`, 'Mara Dunn: Our pupils deserve a dry room.'],
    ],
    ['an arrow without a speaker', `> ${LETTER}`, [`nobody: ${LETTER}`]],
    ['an arrow and a name behind it', `> ${LETTER}\n> — Mara Dunn`, [`Mara Dunn: ${LETTER}`]],
    [
      'indented',
      `The headteacher wrote to parents on Monday:\n\n    ${LETTER}`,
      [`The headteacher: ${LETTER}`],
    ],
    ['behind a tab', `The headteacher wrote to parents:\n\n\t${LETTER}`, [`The headteacher: ${LETTER}`]],
    [
      'marks inside it are part of it',
      'The headteacher wrote:\n\n> We did not say “no” to the parents of our pupils.',
      ['The headteacher: We did not say “no” to the parents of our pupils.', 'The headteacher: “no”'],
    ],
  ])('%s', (_name, text, expected) => expect(speech(`${HEAD}${text}${TAIL}`)).toEqual(expected));

  test.each([
    ['a colon without a cue', `Parents got a letter on Monday:\n\n${LETTER}`],
    ['a cue that has its content', `The headteacher said the plan was simple:\n\n${LETTER}`],
    [
      'what is listed',
      'The council will do the following:\n\nBuses will run free for all pupils until the end of May.',
    ],
    [
      'a list',
      'The headteacher wrote:\n\n- The school will be shut for all pupils until May.\n- The hall stays open.',
    ],
    ['numbers', 'The headteacher wrote:\n\n1. The school will be shut for all pupils until May.'],
    ['few words', 'The headteacher wrote:\n\nOpen in May.'],
    ['no sentence', 'The headteacher wrote:\n\nThe school hall and the rooms in Mill Lane behind it'],
    [
      'a report of its own',
      `The headteacher wrote:\n\nThe school would open in May after the work, the letter said.`,
    ],
    ['a menu', '> Home\n\n> Schools and colleges\n\n> Sport'],
    ['a link', '> Read more about the leak in the school here.'],
    [
      'all paragraphs are indented',
      `    The headteacher wrote to parents:\n\n    It is shut.\n\n    It is wet.\n\n    It is old.`,
    ],
    ['indented without a speaker', `It rained.\n\n    ${LETTER}`],
    [
      'a table',
      'The council said:\n\n    School      Pupils     Shut until the end.\n\n    Mill Lane     300     May.',
    ],
    ['fixtures', 'The club said:\n\n    Saturday: Orrin Town against Marl City in the second round.'],
    [
      'a transcript',
      'REED: The school is shut.\n\nDUNN: It was old and it had to be shut in May.\n\nREED: It was painted.',
    ],
  ])('is none: %s', (_name, text) => {
    expect(report(`${HEAD}${text}${TAIL}`).quotes.filter(({ rule }) => rule === 'block-quotation')).toEqual(
      [],
    );
  });

  test('the paragraph in marks behind a colon is read by its marks', () => {
    expect(speech(`${HEAD}The headteacher wrote:\n\n“${LETTER}”${TAIL}`)).toEqual([
      `the headteacher: “${LETTER}”`.replace('the', 'The'),
    ]);
  });
});

describe('posts', () => {
  test.each([
    [
      'to the end of the paragraph',
      'Mara Dunn tweeted: We will win. The press is wrong!',
      ['Mara Dunn: We will win. The press is wrong!'],
    ],
    [
      'to a sentence in which the outlet speaks',
      'Mara Dunn wrote on Facebook: The school is wet. She later told the Herald it was dry.',
      ['Mara Dunn: The school is wet.'],
    ],
    [
      'a credit in the paragraph',
      'The school is wet. pic.twitter.com/abc — Mara Dunn (@maradunn) May 3, 2024',
      ['Mara Dunn: The school is wet.'],
    ],
    [
      'a credit behind it',
      'The school is not safe.\n\n— Mara Dunn (@maradunn) May 3, 2024',
      ['Mara Dunn: The school is not safe.'],
    ],
    [
      'marks are read by themselves',
      'Mara Dunn tweeted: “We will win.” The press was wrong.',
      ['Mara Dunn: “We will win.”'],
    ],
  ])('%s', (_name, text, expected) => expect(speech(`${HEAD}${text}${TAIL}`)).toEqual(expected));

  test.each([
    ['a colon of a title', 'Mara Dunn wrote two books: one on schools and one on trams.'],
    ['a handle alone', 'The school is wet.\n\nWrite to Mara Dunn (@maradunn) for more.'],
    ['a post spoken of', 'The school tweeted about the leak: nobody was hurt. The council knew.'],
  ])('is none: %s', (_name, text) => {
    const { quotes } = report(`${HEAD}${text}${TAIL}`);
    expect(
      quotes.filter(({ rule, end, start }) => rule === 'post-without-marks' && end - start > 60),
    ).toEqual([]);
  });
});

describe('in the report', () => {
  const text = `${HEAD}In a letter to parents, the headteacher wrote:\n\n> The thugs of the council forced us out.\n>\n> A disgrace for our pupils.${TAIL}`;
  const result = report(text);

  test('nothing is missing', () => {
    expect(result.quotes.map(({ closed }) => closed)).toEqual([true, true]);
    expect(result.warnings.filter((warning) => warning.includes('mark'))).toEqual([]);
  });

  test('its words are a quotation, and a finished report says the same', () => {
    const parsed = JSON.parse(JSON.stringify(result)) as Report;
    for (const term of result.terms.filter(({ paragraph }) => paragraph === 3 || paragraph === 5)) {
      const { voice, mention, ownership, attributedTo, voiceRule: rule } = term;
      expect(voice).toBe('quote');
      expect(voiceAt(parsed, term.start, term.end)).toEqual({
        voice,
        mention,
        ownership,
        attributedTo,
        rule,
      });
    }
    expect(result.terms.map(({ text: words }) => words.toLowerCase())).toContain('thugs');
  });

  test('its claims are the speaker’s, word for word', () => {
    const said = result.claims.filter(({ paragraph }) => paragraph === 3);
    expect(said.map(({ text: words }) => words)).toEqual(['The thugs of the council forced us out.']);
    expect(said.map(({ attribution }) => attribution.sourceId)).not.toContain(null);
  });
});
