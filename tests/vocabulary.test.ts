/** Numbers of word forms, and what is kept by them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shape, TokenKind, type Tokens, type Vocabulary } from '../src/model.ts';
import { Char, charAt, isLetter } from '../src/text/characters.ts';
import { findForm, packForms } from '../src/text/form-index.ts';
import { normalForm, tokenize } from '../src/text/tokenize.ts';
import { wordColumn } from '../src/text/word-columns.ts';

const WORDS = [
  'the The THE mayor Mayor mayor’s “Mayor” far-right Far‑right U.S. e.g. Ms. don’t DON’T café CAFÉ Ärger ÄRGER',
  'e\u0301te\u0301 long-windedness misunderstanding Misunderstanding co\u00ADoperate \u{1D400}bc 5th 8,500 $1.2bn x@y.org',
  '’ \' `` " ‘em ’s \ud83d \ude00 🙂 :-) … -- — www.example.org #tag İstanbul ﬁsh ǅ',
]
  .join(' ')
  .split(' ');
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join(''), words.join('\n')));

/** The flags of a form, told letter by letter. */
function shapeOf(raw: string, lower: string): number {
  const letters = Array.from({ length: raw.length }, (_, at) => charAt(raw, at)).filter(isLetter);
  const upper = letters.length >= 2 && letters.every((char) => char === Char.upper);
  return (
    (letters[0] === Char.upper ? Shape.capital : 0) |
    (upper ? Shape.upper : 0) |
    (lower.includes('-') ? Shape.hyphened : 0) |
    (lower.length >= 4 ? Shape.long : 0)
  );
}

function expectConsistent(text: string, tokens: Tokens): void {
  for (let i = 0; i < tokens.count; i++) {
    const raw = text.slice(tokens.start[i], tokens.end[i]);
    expect(tokens.lower[i]).toBe(tokens.kind[i] === TokenKind.quote ? raw : normalForm(raw));
    expect(tokens.vocabulary.lower[tokens.word[i]!]).toBe(tokens.lower[i]);
    const own = Shape.capital | Shape.upper | Shape.hyphened | Shape.long;
    if (tokens.kind[i] !== TokenKind.quote)
      expect(tokens.shape[i]! & own).toBe(shapeOf(raw, tokens.lower[i]!));
    const spaced = charAt(text, tokens.start[i]! - 1) === Char.space;
    expect((tokens.shape[i]! & Shape.spaceBefore) !== 0).toBe(spaced);
  }
}

test('forms, numbers and shapes are those of the characters, whatever was read before', () => {
  fc.assert(
    fc.property(text, (text) => {
      const first = tokenize(text);
      expectConsistent(text, first);
      const again = tokenize(text);
      for (const key of ['start', 'end', 'kind', 'shape', 'lower', 'word'] as const)
        expect(again[key]).toEqual(first[key]);
    }),
  );
});

test('a word has one number, and no other word has it', () => {
  const { word, vocabulary } = tokenize('The mayor saw THE Mayor, the mayor saw far-right and far‑right.');
  expect(word[0]).toBe(word[3]);
  expect(word[1]).toBe(word[4]);
  expect(word[1]).toBe(word[7]);
  expect(word[9]).toBe(word[11]);
  expect(new Set(vocabulary.lower).size).toBe(vocabulary.lower.length);
});

test('tokens of one text are not written over by the next', () => {
  const first = tokenize('One two three.');
  const copy = {
    start: [...first.start],
    end: [...first.end],
    word: [...first.word],
    lower: [...first.lower],
  };
  tokenize('Something else altogether, and a good deal longer.');
  expect({
    start: [...first.start],
    end: [...first.end],
    word: [...first.word],
    lower: [...first.lower],
  }).toEqual(copy);
});

test('more forms than the table has room for at first', () => {
  const words = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
  const tokens = tokenize(words.join(' '));
  expect(tokens.lower).toEqual(words);
  expect(new Set(tokens.word).size).toBe(words.length);
});

test('forms that share one hash take linear time', () => {
  // letters 32 places apart count alike in the hash, so that exchanging them makes no difference
  const twin = (number: number) => {
    const bits = Array.from({ length: 13 }, (_, bit) => (number >> bit) & 1);
    const half = (one: number) => bits.map((bit) => (bit === one ? 'a' : 'b')).join('');
    return `${half(0)}${'x'.repeat(19)}${half(1)}`;
  };
  const words = Array.from({ length: 2 ** 13 }, (_, number) => twin(number));
  const [text, half] = [words.join(' '), words.slice(0, words.length / 2).join(' ')];
  const timed = (work: string) => {
    const started = performance.now();
    expect(tokenize(work).count).toBe(work.split(' ').length);
    return performance.now() - started;
  };
  timed(half);
  const [short, long] = [timed(half), timed(text)];
  expect(long).toBeLessThan(200 + 8 * short);
  expect(tokenize(text).lower).toEqual(words);
});

test('a stream of new forms does not grow the vocabulary for ever, and older tokens keep theirs', () => {
  const first = tokenize('The oldest words.');
  const sizes: number[] = [];
  for (let part = 0; part < 6; part++) {
    const words = Array.from({ length: 30_000 }, (_, i) => `${'abcdef'[part]}${i}x`);
    sizes.push(tokenize(words.join(' ')).vocabulary.lower.length);
  }
  expect(Math.max(...sizes)).toBeLessThan(150_000);
  expectConsistent('The oldest words.', first);
});

test('a column asks once a word, and again of another vocabulary', () => {
  const asked: string[] = [];
  const lengths = wordColumn((lower) => {
    asked.push(lower);
    return lower.length;
  });
  const lower = ['a', 'bc'];
  const vocabulary: Vocabulary = { lower };
  expect(lengths(vocabulary)).toEqual([1, 2]);
  lower.push('def');
  expect(lengths(vocabulary)).toEqual([1, 2, 3]);
  expect(asked).toEqual(['a', 'bc', 'def']);
  expect(lengths({ lower: ['ghij'] })).toEqual([4]);
  expect(lengths(vocabulary)).toEqual([1, 2, 3]);
});

test('every form of an index is found, and no other', () => {
  const form = fc.stringMatching(/^[a-zé'-]{1,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(form), fc.array(form), (forms, others) => {
      const index = packForms(new Map(forms.map((form, number) => [form, number])));
      for (const [number, form] of forms.entries()) expect(findForm(index, form)).toBe(number);
      for (const form of others) if (!forms.includes(form)) expect(findForm(index, form)).toBe(-1);
    }),
    { numRuns: 30 },
  );
});
