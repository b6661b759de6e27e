import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Entry = Readonly<Record<string, unknown>>;

const text = (path: string): string =>
  readFileSync(new URL(`../seeds/${path}.yaml`, import.meta.url), 'utf8');
const loaded = new Map<string, Entry>();
const load = (path: string): Entry => {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const fresh = parse(text(path)) as Entry;
  loaded.set(path, fresh);
  return fresh;
};

/** The value under a dotted path, such as `mention.verbs`. */
const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (value as Entry | undefined)?.[key], root);

/** What makes an item of a list unique: the item, or the value of its first key. */
const keyOf = (item: unknown): string =>
  String(typeof item === 'object' && item !== null ? Object.values(item)[0] : item);

/** Keys of a map, or of the items of a list. */
const keysOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(keyOf) : Object.keys((value ?? {}) as Entry);

const CLASSES = new Set([
  'neutral',
  'true',
  'doubt',
  'weight',
  'heat',
  'accusation',
  'denial',
  'commitment',
  'thought',
  'distancing',
]);

/** Every list and map of every file, with the fewest items that make sense. */
const LISTS: readonly (readonly [file: string, path: string, least: number])[] = [
  ['cues/reporting-verbs', 'verbs', 330],
  ['cues/reporting-nouns', 'nouns', 150],
  ['cues/expressions', 'works', 40],
  ['cues/expressions', 'attributing', 60],
  ['cues/expressions', 'settings', 100],
  ['cues/expressions', 'mention.nouns', 30],
  ['cues/expressions', 'mention.verbs', 20],
  ['cues/expressions', 'mention.phrases', 20],
  ['cues/people', 'honorifics', 50],
  ['cues/people', 'offices', 100],
  ['cues/people', 'spokespeople', 10],
  ['cues/people', 'roles', 250],
  ['cues/people', 'collectives', 100],
  ['cues/people', 'anonymous.official', 40],
  ['cues/people', 'anonymous.other', 40],
  ['cues/people', 'given_names.male', 200],
  ['cues/people', 'given_names.female', 200],
  ['cues/organisations', 'heads', 100],
  ['cues/organisations', 'known', 150],
  ['cues/organisations', 'media', 80],
  ['cues/organisations', 'documents', 80],
  ['cues/places', 'states', 193],
  ['cues/places', 'regions', 100],
  ['cues/places', 'cities', 200],
  ['cues/certainty', 'possible', 60],
  ['cues/certainty', 'probable', 60],
  ['cues/certainty', 'planned', 60],
  ['cues/certainty', 'conditional', 40],
  ['cues/certainty', 'approximators', 60],
  ['cues/certainty', 'boosters', 40],
  ['cues/certainty', 'negators', 60],
  ['cues/numbers', 'units', 20],
  ['cues/numbers', 'tens', 8],
  ['cues/numbers', 'multipliers', 10],
  ['cues/numbers', 'vague', 40],
  ['cues/numbers', 'fractions', 12],
  ['cues/numbers', 'ordinals', 20],
  ['cues/numbers', 'currencies', 60],
  ['cues/numbers', 'subunits', 4],
  ['cues/numbers', 'measures', 100],
  ['cues/numbers', 'labels', 1],
  ['cues/numbers', 'per', 1],
  ['cues/times', 'weekdays', 14],
  ['cues/times', 'months', 23],
  ['cues/times', 'seasons', 5],
  ['cues/times', 'parts_of_day', 12],
  ['cues/times', 'units', 20],
  ['cues/times', 'deictic', 30],
  ['cues/times', 'modifiers', 12],
  ['cues/times', 'vague', 60],
  ['cues/times', 'frames', 30],
  ['cues/times', 'shifts', 1],
  ['cues/times', 'days', 1],
  ['cues/times', 'periods', 1],
  ['cues/times', 'holidays', 1],
  ['cues/times', 'events', 1],
  ['cues/function-words', 'determiners', 30],
  ['cues/function-words', 'possessives', 8],
  ['cues/function-words', 'subject_pronouns', 8],
  ['cues/function-words', 'object_pronouns', 8],
  ['cues/function-words', 'reflexives', 8],
  ['cues/function-words', 'indefinite_pronouns', 30],
  ['cues/function-words', 'demonstratives', 4],
  ['cues/function-words', 'wh_words', 10],
  ['cues/function-words', 'relative_pronouns', 5],
  ['cues/function-words', 'coordinators', 6],
  ['cues/function-words', 'subordinators', 40],
  ['cues/function-words', 'prepositions', 100],
  ['cues/function-words', 'modals', 20],
  ['cues/function-words', 'be', 8],
  ['cues/function-words', 'have', 4],
  ['cues/function-words', 'do', 5],
  ['cues/function-words', 'negations', 20],
  ['cues/function-words', 'adverbs', 250],
  ['cues/function-words', 'connectives', 80],
  ['cues/common-verbs', 'verbs', 1500],
  ['cues/common-verbs', 'noun_or_verb', 300],
  ['cues/common-verbs', 'adjectives', 600],
  ['vocabulary/policy', 'dimensions', 14],
];

const FILES = [...new Set(LISTS.map(([file]) => file))];

describe.each(LISTS)('%s: %s', (file, path, least) => {
  const value = at(load(file), path);
  const keys = keysOf(value);

  test('holds as many items as make sense', () => expect(keys.length).toBeGreaterThanOrEqual(least));

  test('says nothing twice', () => {
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('holds plain words in lower case, single-spaced, with the typewriter apostrophe', () => {
    // Places and policy dimensions are named as printed; their word lists are tested below.
    const names = file === 'cues/places' && path !== 'cities';
    const plain = (key: string): boolean =>
      key !== '' && key === key.trim() && !/ {2}|’/.test(key) && (names || key === key.toLowerCase());
    expect(keys.filter((key) => !plain(key))).toEqual([]);
  });

  test('an item is a string or a map, never a bare true, null or number', () => {
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    const bare = items.filter((item) => item === null || !['string', 'object'].includes(typeof item));
    expect(bare).toEqual([]);
  });
});

test.each(FILES)('%s starts with a comment and has no list that this test does not know', (file) => {
  expect(text(file)).toMatch(/^(?:# .+\n){2,}/);
  const known = LISTS.filter(([name]) => name === file).map(([, path]) => path.split('.')[0]);
  expect(Object.keys(load(file)).filter((key) => !known.includes(key))).toEqual([]);
});

const verbs = at(load('cues/reporting-verbs'), 'verbs') as readonly Entry[];
const nouns = at(load('cues/reporting-nouns'), 'nouns') as readonly Entry[];
const expressions = load('cues/expressions');

describe('reporting verbs', () => {
  const FLAGS = ['quote', 'object', 'to', 'addressee', 'as', 'as_object', 'weak'];

  test('have a class, say how their content follows, and hold nothing else', () => {
    for (const { verb, class: cueClass, that, prep, ...flags } of verbs) {
      expect(CLASSES.has(cueClass as string), String(verb)).toBe(true);
      expect(['bare', 'required', 'no'], String(verb)).toContain(that);
      expect(
        Object.keys(flags).filter((flag) => !FLAGS.includes(flag)),
        String(verb),
      ).toEqual([]);
      expect(
        Object.values(flags).filter((flag) => flag !== true),
        String(verb),
      ).toEqual([]);
      const after = (prep ?? []) as string[];
      expect(
        after.filter((word, i) => !/^[a-z]+$/.test(word) || after.indexOf(word) !== i),
        String(verb),
      ).toEqual([]);
    }
  });

  test('each has a way to its content', () => {
    const lost = verbs.filter(
      (entry) =>
        entry.that === 'no' &&
        entry.prep === undefined &&
        !FLAGS.some((flag) => flag !== 'weak' && entry[flag] === true),
    );
    expect(lost).toEqual([]);
  });

  test.each([
    ['say', 'neutral'],
    ['tell', 'neutral'],
    ['reveal', 'true'],
    ['point out', 'true'],
    ['find', 'true'],
    ['warn', 'true'],
    ['claim', 'doubt'],
    ['insist', 'doubt'],
    ['emphasise', 'weight'],
    ['slam', 'heat'],
    ['hit out at', 'heat'],
    ['accuse', 'accusation'],
    ['deny', 'denial'],
    ['vow', 'commitment'],
    ['believe', 'thought'],
    ['want', 'thought'],
  ])('%s is %s', (verb, cueClass) => {
    expect(verbs.find((entry) => entry.verb === verb)?.class).toBe(cueClass);
  });

  test('those of one word are among the common verbs', () => {
    const common = new Set(at(load('cues/common-verbs'), 'verbs') as string[]);
    const single = verbs.map((entry) => String(entry.verb)).filter((verb) => !verb.includes(' '));
    expect(single.filter((verb) => !common.has(verb))).toEqual([]);
  });
});

test('reporting nouns have a class and say what their content is', () => {
  for (const { noun, class: cueClass, that, of, to, weak, ...rest } of nouns) {
    expect(CLASSES.has(cueClass as string), String(noun)).toBe(true);
    expect(
      [that, of, to].every((flag) => typeof flag === 'boolean'),
      String(noun),
    ).toBe(true);
    expect([undefined, true], String(noun)).toContain(weak);
    expect(rest).toEqual({});
  }
});

test('attributing expressions have a class and a place for the source', () => {
  for (const { words, class: cueClass, source, weak, ...rest } of expressions.attributing as Entry[]) {
    expect(CLASSES.has(cueClass as string), String(words)).toBe(true);
    expect(['after', 'before', 'none'], String(words)).toContain(source);
    expect([undefined, true], String(words)).toContain(weak);
    expect(rest).toEqual({});
  }
});

test.each(['subject_pronouns', 'object_pronouns', 'reflexives'])('%s have number and kind', (list) => {
  for (const { word, number, kind } of load('cues/function-words')[list] as Entry[]) {
    expect(['singular', 'plural', 'either'], String(word)).toContain(number);
    expect(['speaker', 'addressee', 'male', 'female', 'thing', 'any'], String(word)).toContain(kind);
  }
});

test.each(['states', 'regions'])('%s have a name, demonyms and forms', (list) => {
  for (const { name, capital, demonyms, forms, ...rest } of load('cues/places')[list] as Entry[]) {
    expect(String(name)).toMatch(/^\p{Lu}/u);
    if (list === 'states') expect(capital, String(name)).toMatch(/^\p{Lu}/u);
    for (const words of [demonyms, forms] as string[][]) {
      expect(words, String(name)).toEqual([...new Set(words.map((word) => word.toLowerCase()))]);
    }
    expect((forms as string[]).length, String(name)).toBeGreaterThan(0);
    expect(rest).toEqual({});
  }
});

test('every country has a demonym', () => {
  const states = load('cues/places').states as Entry[];
  expect(states.filter(({ demonyms }) => (demonyms as string[]).length === 0)).toEqual([]);
});

test('no given name is in both lists', () => {
  const { male, female } = load('cues/people').given_names as { male: string[]; female: string[] };
  expect(male.filter((name) => female.includes(name))).toEqual([]);
});

test('approximators have a sense of the closed list', () => {
  for (const { words, sense, number, ...rest } of load('cues/certainty').approximators as Entry[]) {
    expect(['about', 'under', 'over', 'atmost', 'atleast'], String(words)).toContain(sense);
    expect([undefined, true], String(words)).toContain(number);
    expect(rest).toEqual({});
  }
});

test('currencies are three capital letters', () => {
  const codes = Object.values(load('cues/numbers').currencies as Entry);
  expect(codes.filter((code) => !/^[A-Z]{3}$/.test(String(code)))).toEqual([]);
});

test('vague numbers have ends in order', () => {
  for (const { words, low, high } of load('cues/numbers').vague as Entry[]) {
    for (const end of [low, high]) expect(end === null || typeof end === 'number', String(words)).toBe(true);
    if (typeof low === 'number' && typeof high === 'number') expect(low).toBeLessThanOrEqual(high);
  }
});

test('verbs that are as often nouns are common verbs', () => {
  const { verbs: common, noun_or_verb: both } = load('cues/common-verbs') as Record<string, string[]>;
  expect(both!.filter((word) => !common!.includes(word))).toEqual([]);
});

test('a policy word stands in one dimension only', () => {
  const dimensions = load('vocabulary/policy').dimensions as { dimension: string; words: string[] }[];
  const words = dimensions.flatMap((entry) => entry.words);
  expect(words.filter((word, i) => words.indexOf(word) !== i || word !== word.toLowerCase())).toEqual([]);
  expect(Math.min(...dimensions.map((entry) => entry.words.length))).toBeGreaterThanOrEqual(30);
});
