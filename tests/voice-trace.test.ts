/** What `framing why --in` says about a voice. Needs `npm run build`. */
import { describe, expect, test } from 'vitest';
import { columns } from '../src/formats/columns.ts';
import { explainVoice, voiceTraceLines } from '../src/formats/voice-trace.ts';
import { report } from './help.ts';

const HEAD = 'Bridge stays shut\n\n';

function explain(text: string, words: string) {
  const start = text.lastIndexOf(words);
  return explainVoice(report(text), { start, end: start + words.length });
}

const lines = (text: string, words: string, width = 100): string[] =>
  voiceTraceLines(explain(text, words), width, '    ');

describe('why a voice', () => {
  test.each<[string, string, string, string[]]>([
    [
      'own',
      'The bridge is a whitewash.',
      'whitewash',
      [
        'scare?       no, it stands between no quotation marks',
        'own?         yes, nobody speaks in the sentence',
      ],
    ],
    [
      'own beside a speaker',
      'In a whitewash of a report, the council said that it would wait.',
      'whitewash',
      ['own?         yes, somebody speaks in the sentence, but not these words'],
    ],
    [
      'paraphrase',
      'Mara Dunn said that the bridge was old.',
      'bridge',
      [
        'paraphrase?  yes, it stands in the content of "said" by "Mara Dunn"',
        '  subject-before: the noun phrase in front of the verb',
        '  that-clause: "that" and its clause',
        '  the source: "Mara Dunn" (first-named: not named as a source before)',
      ],
    ],
    [
      'a modifier',
      'Mara Dunn accused the ministry of hiding the alleged losses.',
      'alleged',
      [
        'paraphrase?  yes, it stands in the content of "accused" by "Mara Dunn"; as a modifier it may still be a word of the outlet',
      ],
    ],
    [
      'a pronoun that is resolved',
      'Mara Dunn said that the bridge was old. She said that it had moved.',
      'moved',
      ['  the source: "She" is Mara Dunn (last-that-fits: the last speaker who fits in number and gender)'],
    ],
    [
      'a pronoun that is not',
      'They said that the bridge was old.',
      'bridge',
      ['  the source: "They" stays unresolved (none-fits: no speaker of the sentences before fits)'],
    ],
    [
      'marks that are speech',
      'The mayor said the bridge was "a danger to everyone".',
      'danger',
      [
        'scare?       no, what stands between the marks is speech',
        'quote?       yes, it is the speech of mayor',
        '  the marks: inside-content, inside what somebody is said to have said',
        '  asked before it, with no for an answer: block-quotation, post-without-marks, continues-from-paragraph-before, inside-quotation,',
        '    mention, title-of-work, headline-claim-quote, speech-goes-on, quotation-paragraph, joined-quotation',
      ],
    ],
    [
      'scare quotes',
      'The "experts" took three years over the report.',
      'experts',
      [
        'scare?       yes, nobody speaks what is between the marks',
        '  the marks: short-without-cue, up to four words, and nobody speaks in the sentence',
      ],
    ],
    [
      'a word that is spoken of',
      'The term "pause" hides the cost.',
      'pause',
      ['scare?       yes, the text speaks of the word'],
    ],
    [
      'words that reach out of the marks',
      'The "special" bridge is old.',
      'special" bridge',
      ['scare?       no, it begins inside the marks and ends behind them, so they do not count'],
    ],
  ])('%s', (_, text, words, expected) => {
    const printed = lines(HEAD + text, words, 140).map((line) => line.slice(4));
    expect(printed).toEqual(expect.arrayContaining(expected));
  });

  test('a headline under a cue', () => {
    const text = 'Thugs stormed bridge, mayor says\n\nThe bridge has been shut since May.';
    expect(lines(text, 'Thugs', 140).join('\n')).toContain(
      'yes, it stands in the headline, under a word that gives it to somebody: whose word it is cannot be told',
    );
  });

  test('marks inside marks are followed outwards', () => {
    const text = `${HEAD}“He is no ‘expert’ at all,” said Mara Dunn.`;
    expect(explain(text, 'expert').marks.map(({ rule }) => rule)[0]).toBe('inside-content');
    const nested = `${HEAD}“It is not safe and it never was and no ‘expert’ said so.”`;
    expect(explain(nested, 'expert').marks.map(({ rule }) => rule).length).toBeGreaterThan(0);
  });

  test.each([100, 60, 40])('fits %d columns', (width) => {
    const text = `${HEAD}Mara Dunn, the city engineer, said that the bridge was old. She said it was "a danger to everyone".`;
    for (const line of lines(text, 'danger', width)) expect(columns(line)).toBeLessThanOrEqual(width);
  });
});
