import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHits } from '../src/terms/match.ts';
import { parse } from './help.ts';
import { match, type SmallEntry, smallLexicon } from './small-lexicon.ts';

const ENTRIES: readonly SmallEntry[] = [
  { id: 'dysphemism.regime', forms: ['regime', 'regimes'] },
  { id: 'euphemism.regime-change', forms: ['regime change'] },
  { id: 'person_negative.far-right', forms: ['far-right'], pos: 'adjective' },
  { id: 'ingroup.the-west', forms: ['the west'] },
  { id: 'euphemism.age', forms: ['military age males'] },
  { id: 'ingroup.peoples-war', forms: ["people's war"] },
  { id: 'distancing.so-called', forms: ['so-called'] },
  { id: 'contested_name.nine-eleven', forms: ['9/11'] },
  { id: 'hype.constructor', forms: ['constructor'] },
];

const texts = (text: string) => match(text, ENTRIES).hits.map((hit) => hit.text);

describe('what is found', () => {
  const table: [string, string[]][] = [
    ['The regime fell.', ['regime']],
    ['REGIME falls', ['REGIME']],
    ["The regime's men, and the regimes’ friends.", ['regime', 'regimes']],
    ['Calls for regime change grew.', ['regime change']],
    ['Calls for regime-change grew.', ['regime-change']],
    ['Calls for regime‑change grew.', ['regime‑change']],
    ['A far right group and a far-right group.', ['far right', 'far-right']],
    ['Far-Right groups met.', ['Far-Right']],
    [
      'military-age males, military age males, military-age-males',
      ['military-age males', 'military age males', 'military-age-males'],
    ],
    ['It was a people’s war.', ['people’s war']],
    ['It was a people war.', []],
    ['The so-called “regime” stayed.', ['so-called', 'regime']],
    ['(regime)', ['regime']],
    ['After 9/11 it changed.', ['9/11']],
    ['The constructor, toString and __proto__.', ['constructor']],
    ['The West. The west wind.', ['The West', 'The west']],
    ['regime', ['regime']],
    ['', []],
  ];
  test.each(table)('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('what is not', () => {
  test.each([
    ['a form inside a word', 'The regimen and the regimented.'],
    ['part of a hyphened word', 'regime-backed men, pro-regime posts, a regime-change-like turn'],
    ['a phrase over the end of a sentence', 'They ran far. Right after that it rained.'],
    ['a phrase over the end of a paragraph', 'They ran far\n\nright up to the hill'],
    ['a phrase with a mark inside', 'They ran far, right up to the hill.'],
    ['a phrase with a quotation mark inside', 'They ran “far” right up to the hill.'],
    ['a phrase with a possessive inside', "The military's age males."],
  ])('%s', (_name, text) => {
    const found = match(
      text,
      ENTRIES.filter(({ id }) => id !== 'ingroup.the-west'),
    );
    expect(found).toEqual({ hits: [], rejected: [] });
  });
});

test('a hit names its entry, tokens and offsets', () => {
  expect(match('Calls for regime change grew.', ENTRIES).hits).toEqual([
    { start: 10, end: 23, text: 'regime change', from: 2, to: 4, entry: 1 },
  ]);
});

test('a shorter hit inside is rejected with the reason', () => {
  expect(match('Calls for regime change grew.', ENTRIES).rejected).toEqual([
    {
      start: 10,
      end: 16,
      text: 'regime',
      entry: 'dysphemism.regime',
      because: "inside the longer 'regime change'",
    },
  ]);
});

test('a hit turned down by a condition gives way to the shorter one', () => {
  const entries: readonly SmallEntry[] = [
    { id: 'dysphemism.regime', forms: ['regime'] },
    { id: 'euphemism.regime-change', forms: ['regime change'], not_when: [{ followed_by: ['theory'] }] },
  ];
  const { hits, rejected } = match('A book on regime change theory.', entries);
  expect(hits.map(({ text }) => text)).toEqual(['regime']);
  expect(rejected.map(({ text, because }) => `${text}: ${because}`)).toEqual([
    "regime change: followed by 'theory'",
  ]);
});

describe('on any text', () => {
  const piece = fc.constantFrom(
    ...[
      'regime',
      'Regime',
      'change',
      'far',
      'right',
      'far-right',
      'the',
      'West',
      "people's",
      'war',
      'military',
      'age',
    ],
    ...[
      'males',
      'so-called',
      'so',
      'called',
      '“',
      '”',
      '"',
      ',',
      '.',
      '\n\n',
      '9/11',
      "'",
      '-',
      'constructor',
      '😀',
    ],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  const lexicon = smallLexicon(ENTRIES);

  test('every hit reads as one of its forms', () => {
    const forms = new Set(lexicon.forms().map(({ words, entry }) => `${words.join(' ')}:${entry}`));
    fc.assert(
      fc.property(text, (string) => {
        const document = parse(string);
        for (const hit of findHits(document, lexicon.trie)) {
          expect(document.text.slice(hit.start, hit.end)).toBe(hit.text);
          const words = document.tokens.lower.slice(hit.from, hit.to).join(' ').replaceAll('-', ' ');
          expect(forms).toContain(`${words}:${hit.entry}`);
        }
      }),
    );
  });

  test('hits share no token, stand in order, and with the rejected ones are all that was found', () => {
    fc.assert(
      fc.property(text, (string) => {
        const { hits, rejected } = match(string, ENTRIES);
        for (let index = 1; index < hits.length; index++) {
          expect(hits[index]!.from).toBeGreaterThanOrEqual(hits[index - 1]!.to);
        }
        expect(hits.length + rejected.length).toBe(findHits(parse(string), lexicon.trie).length);
        expect(match(string, ENTRIES)).toEqual({ hits, rejected });
      }),
    );
  });

  // Looking through the whole sentence for each of 20,000 hits would take minutes.
  test('a text without full stops takes linear time', { timeout: 15_000 }, () => {
    const entry: SmallEntry = {
      id: 'dysphemism.regime',
      forms: ['regime'],
      not_when: [
        { sentence_has: ['tax*', 'diet', '<start> the'] },
        { followed_by: ['<end>'] },
        { in_name: true },
      ],
    };
    expect(match('regime change '.repeat(20_000), [entry]).hits).toHaveLength(20_000);
  });
});
