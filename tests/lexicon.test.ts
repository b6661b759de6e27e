import { expect, test } from 'vitest';
import { compileLexicon } from '../src/lexicon/compile.ts';
import { exampleTools } from '../src/lexicon/example-tools.ts';
import { failingExamples } from '../src/lexicon/examples.ts';
import { openLexicon, writeLexicon } from '../src/lexicon/file.ts';
import { readCueFiles, readSeedFiles } from '../src/lexicon/load.ts';

const { lexicon, seeds, problems } = compileLexicon(readSeedFiles());
const tools = exampleTools(readCueFiles());
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
