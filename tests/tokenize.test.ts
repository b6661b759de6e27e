import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Shape, TokenKind } from '../src/model.ts';
import { isSpaceAt } from '../src/text/characters.ts';
import { normalForm, tokenize } from '../src/text/tokenize.ts';

const LETTERS = ['w', 'n', 'c', 'q', 'p', 'a', 's'];

/** Tokens with the first letter of their kind: `Don’t/w stop/w ./p`. */
function show(text: string, breaks: readonly number[] = []): string {
  const tokens = tokenize(text, breaks);
  return Array.from(
    { length: tokens.count },
    (_, index) => `${text.slice(tokens.start[index], tokens.end[index])}/${LETTERS[tokens.kind[index]!]}`,
  ).join(' ');
}

describe('words', () => {
  test.each([
    ['Don’t stop.', 'Don’t/w stop/w ./p'],
    ["O’Brien met O'Hara", "O’Brien/w met/w O'Hara/w"],
    ['an anti-tank, far‑right unit', 'an/w anti-tank/w ,/p far‑right/w unit/w'],
    ['pre- and post-war', 'pre/w -/p and/w post-war/w'],
    ['U.S. and U.K., D.C.', 'U.S./w and/w U.K./w ,/p D.C./w'],
    ['a U.S.-led force', 'a/w U.S.-led/w force/w'],
    ['at 5 p.m. e.g. here', 'at/w 5/n p.m./w e.g./w here/w'],
    ['No. 10 and Mr. Roe', 'No/w ./p 10/n and/w Mr/w ./p Roe/w'],
    ['J. R. Roe and J.R. Roe', 'J/w ./p R/w ./p Roe/w and/w J.R./w Roe/w'],
    ['a Ph.D. from AT&T', 'a/w Ph.D./w from/w AT&T/w'],
    ['Roe Inc (ROE.N)', 'Roe/w Inc/w (/p ROE.N/w )/p'],
    ['It ended.Then', 'It/w ended/w ./p Then/w'],
    ['his/her and/or', 'his/w //p her/w and/w //p or/w'],
    ['f**k that', 'f**k/w that/w'],
    ['café cafe\u0301 中文 Škoda', 'café/w cafe\u0301/w 中文/w Škoda/w'],
    ['soft\u00ADware', 'soft\u00ADware/w'],
    ['COVID-19 and F-16s', 'COVID-19/w and/w F-16s/w'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected));
});

describe('numbers', () => {
  test.each([
    ['$1.2bn £3m US$5m €40 5€', '$1.2bn/n £3m/n US$5m/n €40/n 5€/n'],
    ['8,500 40% 3.5 .5', '8,500/n 40%/n 3.5/n .5/n'],
    ['5th 1990s 5pm', '5th/n 1990s/n 5pm/n'],
    ['a 12-year-old', 'a/w 12-year-old/w'],
    ['a 3.5-mile road', 'a/w 3.5-mile/w road/w'],
    ['10:30 on 5/6/22', '10:30/n on/w 5/6/22/n'],
    ['2022-01-05', '2022-01-05/n'],
    ['5,000–7,000', '5,000/n –/p 7,000/n'],
    ['a 5-4 vote', 'a/w 5/n -/p 4/n vote/w'],
    ['$10-$20', '$10/n -/p $20/n'],
    ["’90s and '90s", "’90s/n and/w '90s/n"],
    ["the '08 campaign", "the/w '08/n campaign/w"],
    ["the 1980's", "the/w 1980/n 's/c"],
    ['in 2010.', 'in/w 2010/n ./p'],
    ['6\'3" tall', '6/n \'/p 3/n "/q tall/w'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected));
});

describe('apostrophes and single quotation marks', () => {
  test.each([
    ["He’s here, they'll go, who'd've", "He/w ’s/c here/w ,/p they/w 'll/c go/w ,/p who/w 'd/c 've/c"],
    ["THE MAYOR'S PLAN", "THE/w MAYOR/w 'S/c PLAN/w"],
    ['“Hamlet”’s end', '“/q Hamlet/w ”/q ’s/c end/w'],
    ['workers’ rights', 'workers/w ’/c rights/w'],
    ["the Joneses' car", "the/w Joneses/w '/c car/w"],
    ['‘bosses’ said', '‘/q bosses/w ’/q said/w'],
    ['‘We back workers’ rights,’ she said', '‘/q We/w back/w workers/w ’/c rights/w ,/p ’/q she/w said/w'],
    ["'scare' quotes", "'/q scare/w '/q quotes/w"],
    ["rock 'n' roll's home", "rock/w 'n'/w roll/w 's/c home/w"],
    ['rock ’n’ roll', 'rock/w ’n’/w roll/w'],
    ["tell 'em ’tis late", "tell/w 'em/w ’tis/w late/w"],
    ["the 'cause of death' line", "the/w '/q cause/w of/w death/w '/q line/w"],
    ['just walkin’ home', 'just/w walkin’/w home/w'],
    ['he was, he said, ‘a patriot’', 'he/w was/w ,/p he/w said/w ,/p ‘/q a/w patriot/w ’/q'],
    ['“They said ‘no’”', '“/q They/w said/w ‘/q no/w ’/q ”/q'],
    ["``yes'' and ‘‘no’’", "``/q yes/w ''/q and/w ‘‘/q no/w ’’/q"],
    ['«oui» „ja“ ‹si›', '«/q oui/w »/q „/q ja/w “/q ‹/q si/w ›/q'],
    ['Iran‘s plan', 'Iran/w ‘s/c plan/w'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected));

  test('an open single mark is forgotten where a paragraph begins', () => {
    const text = '‘An open end\nThe drivers’ strike';
    expect(show(text, [0, text.indexOf('The')])).toMatch(/drivers\/w ’\/c strike\/w$/);
    expect(show(text)).toMatch(/drivers\/w ’\/q strike\/w$/);
  });
});

describe('marks, addresses, symbols', () => {
  test.each([
    ['well ... so … no . . . yes', 'well/w .../p so/w …/p no/w . . ./p yes/w'],
    ['one -- two — three', 'one/w --/p two/w —/p three/w'],
    ['Who?! (me)', 'Who/w ?/p !/p (/p me/w )/p'],
    [
      'see https://example.org/a(b), or www.example.org.',
      'see/w https://example.org/a(b)/a ,/p or/w www.example.org/a ./p',
    ],
    [
      'ask jane.doe@example.org or @jane about #news',
      'ask/w jane.doe@example.org/a or/w @jane/a about/w #news/a',
    ],
    ['Example.com sold example.org/shop', 'Example.com/w sold/w example.org/shop/a'],
    ['👨‍👩‍👧 🇬🇧🇺🇸 👍🏽 ❤️', '👨‍👩‍👧/s 🇬🇧/s 🇺🇸/s 👍🏽/s ❤️/s'],
    ['fine :-) + ok', 'fine/w :-)/s +/s ok/w'],
    ['No. #1', 'No/w ./p #/p 1/n'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected));
});

test.each([
  ['Don’t', "don't"],
  ['FAR‑RIGHT', 'far-right'],
  ['CAFE\u0301', 'café'],
  ['École', 'école'],
  ['soft\u00ADware', 'software'],
  ['ΑΘΗΝΑ', 'αθηνα'],
  ['constructor', 'constructor'],
])('normal form of %s', (text, expected) => {
  expect(normalForm(text)).toBe(expected);
  expect(tokenize(text).lower.join('')).toBe(expected);
});

test('shapes', () => {
  const { shape } = tokenize('The NATO chief’s U.S. (A) iPhone');
  const flags = Array.from(shape, (bits) => bits & (Shape.spaceBefore | Shape.capital | Shape.upper));
  const { spaceBefore, capital, upper } = Shape;
  expect(flags).toEqual([
    spaceBefore | capital,
    spaceBefore | capital | upper,
    spaceBefore,
    0,
    spaceBefore | capital | upper,
    spaceBefore,
    capital,
    0,
    spaceBefore,
  ]);
});

/** Any code units, lone surrogates too, with the marks that the rules are about. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '’',
        "'",
        '‘',
        '"',
        '.',
        '...',
        '-',
        '—',
        ' ',
        '\n',
        's',
        '90',
        'U.S.',
        '@a',
        '://',
        '$',
        '\u200D',
        '👍',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('tokens are ordered, never overlap, and cover all that is not white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      expect(tokens.lower).toHaveLength(tokens.count);
      let behind = 0;
      for (let index = 0; index < tokens.count; index++) {
        const start = tokens.start[index]!;
        const end = tokens.end[index]!;
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeGreaterThan(start);
        for (let at = behind; at < start; at++) expect(isSpaceAt(text, at)).toBe(true);
        expect(isSpaceAt(text, start)).toBe(false);
        if (tokens.kind[index] !== TokenKind.quote) {
          expect(tokens.lower[index]).toBe(normalForm(text.slice(start, end)));
        }
        behind = end;
      }
      for (let at = behind; at < text.length; at++) expect(isSpaceAt(text, at)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'a',
  "'",
  '‘',
  's’',
  "s' b",
  'a-',
  'a*',
  'a.',
  '. ',
  'a@',
  "'s ",
  'http://',
  '\u200D',
  '👍',
  '\uD83D',
])('a long run of %j takes linear time', (unit) => {
  const started = performance.now();
  tokenize(unit.repeat(200_000 / unit.length));
  // a quadratic scan of this length takes minutes
  expect(performance.now() - started).toBeLessThan(3000);
});
