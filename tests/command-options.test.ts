/** Every command that uses the lexicon takes the user's terms as `analyze` does: --lexicon, --without, -c. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const HOUSE = `entries:
  - term: harbour czar
    category: person_negative
    pos: noun
    strength: 3
    reason: Makes an office a throne.
    alternatives: [harbour director]
`;
const ARTICLE = 'The harbour czar left on Monday.';
const GOLD = JSON.stringify({ text: ARTICLE, loaded: true });

let folder = '';
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-options-'));
  writeFileSync(file('house.yaml'), HOUSE);
  writeFileSync(
    file('house.csv'),
    'term,strength,category,reason\nharbour czar,3,person_negative,Makes it a throne.\n',
  );
  writeFileSync(file('other.yaml'), 'lexicon: house.yaml\nwithout: [motive]\n');
  writeFileSync(file('article.txt'), ARTICLE);
  writeFileSync(file('gold.jsonl'), `${GOLD}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ID = 'person_negative.harbour-czar';

describe.each([
  ['why', ['why', 'harbour czar']],
  ['lexicon show', ['lexicon', 'show', 'harbour czar']],
])('%s', (_name, command) => {
  test('knows the words of --lexicon and of -c', async () => {
    expect((await runMain(command)).code).toBe(2);
    for (const options of [
      ['--lexicon', file('house.yaml')],
      ['-c', file('other.yaml')],
    ]) {
      const { code, out } = await runMain([...command, ...options]);
      expect([code, out.includes(ID)]).toEqual([0, true]);
    }
  });

  test('says what --without and a configuration switch off', async () => {
    const query = [...command.slice(0, -1), 'whitewash'];
    expect((await runMain([...query, '--without', 'motive'])).out).toContain(
      'not flagged: disabled by --without',
    );
    expect((await runMain([...query, '-c', file('other.yaml')])).out).toContain('other.yaml:2');
  });
});

describe('lexicon list', () => {
  test('lists the words of --lexicon and of -c, and says what is switched off', async () => {
    expect((await runMain(['lexicon', 'list'])).out).not.toContain(ID);
    expect((await runMain(['lexicon', 'list', '--lexicon', file('house.csv')])).out).toContain(
      `${ID}\t3\tharbour czar\n`,
    );
    const { out } = await runMain(['lexicon', 'list', '-c', file('other.yaml'), '--category', 'motive']);
    expect(out.split('\n')[0]).toMatch(/\tdisabled by .*other\.yaml:2$/);
    expect(out).not.toContain(ID);
    const json = await runMain(['lexicon', 'list', '--json', '--without', 'hype', '--category', 'hype']);
    expect(JSON.parse(json.out)[0]).toMatchObject({ category: 'hype', silenced: 'disabled by --without' });
  });

  test('a wrong name or file ends with 2 and what to do', async () => {
    const wrong = await runMain(['lexicon', 'list', '--without', 'motve']);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'framing: --without names no entry, category or axis: "motve". Did you mean motive?\n',
    ]);
    expect((await runMain(['lexicon', 'list', '--lexicon', file('none.yaml')])).err).toContain(
      'none.yaml:1: cannot be read',
    );
  });
});

describe('eval', () => {
  const recall = async (options: readonly string[]): Promise<string> => {
    const { code, out } = await runMain(['eval', file('gold.jsonl'), '--json', ...options]);
    expect(code).toBe(0);
    return JSON.stringify(JSON.parse(out).measures);
  };

  test('measures with the words of --lexicon and of -c, and without those of --without', async () => {
    const plain = await recall([]);
    const house = await recall(['--lexicon', file('house.yaml')]);
    expect(house).not.toBe(plain);
    expect(await recall(['-c', file('other.yaml')])).toBe(house);
    expect(await recall(['--lexicon', file('house.yaml'), '--without', 'person_negative'])).toBe(plain);
    expect(await recall(['--lexicon', file('house.yaml'), '--voice', 'quote'])).toBe(plain);
  });

  test('names the lexicon that it measured', async () => {
    const { out } = await runMain(['eval', file('gold.jsonl'), '--json', '--lexicon', file('house.yaml')]);
    expect(JSON.parse(out).lexicon.name).toBe('core-en+house');
  });
});

describe('files of terms that say nothing, or cannot be read', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['empty.yaml', '', ':1: the file is empty: framing lexicon init writes one to start from\n'],
    ['comments.yaml', '# later\n', ':1: the file is empty: framing lexicon init writes one to start from\n'],
    [
      'empty.csv',
      '',
      ':1: the file is empty: the header is term,strength,category,reason,alternatives,pos\n',
    ],
    ['bad.json', '{', ':1: not valid JSON: '],
    ['bad.csv', 'term,strength\nfoo,2\n', ':1: the column "category" is missing'],
  ];
  test.each(cases)('%s', async (name, text, message) => {
    writeFileSync(file(name), text);
    const { code, err } = await runMain(['lexicon', 'list', '--lexicon', file(name)]);
    expect(code).toBe(2);
    expect(err).toContain(`framing: ${file(name)}${message}`);
  });
});
