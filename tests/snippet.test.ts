import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippet } from '../src/formats/snippet.ts';

describe('snippet', () => {
  const words = Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ');
  const at = (word: string) => ({ start: words.indexOf(word), end: words.indexOf(word) + word.length });
  const whole = { start: 0, end: words.length };

  test.each<[string, number, number]>([
    ['w20', 13, 27],
    ['w0', 0, 14],
    ['w39', 25, 39],
  ])('around %s from w%i to w%i', (word, from, to) => {
    const expected = Array.from({ length: to - from + 1 }, (_, n) => `w${from + n}`).join(' ');
    expect(snippet(words, at(word), whole)).toBe(
      `${from > 0 ? '...' : ''}${expected}${to < 39 ? '...' : ''}`,
    );
  });

  test('never leaves the sentence, never more than 15 words', () => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), fc.nat(39), (a, b, c) => {
        const [from = 0, hit = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
        const within = { start: at(`w${from}`).start, end: at(`w${to}`).end };
        const cut = snippet(words, at(`w${hit}`), within)
          .replace(/\.\.\./g, '')
          .split(' ');
        expect(cut).toContain(`w${hit}`);
        expect(cut.length).toBeLessThanOrEqual(15);
        expect(cut.every((word) => Number(word.slice(1)) >= from && Number(word.slice(1)) <= to)).toBe(true);
      }),
    );
  });

  test('text without spaces is cut too', () => {
    const long = `${'a'.repeat(100_000)}hit${'b'.repeat(100_000)}`;
    const hit = { start: 100_000, end: 100_003 };
    expect(snippet(long, hit, { start: 0, end: long.length }).length).toBeLessThan(2000);
  });
});
