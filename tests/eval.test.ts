/** `framing eval`: counting, intervals, the gold format, and the built program (`npm run build` first). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { estimate } from '../src/eval/bootstrap.ts';
import {
  addCounts,
  type Counts,
  countWords,
  MACRO_F1,
  overlaps,
  PRECISION_RECALL,
  wordsInside,
  wordsOf,
} from '../src/eval/counts.ts';
import { createEvaluation } from '../src/eval/evaluate.ts';
import { type FlagKey, flagRows } from '../src/eval/flags.ts';
import { type Gold, isAnnotated, readGold } from '../src/eval/gold.ts';
import { voiceCounts } from '../src/eval/voice-measures.ts';
import { columns } from '../src/formats/columns.ts';
import { decimal } from '../src/formats/eval-table.ts';
import { report } from './help.ts';

const TEXT =
  'Bridge stays shut\n\nMara Dunn said that the bridge had moved. The report is an attempt to whitewash the council.\n\n"It is a nuisance," said Joan Reed.';

/** The `nth` (from 1) place of the words. */
function at(words: string, nth = 1, text = TEXT): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

function goldOf(record: Record<string, unknown>, text = TEXT): Gold {
  const read = readGold(record, text);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.gold;
}

const problemsOf = (record: Record<string, unknown>, text = TEXT): readonly string[] => {
  const read = readGold(record, text);
  return 'problems' in read ? read.problems : [];
};

/** Counts of one measure on one article; undefined when it was not run. */
function measure(name: string, record: Record<string, unknown>): Counts | undefined {
  const evaluation = createEvaluation();
  evaluation.add(goldOf(record), report(TEXT));
  return evaluation.results().find((result) => result.name === name)?.counts;
}

describe('counts', () => {
  test('words of both sides', () => {
    const text = 'One two three four.';
    const said = [at('two three', 1, text)];
    const gold = [at('three four', 1, text)];
    expect(countWords(text, said, gold)).toEqual({ tp: 1, fp: 1, fn: 1 });
    expect(countWords(text, [], [])).toEqual({ tp: 0, fp: 0, fn: 0 });
  });

  test('wordsInside is what a comparison of all pairs gives', () => {
    const words = wordsOf('a bb ccc dd e ffff g hh i jjj kk l mm');
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const slow = words.map((word) => +spans.some((one) => one.start < one.end && overlaps(word, one)));
        const proper = spans.filter(({ start, end }) => start < end);
        expect([...wordsInside(words, proper)]).toEqual(slow);
      }),
    );
  });

  test('figures', () => {
    const values = (counts: Counts) => PRECISION_RECALL.map(({ of }) => of(counts));
    expect(values({ tp: 3, fp: 1, fn: 2 })).toEqual([0.75, 0.6, 6 / 9]);
    expect(values({ tp: 0, fp: 0, fn: 0 })).toEqual([null, null, null]);
    expect(values({ tp: 0, fp: 2, fn: 0 })).toEqual([0, null, 0]);
    expect(MACRO_F1.of({ tp: 1, fp: 1, fn: 1, tn: 1 })).toBe(0.5);
    expect(MACRO_F1.of({ tp: 1, fp: 0, fn: 0, tn: 0 })).toBeNull();
  });

  test('sums', () => {
    expect(
      addCounts([
        { a: 1, b: 2 },
        { a: 3, b: 0 },
      ]),
    ).toEqual({ a: 4, b: 2 });
  });
});

describe('flags apart by a property', () => {
  const texts = [
    'The report is an attempt to whitewash the council.',
    'Rebels said the draconian bylaw was an attempt to whitewash the council.',
    'The ferry left at noon.',
  ];
  const read = texts.map((text) => report(text).terms.filter(({ shown }) => shown));
  const gold = [[at('whitewash', 1, texts[0])], [at('draconian', 1, texts[1])], []];
  const rows = (key: FlagKey): unknown[] =>
    flagRows(
      read.map((terms, number) => ({ terms, gold: gold[number]! })),
      key,
    ).map(({ group, precision: { part, whole } }) => [group, part, whole]);

  test('by category, in the order of precedence', () => {
    expect(rows('category')).toEqual([
      ['motive', 1, 2],
      ['moral', 1, 1],
    ]);
  });

  test('by strength, strong first', () => {
    expect(rows('strength')).toEqual([
      ['3', 1, 2],
      ['2', 1, 1],
    ]);
  });

  test('by voice, and the interval is that of the texts', () => {
    expect(rows('voice')).toEqual([
      ['own', 1, 1],
      ['paraphrase', 1, 2],
    ]);
    expect(flagRows([], 'voice')).toEqual([]);
    const [{ precision } = { precision: null }] = flagRows([{ terms: read[0]!, gold: [] }], 'voice');
    expect(precision).toMatchObject({ value: 0, low: null, high: null });
  });
});

describe('intervals', () => {
  const articles = Array.from({ length: 40 }, (_, i) => ({ tp: 5 + (i % 7), fp: i % 3, fn: (i * 5) % 4 }));

  test('hold the figure, and are the same every time', () => {
    const figures = estimate(articles, PRECISION_RECALL);
    for (const { value, low, high } of figures) {
      expect(low).toBeLessThan(value!);
      expect(high).toBeGreaterThan(value!);
      expect(high! - low!).toBeLessThan(0.15);
    }
    expect(estimate(articles, PRECISION_RECALL)).toEqual(figures);
  });

  test('are as wide as the spread of a mean asks for', () => {
    // Half of 100 articles right: 1.96 · sqrt(0.25 / 100) = 0.098 on either side.
    const half = Array.from({ length: 100 }, (_, i) => ({ tp: i % 2, fp: 1 - (i % 2), fn: 0 }));
    const [{ low, high } = { low: 0, high: 0 }] = estimate(half, PRECISION_RECALL);
    expect(low).toBeGreaterThan(0.37);
    expect(low).toBeLessThan(0.43);
    expect(high).toBeGreaterThan(0.57);
    expect(high).toBeLessThan(0.63);
  });

  test('one article has none', () => {
    expect(estimate([{ tp: 1, fp: 1, fn: 0 }], PRECISION_RECALL)[0]).toMatchObject({
      value: 0.5,
      low: null,
      high: null,
    });
  });

  test('nothing to divide by is unknown', () => {
    const [precision] = estimate(
      [
        { tp: 0, fp: 0, fn: 1 },
        { tp: 0, fp: 0, fn: 0 },
      ],
      PRECISION_RECALL,
    );
    expect(precision).toMatchObject({ value: null, low: null, high: null, part: 0, whole: 0 });
    expect([decimal(null), decimal(0), decimal(0.8125), decimal(1)]).toEqual(['–', '.000', '.813', '1.000']);
  });
});

describe('gold', () => {
  test('what is missing is not known, what is empty is nothing', () => {
    const gold = goldOf({ terms: [], text: TEXT, outlet: 'x' });
    expect([gold.terms, gold.attributions, gold.loaded]).toEqual([[], null, null]);
    expect([isAnnotated(gold), isAnnotated(goldOf({}))]).toEqual([true, false]);
  });

  test('one span need not stand in a list', () => {
    const [attribution] = goldOf({ attributions: [{ content: at('bridge'), source: [] }] }).attributions!;
    expect(attribution).toEqual({ source: [], cue: [], content: [at('bridge')], quoteKind: null });
  });

  test('offsets of Python', () => {
    const text = 'A 🌉 bridge moved.';
    const terms = [{ start: 4, end: 10, text: 'bridge' }];
    expect(goldOf({ terms, offsetUnit: 'codepoints' }, text).terms![0]).toMatchObject(at('bridge', 1, text));
    expect(problemsOf({ terms }, text)[0]).toMatch(/these offsets hold " bridg" .*"codepoints"/);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ terms: 5 }, 'terms is no list'],
    [{ terms: [5] }, 'terms[0] is no object'],
    [{ terms: [{ start: 1 }] }, 'terms[0].end is missing'],
    [{ terms: [{ start: '1', end: 2 }] }, 'terms[0].start is "1", not a whole number from 0'],
    [{ terms: [{ start: -1, end: 2 }] }, 'terms[0].start is -1, not a whole number from 0'],
    [
      { terms: [{ start: 1, end: 9000 }] },
      `terms[0].end is 9000, but the text has ${TEXT.length} UTF-16 units`,
    ],
    [{ terms: [{ start: 2, end: 2 }] }, 'terms[0] is empty: start 2, end 2'],
    [
      { terms: [{ start: 0, end: 6, text: 'Ferry' }] },
      'terms[0].text is "Ferry", but these offsets hold "Bridge"',
    ],
    [
      { terms: [{ start: 0, end: 6, voice: 'author' }] },
      'terms[0].voice is "author"; known: own, headline, quote, paraphrase, scare, outlet, source',
    ],
    [{ spans: [{ start: 0, end: 6 }] }, 'spans[0].voice is missing'],
    [{ sentences: [{ start: 0, end: 6, speech: 1 }] }, 'sentences[0].speech is 1, not true or false'],
    [{ loaded: 'yes' }, 'loaded is "yes", not true or false'],
    [{ dates: [{ start: 0, end: 6, iso: 2020 }] }, 'dates[0].iso is no string'],
    [{ attributions: [{ source: ['x'] }] }, 'attributions[0].source[0] is no object with start and end'],
    [{ attributions: [{ content: [{ start: 0 }] }] }, 'attributions[0].content[0].end is missing'],
    [{ offsetUnit: 'bytes', terms: [] }, 'offsetUnit is "bytes"; known: utf16, codepoints'],
  ])('%j', (record, problem) => {
    expect(problemsOf(record)).toEqual([problem]);
  });
});

describe('measures', () => {
  const said = { source: [at('Mara Dunn')], cue: [at('said')], content: [at('the bridge had moved')] };
  const spoken = { source: [at('Joan Reed')], cue: [at('said', 2)], content: [at('It is a nuisance,')] };

  test('only what is annotated is measured', () => {
    const evaluation = createEvaluation();
    evaluation.add(goldOf({ loaded: true }), report(TEXT));
    evaluation.add(goldOf({ sentences: [] }), report(TEXT));
    expect(evaluation.results().map(({ name, articles }) => [name, articles])).toEqual([['loaded', 1]]);
  });

  test.each<[string, Record<string, unknown>, Counts | undefined]>([
    ['attributed_content', { attributions: [said, spoken] }, { tp: 8, fp: 0, fn: 0 }],
    ['attributed_content', { attributions: [] }, { tp: 0, fp: 8, fn: 0 }],
    ['quotation_speakers', { attributions: [said, spoken] }, { tp: 1, fp: 0, fn: 0 }],
    [
      'quotation_speakers',
      { attributions: [{ ...spoken, source: [at('Mara Dunn')] }] },
      { tp: 0, fp: 1, fn: 1 },
    ],
    [
      'quotation_speakers',
      { attributions: [{ ...spoken, quote_kind: 'indirect' }] },
      { tp: 0, fp: 0, fn: 0 },
    ],
    ['indirect_speakers', { attributions: [said] }, { tp: 1, fp: 0, fn: 0 }],
    ['indirect_speakers', { attributions: [{ ...said, content: [at('council')] }] }, { tp: 0, fp: 0, fn: 1 }],
    ['terms', { terms: [at('whitewash'), at('nuisance')] }, { tp: 1, fp: 0, fn: 1 }],
    [
      'term_voices',
      {
        terms: [
          { ...at('whitewash'), voice: 'own' },
          { ...at('nuisance'), voice: 'quote' },
        ],
      },
      { asked: 1, right: 1, ofSource: 0, blamesOutlet: 0, ofOutlet: 1, blamesSource: 0 },
    ],
    ['term_voices', { terms: [at('whitewash')] }, undefined],
    [
      'span_voices',
      {
        spans: [
          { ...at('moved'), voice: 'paraphrase' },
          { ...at('council'), voice: 'source' },
          { ...at('nuisance'), voice: 'own' },
        ],
      },
      { asked: 3, right: 1, ofSource: 2, blamesOutlet: 1, ofOutlet: 1, blamesSource: 1 },
    ],
    ['loaded', { loaded: false }, { tp: 0, fp: 1, fn: 0, tn: 0 }],
    [
      'reported_speech',
      {
        sentences: [
          { ...at('Mara Dunn said that the bridge had moved.'), speech: true },
          { ...at('The report is an attempt to whitewash the council.'), speech: true },
        ],
      },
      { tp: 1, fp: 0, fn: 1, tn: 0 },
    ],
    [
      'sentence_ends',
      { sentences: [at('Bridge stays shut\n\n'), at('Mara Dunn said')] },
      { tp: 1, fp: 3, fn: 1 },
    ],
    [
      'claims',
      { claims: [at('Mara Dunn said that the bridge had moved.')] },
      { found: 1, gold: 1, right: 1, said: 4 },
    ],
    [
      'claim_certainty',
      { claims: [{ ...at('Mara Dunn said that the bridge had moved.'), certainty: 'reported' }] },
      { asked: 1, right: 1 },
    ],
    ['dates', { dates: [] }, { gold: 0, found: 0, right: 0 }],
  ])('%s of %j', (name, record, counts) => {
    expect(measure(name, record)).toEqual(counts);
  });

  test('dates are compared by their ISO value', () => {
    const text = 'Bridge stays shut\n\nThe bridge was closed on Monday, and it will open on 5 May 2027.';
    const evaluation = createEvaluation();
    const dates = [
      { ...at('Monday', 1, text), iso: '2026-11-16' },
      { ...at('5 May 2027', 1, text), iso: '2027-05-06' },
      { ...at('Bridge', 1, text), iso: null },
    ];
    evaluation.add(goldOf({ dates }, text), report(text, { published: '2026-11-20' }));
    expect(evaluation.results()[0]?.counts).toEqual({ gold: 3, found: 2, right: 1 });
  });

  test.each([
    ['own', 'quote', 'blamesOutlet'],
    ['headline', 'source', 'blamesOutlet'],
    ['quote', 'own', 'blamesSource'],
    ['paraphrase', 'outlet', 'blamesSource'],
    ['quote', 'paraphrase', ''],
    ['scare', 'quote', ''],
    ['own', 'scare', ''],
  ] as const)('%s said, %s annotated: %s', (voice, gold, error) => {
    const counts = voiceCounts(voice, gold);
    expect(counts.right).toBe(0);
    expect(['blamesOutlet', 'blamesSource'].filter((name) => counts[name] === 1)).toEqual(
      error ? [error] : [],
    );
  });

  test.each([
    ['quote', 'source'],
    ['paraphrase', 'source'],
    ['own', 'outlet'],
    ['scare', 'outlet'],
    ['scare', 'scare'],
  ] as const)('%s is right for %s', (voice, gold) => {
    expect(voiceCounts(voice, gold).right).toBe(1);
  });
});

describe('framing eval', () => {
  const bin = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
  const guide = readFileSync(new URL('../docs/eval.md', import.meta.url), 'utf8');
  const block = (name: string): string =>
    new RegExp(`<!-- ${name} -->\\n\`\`\`\\w+\\n([^]*?)\`\`\`\\n<!-- /${name} -->`).exec(guide)![1]!;

  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'framing-eval-'));
    writeFileSync(join(folder, 'gold.jsonl'), block('gold'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'eval', ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  test('the example of the guide', () => {
    const { code, out, err } = run(['gold.jsonl']);
    const withoutVersion = (text: string): string => text.replace(/^framing \S+,/, 'framing,');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(withoutVersion(out)).toBe(withoutVersion(block('table')));
  });

  test('a line with a mistake is named, and the others are measured', () => {
    const lines = block('gold').trimEnd().split('\n');
    const bad = [
      '{"text":"The bridge is old.","terms":[{"start":4,"end":99}]}',
      '{',
      '{"text":"The bridge is old."}',
      '{"terms":[]}',
    ];
    const { code, out, err } = run(['-'], [...bad, '', ...lines].join('\n'));
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'framing: <stdin>:1: terms[0].end is 99, but the text has 18 UTF-16 units',
      expect.stringMatching(/^framing: <stdin>:2: is not JSON/),
      expect.stringMatching(/^framing: <stdin>:3: has no annotations; give one of attributions, terms/),
      'framing: <stdin>:4: has no "text" (it has: terms).',
    ]);
    expect(out).toContain('Left out: 4 lines with a mistake.');
    expect(out).toContain('who speaks a direct or mixed quotation');
  });

  test('nothing but mistakes prints no table', () => {
    expect(run(['-'], '{}')).toMatchObject({ code: 2, out: '' });
  });

  test('--json is one document', () => {
    const { code, out } = run(['gold.jsonl', '--json']);
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual(['schema', 'tool', 'lexicon', 'gold', 'measures']);
    expect(document.gold).toMatchObject({ path: 'gold.jsonl', articles: 2, leftOut: 0 });
    expect(document.measures[0]).toMatchObject({ name: 'attributed_content', articles: 2 });
    expect(JSON.stringify(document)).not.toMatch(/"(?:bias|score|lean)"/);
    expect(run(['gold.jsonl', '--json']).out).toBe(out);
  });

  test.each([40, 60, 100])('the table fits %d columns', (width) => {
    const { out } = run(['gold.jsonl', '--width', String(width)]);
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
  });

  test.each([
    [['missing.jsonl'], /^framing: missing\.jsonl does not exist/],
    [['.'], /^framing: \. could not be read/],
    [['-'], /has no lines in it/],
    [[], /missing required argument/],
  ])('%j is wrong use', (args, message) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('npm run eval', () => {
  const bench = fileURLToPath(new URL('../bench/eval.mjs', import.meta.url));
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'framing-bench-'));
    const babe = [
      { text: 'The report is an attempt to whitewash the council.', loaded: 'whitewash' },
      {
        text: 'Rebels said the draconian bylaw was an attempt to whitewash the council.',
        loaded: 'draconian',
      },
      { text: 'The ferry left at noon.', loaded: null },
    ].map(({ text, loaded }) => ({
      text,
      label_bias: loaded === null ? 'Non-biased' : 'Biased',
      spans: loaded === null ? [] : [at(loaded, 1, text)],
    }));
    writeFileSync(
      join(folder, 'babe-dev.jsonl'),
      babe.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bench, ...args], { encoding: 'utf8' });
    return { code: status, out: stdout.replaceAll(/ {2,}/g, '  '), err: stderr };
  }

  test('prints the measures whose files are there', () => {
    const { code, out, err } = run(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('loaded words (BABE)\n  precision  0.667');
    expect(out).toContain('loaded sentences, any shown term (BABE)\n  macro F1  1.000');
    expect(out).not.toContain('PTC');
  });

  test('--by tells the flags of each category', () => {
    const { code, out } = run(folder, '--by', 'category');
    expect(code).toBe(0);
    expect(out).toMatch(
      /by category\n {2}motive {2}0\.500 {2}\[.*\] {2}1 of 2\n {2}moral {2}1\.000 .* 1 of 1\n/,
    );
    expect(out).not.toContain('macro F1');
  });

  test('another key is wrong use', () => {
    expect(run(folder, '--by', 'colour')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--by category|strength|voice'),
    });
  });
});
