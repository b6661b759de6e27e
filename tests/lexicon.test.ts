import { expect, test } from 'vitest';
import { compileLexicon } from '../src/lexicon/compile.ts';
import { exampleToolsFromSeeds } from '../src/lexicon/example-tools.ts';
import { failingExamples } from '../src/lexicon/examples.ts';
import { openLexicon, writeLexicon } from '../src/lexicon/file.ts';
import { readCueFiles, readSeedFiles } from '../src/lexicon/load.ts';

const { lexicon, seeds, problems } = compileLexicon(readSeedFiles());
const tools = exampleToolsFromSeeds(readCueFiles());
const opened = openLexicon(Buffer.from(writeLexicon(lexicon)));

test('the lexicon files have no problems', () => {
  expect(problems.map(({ file, line, advice }) => `${file}:${line}: ${advice}`)).toEqual([]);
});

// One test a file: a failing entry is named in the message, and eighteen names are easier to read than a thousand.
test.each([...new Set(seeds.map(({ file }) => file))])('examples of %s', (file) => {
  const failures = failingExamples(opened, seeds, tools, (seed) => seed.file === file);
  expect(
    failures.map(
      ({ line, entry, expected, sentence, instead }) =>
        `${file}:${line}: ${entry} should ${expected}: ${sentence} — but ${instead}`,
    ),
  ).toEqual([]);
});

/** An axis on which one side's words are known much better than the other's would flag one side's press more often. */
const EVEN = 0.6;

const onAxis = lexicon.entries.filter(({ axis }) => axis !== null);

test.each([...new Set(onAxis.map(({ axis }) => axis))])('both poles of the axis %s are covered', (axis) => {
  const poles = new Map<string, { entries: number; strength: number }>();
  for (const { pole, strength } of onAxis.filter((entry) => entry.axis === axis)) {
    const sum = poles.get(pole!) ?? { entries: 0, strength: 0 };
    poles.set(pole!, { entries: sum.entries + 1, strength: sum.strength + strength });
  }
  const [a, b, ...more] = [...poles.values()];
  expect(more).toEqual([]);
  for (const measure of ['entries', 'strength'] as const) {
    const [less, most] = [a?.[measure] ?? 0, b?.[measure] ?? 0].sort((x, y) => x - y);
    expect(less! / most!, measure).toBeGreaterThanOrEqual(EVEN);
  }
});
