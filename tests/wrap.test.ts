import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { columns } from '../src/formats/columns.ts';
import { clean, spread, wrap } from '../src/formats/wrap.ts';

test('counting narrow characters gives what measuring gives', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const character = String.fromCharCode(code);
    expect(`${code.toString(16)} ${columns(character)}`).toBe(
      `${code.toString(16)} ${stringWidth(character)}`,
    );
  }
});

describe('wrap', () => {
  test.each<[string, number, string, string, readonly string[]]>([
    ['one two three', 7, '', '', ['one two', 'three']],
    ['one two three', 9, '- ', '  ', ['- one two', '  three']],
    ['abcdefghij', 4, '', '', ['abcd', 'efgh', 'ij']],
    ['a abcdefghij', 6, '', '  ', ['a', '  abcd', '  efgh', '  ij']],
    ['図図図図', 5, '', '', ['図図', '図図']],
    ['', 5, '> ', '', ['> ']],
  ])('%j at %i', (words, width, first, rest, expected) => {
    expect(wrap(words, width, { first, rest })).toEqual(expected);
  });

  test('loses no word and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 })),
        fc.integer({ min: 10, max: 60 }),
        (words, width) => {
          const line = clean(words.join(' '));
          const lines = wrap(line, width, { first: '  ', rest: '    ' });
          expect(lines.join('').replace(/ /g, '')).toBe(line.replace(/ /g, ''));
          expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test.each<[string, string, readonly string[]]>([
    ['left', 'right', ['left   right']],
    ['left side', 'right', ['left side', '       right']],
  ])('spread %j and %j', (left, right, expected) => {
    expect(spread([left], right, 12)).toEqual(expected);
  });
});
