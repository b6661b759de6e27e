/** The trainers of weights run with the program as it is now, on a handful of sentences; they write nothing unless told to. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const SPOKEN = 'Mayor Mara Dunn said on Monday that the bridge would stay shut.';
const QUOTED = '“The bridge is shut for good,” said Mara Dunn.';
const PLAIN = 'The ferry runs twice an hour.';
const TEXT = `Bridge stays shut\n\n${SPOKEN}\n\n${QUOTED}\n\n${PLAIN}\n`;

function span(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const attribution = (source: string, cue: string, content: string, kind: string) => ({
  source: [span(source)],
  cue: [span(cue)],
  content: [span(content)],
  quote_kind: kind,
});

const OUTLETS = ['herald', 'post'];
const POLNEAR = OUTLETS.map((outlet) => ({
  outlet,
  text: TEXT,
  attributions: [
    attribution('Mayor Mara Dunn', 'said', 'the bridge would stay shut', 'indirect'),
    attribution('Mara Dunn', 'said', '“The bridge is shut for good,”', 'direct'),
  ],
}));
const SPEECH = OUTLETS.map((outlet) => ({
  outlet,
  text: TEXT,
  sentences: [SPOKEN, QUOTED, PLAIN].map((words) => ({ ...span(words), speech: words !== PLAIN })),
}));
const FILES: Readonly<Record<string, readonly unknown[]>> = {
  'polnear-train.jsonl': POLNEAR,
  'polnear-dev.jsonl': POLNEAR,
  'speech-train.jsonl': SPEECH,
  'speech-dev.jsonl': SPEECH,
  'claims-train.jsonl': ['CFS', 'NFS'].map((label, n) => ({ text: [SPOKEN, PLAIN][n], label })),
  'claims-dev.jsonl': ['Yes', 'No'].map((label, n) => ({ text: [QUOTED, 'We must do better.'][n], label })),
  'babe-dev.jsonl': OUTLETS.map((outlet) => ({ text: PLAIN, outlet, label_opinion: 'Entirely factual' })),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-trainers-'));
  for (const [name, records] of Object.entries(FILES))
    writeFileSync(join(folder, name), `${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['train-cues', 'src/voice/cue-weights.json', /^dev, with weights P /m],
  ['train-quotes', 'src/voice/quote-weights.json', /^dev, margin 0 +P /m],
  ['train-speech', 'src/voice/speech-weights.json', /^dev +P /m],
  ['train-checkable', 'src/claims/check-weights.json', /^CheckThat! dev +P /m],
])('%s', (trainer, weights, measured) => {
  const shipped = readFileSync(join(root, weights));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bench', `${trainer}.mjs`), folder],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(measured);
  expect(readFileSync(join(root, weights)).equals(shipped)).toBe(true);
});
