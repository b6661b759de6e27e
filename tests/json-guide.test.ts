/** Every key of every JSON document that the program prints stands in docs/json.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const guide = readFileSync(new URL('../docs/json.md', import.meta.url), 'utf8');
/** What stands in code: `terms.shown`, `{"level": …}`. */
const documented = new Set(
  [...guide.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code!.match(/[A-Za-z0-9]+/g) ?? []),
);
const articles = fileURLToPath(new URL('../seeds/articles', import.meta.url));

/** Their keys are words of the article, or names of categories and voices. */
const DATA = new Set(['vocabulary', 'byCategory', 'byVoice', 'before', 'after']);

function keysOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysOf(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      found.add(key);
      if (!DATA.has(key)) keysOf(field, found);
    }
  }
  return found;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-json-'));
  writeFileSync(
    join(folder, 'a.md'),
    '<!-- framing-disable hype motve -->\n\nThe report is an alarming attempt to whitewash the council, Mara Dunn said on Monday.\n',
  );
  writeFileSync(
    join(folder, 'house.yaml'),
    'entries:\n  - {term: harbour czar, category: person_negative, strength: 3, reason: Makes it a throne., alternatives: [director]}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const commands: readonly (readonly [string, (file: (name: string) => string) => readonly string[]])[] = [
  ['analyze', (file) => [articles, file('a.md'), file('none.txt'), '--json', '--published', '2026-11-23']],
  ['why', () => ['why', 'slam', '--json', '--in', join(articles, 'partisan-dam-free-merrow.txt')]],
  [
    'lexicon list',
    (file) => ['lexicon', 'list', '--json', '--lexicon', file('house.yaml'), '--without', 'hype'],
  ],
  ['lexicon audit', () => ['lexicon', 'audit', '--json']],
  ['lexicon diff', (file) => ['lexicon', 'diff', 'core', 'core', '--in', file('a.md'), '--json']],
];

describe('docs/json.md', () => {
  test.each(commands)('knows every key of %s', async (_name, args) => {
    const { out } = await runMain(args((name) => join(folder, name)));
    const keys = [...keysOf(JSON.parse(out))];
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !documented.has(key))).toEqual([]);
  });
});
