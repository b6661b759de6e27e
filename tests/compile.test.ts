import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon, LEXICON_VERSION } from '../src/lexicon/compile.ts';
import type { SeedFile } from '../src/lexicon/entry.ts';
import { openLexicon, writeLexicon } from '../src/lexicon/file.ts';
import { findEntries } from '../src/lexicon/find.ts';
import { packForms, unpackForms } from '../src/lexicon/trie.ts';
import { wordsOfForm, wordsOfItem } from '../src/lexicon/words.ts';

const seed = (path: string) => readFileSync(new URL(`../seeds/${path}`, import.meta.url), 'utf8');

const AXES = 'axes: {tax: {T: lower taxes, S: higher spending}}';
const schema = JSON.parse(seed('schema.json')) as object;
const irregularVerbs = seed('cues/irregular-verbs.yaml');

function compile(...lexicon: SeedFile[]) {
  return compileLexicon({ lexicon, axes: AXES, irregularVerbs, classes: ['weather'], schema });
}

const HEAD = 'category: euphemism\nabout: Softer names.\nentries:\n';
const GOOD = `  - id: euphemism.lethal-aid
    term: lethal aid
    pos: noun
    strength: 2
    reason: Names weapons as help.
    alternatives: [weapons]
    examples:
      hit: [They sent lethal aid.]
      miss: [They sent food.]
`;

/** The file with one entry, changed: `replace` a line that starts so, or add it. */
function file(...changes: readonly string[]): SeedFile {
  const lines = GOOD.trimEnd().split('\n');
  for (const change of changes) {
    const key = /^[\s-]*\w+:/.exec(change)![0].trim();
    const at = lines.findIndex((line) => line.trim().startsWith(key));
    if (at >= 0) lines[at] = change.startsWith('-') ? `  ${change}` : lines[at]!.replace(/\S.*$/, change);
    else lines.push(`    ${change}`);
  }
  return { path: 'seeds/lexicon/euphemism.yaml', text: `${HEAD}${lines.join('\n')}\n` };
}

const good: SeedFile = { path: 'seeds/lexicon/euphemism.yaml', text: HEAD + GOOD };

describe('problems', () => {
  test('a good file has none', () => {
    expect(compile(good).problems).toEqual([]);
  });

  const table: [string, SeedFile, number, string][] = [
    [
      'unknown key',
      file('alternative: [arms]'),
      13,
      'unknown key "alternative": did you mean "alternatives"?',
    ],
    ['unknown pos', file('pos: nouns'), 6, '"pos" is "nouns": write one of noun, verb, adjective'],
    ['strength', file('strength: 4'), 7, '"strength" is 4: write one of 1, 2, 3'],
    ['long reason', file(`reason: ${'a'.repeat(161)}`), 8, '"reason" has 161 characters: shorten it to 160'],
    ['no reason', file('reason:'), 8, '"reason" must be a string: it is null'],
    [
      'number in a list',
      file('topics: [2020]'),
      13,
      '2020 under "topics" is not read as text: put it in quotes',
    ],
    ['empty list', file('alternatives: []'), 9, '"alternatives" is an empty list'],
    ['too many alternatives', file('alternatives: [a, b, c, d, e]'), 9, 'more than 4 items'],
    ['wrong id', file('- id: euphemism_lethal'), 4, 'write it as category.slug'],
    ['other category in the id', file('- id: hype.lethal-aid'), 4, 'must start with "euphemism."'],
    ['two ways out', file('no_alternative: None known.'), 13, 'remove one of the two'],
    ['unknown axis', file('axis: taxe', 'pole: T'), 13, 'unknown axis "taxe": did you mean "tax"?'],
    ['unknown pole', file('axis: tax', 'pole: W'), 14, 'has the poles T and S'],
    ['axis without pole', file('axis: tax'), 13, 'go together'],
    ['twin without axis', file('twin: euphemism.tax-cut'), 13, 'give an axis too'],
    ['no_twin without axis', file('no_twin: None is known.'), 13, 'give an axis too'],
    [
      'twin and no_twin',
      file('axis: tax', 'pole: T', 'twin: euphemism.lethal-aid', 'no_twin: None is known.'),
      16,
      'there is a twin already',
    ],
    ['unknown twin', file('axis: tax', 'pole: T', 'twin: euphemism.tax-cut'), 4, 'is not in the lexicon'],
    [
      'twin of the same pole',
      file('axis: tax', 'pole: T', 'twin: euphemism.lethal-aid'),
      4,
      'a word of the other pole',
    ],
    ['unknown class', file('not_when: [{followed_by: [<nam>]}]'), 13, '<nam>: did you mean "name"?'],
    ['star inside', file('not_when: [{near: {words: [a*b], within: 3}}]'), 13, 'a star may only end a word'],
    [
      'star behind a hyphen',
      file('not_when: [{near: {words: [anti-*], within: 3}}]'),
      13,
      'never matches: put the star behind a letter ("anti*")',
    ],
    ['no word', file("not_when: [{sentence_has: [' ']}]"), 13, 'holds no word'],
    ['condition off', file('not_when: [{in_name: false}]'), 13, '"in_name" can only be true: leave it out'],
    ['unknown condition', file('not_when: [{preceeded_by: [a]}]'), 13, 'did you mean "preceded_by"?'],
    ['term without a word', file("term: '—'"), 5, 'holds no word that could be matched'],
    ['untidy term', file("term: 'lethal  aid'"), 5, 'single spaces'],
    ['form twice', file('forms: [lethal aid]'), 13, '"lethal aid" is written twice'],
    [
      'form twice as written',
      file('as_written: [aid of war, lethal aid]'),
      13,
      '"lethal aid" is written twice',
    ],
    [
      'sentence cut at a comma',
      file('hit: [They sent lethal aid, it said.]'),
      11,
      'put the sentence in quotes',
    ],
    ['no example', file('hit: []'), 11, '"hit" is an empty list'],
    ['not YAML', { path: 'x.yaml', text: 'category: [' }, 1, 'not valid YAML'],
    ['other file name', { ...good, path: 'seeds/lexicon/hype.yaml' }, 1, 'the file is called hype'],
  ];
  test.each(table)('%s', (_name, seedFile, line, advice) => {
    const { problems } = compile(seedFile);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: seedFile.path, line, advice: expect.stringContaining(advice) }),
      ]),
    );
  });

  test('alternatives or the reason why there are none', () => {
    const without = { ...good, text: good.text.replace(/ {4}alternatives.*\n/, '') };
    expect(compile(without).problems).toMatchObject([{ line: 4, entry: 'euphemism.lethal-aid' }]);
    expect(
      compile({ ...good, text: good.text.replace('alternatives: [weapons]', 'no_alternative: None.') })
        .problems,
    ).toEqual([]);
  });

  test('all of them are reported, in the order of the lines', () => {
    const { problems } = compile(file('strength: 4', 'pos: nouns', 'alternatives: []'));
    expect(problems.map(({ line }) => line)).toEqual([6, 7, 9]);
  });

  test('an entry with a problem does not hide the others', () => {
    const second = GOOD.replace('lethal-aid', 'pacify')
      .replace('lethal aid', 'pacify')
      .replace('noun', 'verb');
    const { lexicon, problems } = compile({ ...good, text: file('strength: 4').text + second });
    expect(problems).toHaveLength(1);
    expect(lexicon.entries.map(({ id }) => id)).toEqual(['euphemism.pacify']);
  });

  test('an id is never used twice', () => {
    const twice = GOOD.replace('term: lethal aid', 'term: other aid');
    expect(compile({ ...good, text: HEAD + GOOD + twice }).problems).toMatchObject([
      { line: 13, advice: expect.stringContaining('euphemism.yaml:4') },
    ]);
  });

  test('a form may belong to two entries only if something tells them apart', () => {
    const other = GOOD.replace('lethal-aid', 'aids').replace('term: lethal aid', 'term: Lethal-Aid');
    const both = (change: (entry: string) => string) =>
      compile({ ...good, text: HEAD + GOOD + change(other) });
    // sorted by id, so the complaint is about the later one
    expect(both((entry) => entry).problems).toMatchObject([
      { entry: 'euphemism.lethal-aid', advice: expect.stringContaining('belongs to euphemism.aids already') },
    ]);
    expect(both((entry) => entry.replace('noun', 'name')).problems).toEqual([]);
    expect(both((entry) => `${entry}    not_when: [{in_name: true}]\n`).problems).toEqual([]);
  });
});

test('twins of the two poles have no problem, and are kept', () => {
  const both = `${file('axis: tax', 'pole: T', 'twin: euphemism.deadly-aid').text}${GOOD.replaceAll('lethal', 'deadly')}    axis: tax
    pole: S
    no_twin: Its own side has none.
`;
  const { problems, lexicon } = compile({ path: 'seeds/lexicon/euphemism.yaml', text: both });
  expect(problems).toEqual([]);
  expect(lexicon.entries.map(({ twin, noTwin }) => [twin, noTwin])).toEqual([
    [undefined, 'Its own side has none.'],
    ['euphemism.deadly-aid', undefined],
  ]);
});

describe('the compiled form', () => {
  const second: SeedFile = {
    path: 'seeds/lexicon/hype.yaml',
    text: (HEAD + GOOD)
      .replaceAll('euphemism', 'hype')
      .replaceAll('lethal aid', 'game-changer')
      .replace('lethal-aid', 'game'),
  };

  test('has forms that are inflected and forms that are not', () => {
    const { lexicon } = compile(
      file('term: shell', 'pos: verb', 'forms: [pound]', 'as_written: [bombardment of]'),
    );
    expect(unpackForms(lexicon.forms).map(({ words }) => words.join(' '))).toEqual([
      ...[
        'bombardment of',
        'pound',
        'pounded',
        'pounding',
        'pounds',
        'shell',
        'shelled',
        'shelling',
        'shells',
      ],
    ]);
  });

  test('is the same whatever the order of the files', () => {
    expect(writeLexicon(compile(good, second).lexicon)).toBe(writeLexicon(compile(second, good).lexicon));
  });

  test('is one JSON document without the examples', () => {
    const { lexicon } = compile(good, second);
    const text = writeLexicon(lexicon);
    const { name, version, sha256, axes, entries } = lexicon;
    expect(JSON.parse(text)).toMatchObject({ name, version, sha256, axes, entries, count: 2 });
    expect(openLexicon(Buffer.from(text)).forms()).toEqual(unpackForms(lexicon.forms));
    expect(text).not.toContain('They sent');
  });

  test('keeps a list that several entries share once, and gives each of them the same', () => {
    const shared = 'not_when: [{sentence_has: [bill, act]}]';
    const twice = (file: SeedFile): SeedFile => ({
      ...file,
      text: file.text.replace(/( +)examples:/g, `$1${shared}\n$1examples:`),
    });
    const { lexicon, problems } = compile(twice(good), twice(second));
    expect(problems).toEqual([]);
    const text = writeLexicon(lexicon);
    expect(text.match(/"bill"/g)!.length).toBe(1);
    const opened = openLexicon(Buffer.from(text));
    expect(opened.entries()).toEqual(lexicon.entries);
    const lists = opened.entries().map(({ notWhen }) => (notWhen[0]![0] as { words: unknown }).words);
    expect(lists[0]).toBe(lists[1]);
  });

  test('refuses what is no lexicon, or one of another version', () => {
    expect(() => openLexicon(Buffer.from('{}'))).toThrow('damaged');
    expect(() => openLexicon(Buffer.from('{"name":"x","entries":[\n{}\n]}\n'))).toThrow(
      'none of this version',
    );
  });

  test('changes its hash with its content only', () => {
    const { sha256 } = compile(good).lexicon;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(
      compile({ ...good, text: good.text.replace('They sent food', 'They sent bread') }).lexicon.sha256,
    ).toBe(sha256);
    expect(compile({ ...good, text: good.text.replace('as help', 'as aid') }).lexicon.sha256).not.toBe(
      sha256,
    );
  });

  test('is opened again', () => {
    const { lexicon } = compile(good, second);
    const opened = openLexicon(Buffer.from(writeLexicon(lexicon)));
    expect(opened.identity).toEqual({
      name: 'core-en',
      version: LEXICON_VERSION,
      sha256: lexicon.sha256,
      entries: 2,
      disabled: [],
    });
    expect(opened.entries()).toEqual(lexicon.entries);
    expect(opened.entryAt(1)).toBe(opened.entryAt(1));
    expect(opened.forms().map(({ words, entry }) => `${words.join(' ')}:${entry}`)).toEqual([
      'game changer:1',
      'game changers:1',
      'lethal aid:0',
    ]);
    expect(() => opened.entryAt(2)).toThrow(RangeError);
  });

  test.each(['', '{}', '{"name":"x"', writeLexicon(compile(good).lexicon).slice(0, -9)])(
    'a damaged file is recognised: %#',
    (text) => {
      expect(() => openLexicon(Buffer.from(text))).toThrow('damaged');
    },
  );

  test('an empty lexicon is one too', () => {
    const opened = openLexicon(Buffer.from(writeLexicon(compile().lexicon)));
    expect(opened.entries()).toEqual([]);
    expect(opened.trie.size).toBe(0);
  });

  test('conditions in one item hold together', () => {
    const { lexicon } = compile(
      file('not_when: [{pos: verb, followed_by: [that]}, {near: {words: [a b], within: 2}}]'),
    );
    expect(lexicon.entries[0]!.notWhen).toEqual([
      [
        { kind: 'followed_by', words: [['that']] },
        { kind: 'pos', is: 'verb' },
      ],
      [{ kind: 'near', words: [['a', 'b']], within: 2 }],
    ]);
  });
});

describe('normal form', () => {
  test.each([
    ['far-right', 'far right'],
    ['Lethal Aid', 'lethal aid'],
    ["people's war", "people 's war"],
    ['people’s war', "people 's war"],
    ['U.S.-backed', 'u.s. backed'],
    ['café', 'café'],
    ['constructor', 'constructor'],
  ])('of the form %s', (form, words) => {
    expect(wordsOfForm(form).join(' ')).toBe(words);
  });

  test.each([
    ['migrant*', 'migrant*'],
    ['so-called', 'so called'],
    ['in <name>', 'in <name>'],
    ['<start> the', '<start> the'],
    ['sit-in*', 'sit in*'],
    ["Russia's <determiner>", "russia 's <determiner>"],
  ])('of the item %s', (item, words) => {
    expect(wordsOfItem(item).join(' ')).toBe(words);
  });
});

const word = fc.stringMatching(/^[a-z']{1,6}$/);
const form = fc.record({ words: fc.array(word, { minLength: 1, maxLength: 4 }), entry: fc.nat(20) });

test('packing loses and adds no form', () => {
  const keys = (forms: readonly { words: readonly string[]; entry: number }[]) =>
    [...new Set(forms.map(({ words, entry }) => `${words.join(' ')}:${entry}`))].sort();
  fc.assert(
    fc.property(fc.array(form), (forms) => {
      expect(
        unpackForms(packForms(forms))
          .map(({ words, entry }) => `${words.join(' ')}:${entry}`)
          .sort(),
      ).toEqual(keys(forms));
    }),
  );
});

describe('finding an entry', () => {
  const opened = openLexicon(Buffer.from(writeLexicon(compile(good).lexicon)));
  test.each(['euphemism.lethal-aid', 'lethal aid', 'Lethal-Aid', 'Euphemism.Lethal-Aid'])(
    'by %s',
    (query) => {
      expect(findEntries(opened, query).entries.map(({ id }) => id)).toEqual(['euphemism.lethal-aid']);
    },
  );
  test.each([
    ['leathal aid', 'lethal aid'],
    ['euphemism.lethal-ad', 'euphemism.lethal-aid'],
  ])('%s: did you mean %s?', (query, suggestion) => {
    expect(findEntries(opened, query)).toEqual({ entries: [], didYouMean: [suggestion] });
  });
  test('nothing alike', () => {
    expect(findEntries(opened, 'constructor')).toEqual({ entries: [], didYouMean: [] });
  });
});
