/** Texts that no newsroom writes. Whatever comes in, a report comes out whose offsets hold; speed is `npm run bench`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, loadResources, type Report, type Span } from '../src/index.ts';

const resources = loadResources();

/** On a busy machine the largest of these takes a few seconds. */
const TIMEOUT = 120_000;

const fill = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const times = (count: number, words: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => words(index)).join('');

const LONG: readonly (readonly [string, () => string])[] = [
  [
    'a paragraph of 200 kB without a stop',
    () => fill('the clerk moved the old stones to the yard ', 200_000),
  ],
  [
    'a sentence of 100 kB full of verbs of saying',
    () => fill('the clerk said the mayor denied it ', 100_000),
  ],
  ['10,000 straight marks', () => '"'.repeat(10_000)],
  ['10,000 straight marks with spaces', () => '" '.repeat(10_000)],
  ['10,000 opening marks', () => '“'.repeat(10_000)],
  ['10,000 closing marks', () => '”'.repeat(10_000)],
  ['10,000 single marks', () => "'".repeat(10_000)],
  ['10,000 single marks with spaces', () => "' ".repeat(10_000)],
  ['10,000 words in single marks', () => "'fine' ".repeat(10_000)],
  [
    'marks none of which is closed',
    () => fill('“ She said ‘ the " word » then « left ( at [ noon ', 100_000),
  ],
  ['a quotation that no paragraph closes', () => '“We stay here all winter.\n\n'.repeat(2_000)],
  ['brackets in brackets', () => '('.repeat(10_000) + ')'.repeat(10_000)],
  [
    'right-to-left marks and emoji',
    () => fill('\u202eThe mayor\u202c said 🙂👩‍👩‍👧 it was \u200ffine 🇨🇦. ', 100_000),
  ],
  ['halves of emoji', () => '\ud83d a \ude00 '.repeat(10_000)],
  ['a letter with 50,000 accents', () => `e${'\u0301'.repeat(50_000)}`],
  ['dialogue, a line a paragraph', () => '"We stay," she said. "You do not," said Tom.\n\n'.repeat(2_000)],
  ['dialogue in one paragraph', () => '"We stay," she said. "You do not," said Tom. '.repeat(2_000)],
  ['100 kB of one plain word', () => fill('river ', 100_000)],
  ['100 kB of one loaded word', () => fill('whitewash ', 100_000)],
  ['one word of 100 kB', () => 'a'.repeat(100_000)],
  ['all capitals', () => fill('THE MAYOR SAID THE REGIME HAD LIED. ', 100_000)],
  ['all capitals without a stop', () => fill('THE MAYOR SAID THE REGIME HAD LIED ', 100_000)],
  ['control characters', () => fill('The\x01 mayor\x0b said\x1b[31m it\x7f was\x85 wet.\x0c ', 100_000)],
  ['nothing but control characters', () => fill('\x01\x02\x0b\x1b\x7f', 100_000)],
  ['100,000 spaces', () => `a${' '.repeat(100_000)}b`],
  ['100,000 line ends', () => '\n'.repeat(100_000)],
  ['a letter a line', () => 'a\r\n'.repeat(20_000)],
  ['nothing but stops', () => '. '.repeat(20_000)],
  ['nothing but abbreviations', () => 'U.S. Mr. '.repeat(10_000)],
  ['nothing but numbers', () => '12,400 5.5% $3bn '.repeat(5_000)],
  ['one address', () => `https://example.org/${'a.b/'.repeat(20_000)}`],
  ['5,000 names', () => times(5_000, (i) => `Mr Ko${letters(i)} Ta${letters(7 * i)} said it rained.\n\n`)],
  ['5,000 times the same figure', () => 'The mayor said 400 people came.\n\n'.repeat(5_000)],
  ['5,000 denials of one thing', () => 'The mayor denied that 400 people came.\n\n'.repeat(5_000)],
];

const SENTENCES: readonly (readonly [string, () => string])[] = [
  ['A said that B said that', () => `${times(5_000, (i) => `Ann${letters(i)} said that `)}it rained.`],
  [', A said, B said', () => `The road${times(5_000, (i) => `, Ann${letters(i)} said,`)} was wet.`],
  ['it rained, A said, it rained', () => `${', Ann Poole said, it rained on'.repeat(5_000)} the road.`],
  ['it rained, according to A, and', () => 'it rained, according to Ann Poole, and '.repeat(5_000)],
  ['the claim that', () => `${'the claim that '.repeat(5_000)}it rained.`],
  ['"it rained," A said', () => '"it rained," Ann Poole said, '.repeat(5_000)],
];

/** A number in letters, so that it can be part of a name. */
function letters(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}

type Named = Span & { readonly text: string };

/** Everything in a report that has an offset, with its words where it names them. */
function spansOf(report: Report): { named: Named[]; bare: Span[] } {
  const { terms, rejected, claims, quotes, sources, structures, sentences, paragraphs, document } = report;
  const of = (span: Named | null): Named[] => (span === null ? [] : [span]);
  return {
    named: [
      ...terms,
      ...rejected,
      ...structures,
      ...sources.flatMap((source) => source.spans),
      ...quotes.flatMap(({ source, cue }) => [...of(source), ...of(cue)]),
      ...claims.flatMap((claim) => [
        claim,
        ...claim.figures,
        ...claim.times,
        ...claim.certainty.markers,
        ...of(claim.attribution.source),
        ...of(claim.attribution.cue),
      ]),
    ],
    bare: [
      ...quotes,
      ...sentences,
      ...paragraphs,
      ...document.zones,
      ...claims.flatMap(({ attribution }) => (attribution.content === null ? [] : [attribution.content])),
    ],
  };
}

function expectOffsetsToHold(text: string): Report {
  const report = analyze(text, {}, resources);
  const { named, bare } = spansOf(report);
  // One assertion a text: `expect` on each of a hundred thousand spans would take longer than the analysis.
  expect(named.filter((span) => text.slice(span.start, span.end) !== span.text)).toEqual([]);
  expect(
    [...named, ...bare].filter(({ start, end }) => start < 0 || end < start || end > text.length),
  ).toEqual([]);
  return report;
}

describe('a report comes out, and its offsets hold', () => {
  test.each(LONG)('%s', { timeout: TIMEOUT }, (_, make) => {
    expectOffsetsToHold(make());
  });

  test.each(SENTENCES)('5,000 attributions in one sentence: %s', { timeout: TIMEOUT }, (_, make) => {
    expectOffsetsToHold(make());
  });

  test.each(['', ' ', '\n', '.', '"', "'", '“', '(', '\u0301', '\ud83d', '¶', '—', '1', 'A', ':', ',.'])(
    'a text that is %j',
    (text) => {
      expectOffsetsToHold(text);
    },
  );

  test('pieces of news in any order', { timeout: TIMEOUT }, () => {
    const pieces = fc.constantFrom(
      ...[
        'said',
        'the mayor',
        'Ann Poole',
        'that',
        'it rained',
        'according to',
        'denied',
        'whitewash',
        'regime',
      ],
      ...[
        '"',
        '“',
        '”',
        "'",
        '’',
        '(',
        ')',
        ',',
        '.',
        ':',
        '—',
        '\n\n',
        ' ',
        ' ',
        ' ',
        '40%',
        'on Monday',
        'U.S.',
      ],
      ...['so-called', 'he', 'who', 'and', 'of', '\u200f', '🙂', '\x1b', '\r\n', '…', 'claims', 'Claims'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expectOffsetsToHold(parts.join(''));
      }),
      { numRuns: 500 },
    );
  });

  test('any characters at all', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectOffsetsToHold(text);
      }),
      { numRuns: 300 },
    );
  });
});

test('the same text gives the same report, whatever was read before', () => {
  const text = 'The mayor said the regime would "whitewash" it. He denied that 40 people had come on Monday.';
  const before = JSON.stringify(analyze(text, {}, resources));
  analyze(fill('The clerk said the so-called experts lied. ', 20_000), {}, resources);
  expect(JSON.stringify(analyze(text, {}, resources))).toBe(before);
});
