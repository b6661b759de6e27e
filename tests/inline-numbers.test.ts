import { expect, test } from 'vitest';
import { withEnums } from '../scripts/inline-numbers.mjs';

const object = (body: string) => `export const Kind = {\n${body}\n} as const;\n`;

test.each([
  ['numbers', '  word: 0,\n  mark: 12,', '  word = 0,\n  mark = 12,'],
  ['shifts', '  word: 1 << 0,', '  word = 1 << 0,'],
  ['comments', '  /** A, b: 3, */\n  word: 0,\n  // c: 4,', '  /** A, b: 3, */\n  word = 0,\n  // c: 4,'],
])('a const object of %s becomes an enum', (_name, before, after) => {
  expect(withEnums(object(before))).toBe(`export enum Kind {\n${after}\n}\n`);
});

test.each([
  ['words', "  word: 'w',\n  mark: 1,"],
  ['functions', '  word: () => 0,'],
  ['objects', '  word: { mark: 1 },'],
  ['sums', '  word: 1 + 2,'],
])('a const object with %s stays', (_name, body) => {
  expect(withEnums(object(body))).toBe(object(body));
});

test('each object stands for itself', () => {
  const code = `const A = {\n  a: 1,\n} as const;\nconst B = {\n  b: 'b',\n} as const;\n`;
  expect(withEnums(code)).toBe(`enum A {\n  a = 1,\n}\nconst B = {\n  b: 'b',\n} as const;\n`);
});
