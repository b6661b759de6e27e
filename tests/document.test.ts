import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, Shape, TokenKind } from '../src/model.ts';
import { parse } from './help.ts';

const paragraphs = (text: string): string[] =>
  parse(text).paragraphs.map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test.each([
    ['blank lines separate them', 'One here.\n\n\nTwo here.', ['One here.', 'Two here.']],
    ['without blank lines each line is one', 'One here.\nTwo here.', ['One here.', 'Two here.']],
    ['white space around them is left out', '  One here. \n \n\tTwo here.\n\n', ['One here.', 'Two here.']],
    [
      'lines of a block that is not wrapped',
      'Things to buy:\n- milk\n- bread\n\nThat is all.',
      ['Things to buy:', '- milk', '- bread', 'That is all.'],
    ],
    ['nothing', ' \n\n ', []],
  ])('%s', (_, text, expected) => expect(paragraphs(text)).toEqual(expected));

  test('hard-wrapped text keeps its blocks', () => {
    const wrapped = [
      'The council has closed the old bridge over the harbour after',
      'engineers found cracks in two of its piers, and drivers will',
      'have to use the tunnel until the repairs are done.',
      '',
      'The repairs will take until the spring, said the mayor, who',
      'called the state of the bridge a worry to her and everybody',
      'who lives on the far side.',
    ].join('\n');
    expect(parse(wrapped).paragraphs).toHaveLength(2);
    expect(parse(wrapped).sentences).toHaveLength(2);
  });

  test('a very long paragraph', () => {
    const text = 'The council met again. '.repeat(10_000);
    expect(parse(text).sentences).toHaveLength(10_000);
  });
});

test('lines', () => {
  expect([...parse('a\nb\r\nc\rd').lines]).toEqual([0, 2, 5, 7]);
});

test('words are words and numbers', () => {
  expect(parse('The mayor’s 12 “new” plans – all of them.').words).toBe(8);
});

test('the first word of a sentence is marked, marks before it do not count', () => {
  const { tokens } = parse('“So what?” she asked. (Nothing.)');
  const marked = tokens.lower.filter((_, index) => (tokens.shape[index]! & Shape.sentenceStart) !== 0);
  expect(marked).toEqual(['so', 'nothing']);
});

/** Text that looks like an article now and then, with every kind of mark. */
const article = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The',
        'mayor',
        'said',
        'Mr.',
        'U.S.',
        'p.m.',
        'KYIV',
        '(AP)',
        '—',
        '“',
        '”',
        "'",
        '’',
        '"',
        '.',
        '...',
        '?',
        '!',
        ')',
        '(',
        '1.',
        'By',
        'Jane',
        '- ',
        'workers’',
      ),
      fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '. ', ', '),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[\r\n]/g, ' ')),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

function checkNesting({ text, tokens, paragraphs, sentences, dateline }: Document): void {
  let sentence = 0;
  let token = 0;
  for (const paragraph of paragraphs) {
    expect(paragraph.from).toBe(token);
    expect(paragraph.firstSentence).toBe(sentence);
    expect(paragraph.endSentence).toBeGreaterThan(sentence);
    expect(text.slice(paragraph.start, paragraph.end).trim()).not.toBe('');
    let inside = paragraph.from;
    for (; sentence < paragraph.endSentence; sentence++) {
      const { start, end, from, to } = sentences[sentence]!;
      expect(start).toBeGreaterThanOrEqual(paragraph.start);
      expect(end).toBeLessThanOrEqual(paragraph.end);
      expect(start).toBe(tokens.start[from]);
      expect(end).toBe(tokens.end[to - 1]);
      if (from !== inside) expect(tokens.end[from - 1]).toBe(dateline?.end);
      for (let index = from; index < to; index++) expect(tokens.sentence[index]).toBe(sentence);
      inside = to;
    }
    expect(inside).toBe(paragraph.to);
    token = paragraph.to;
  }
  expect(token).toBe(tokens.count);
  expect(sentence).toBe(sentences.length);
}

test('tokens nest in sentences and sentences in paragraphs', () => {
  fc.assert(
    fc.property(article, (text) => checkNesting(parse(text))),
    { numRuns: 400 },
  );
});

test('any text at all can be read, lone surrogates too', () => {
  const anything = fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(anything, (text) => checkNesting(parse(text))),
    { numRuns: 300 },
  );
});

test('line endings change offsets and nothing else', () => {
  const reading = (text: string): unknown => {
    const { tokens, sentences, paragraphs, words, lines } = parse(text);
    return {
      tokens: Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i])),
      kinds: [...tokens.kind],
      sentences: sentences.map(({ from, to, paragraph }) => [from, to, paragraph]),
      zones: paragraphs.map(({ zone }) => zone),
      words,
      lines: lines.length,
    };
  };
  fc.assert(
    fc.property(article, (text) => {
      const plain = reading(text);
      expect(reading(text.replaceAll('\n', '\r\n'))).toEqual(plain);
      expect(reading(text.replaceAll('\n', '\r'))).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test('a token of every kind', () => {
  const { tokens } = parse('Roe’s 5 “big” plans: #news ☂');
  expect(new Set(tokens.kind)).toEqual(new Set(Object.values(TokenKind)));
});
