/** Conditions that need the tagger, the voices and the word lists: subject, office, law, genre, spelling, classes of nouns. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { conditionInWords } from '../src/formats/conditions-in-words.ts';
import { type RawCondition, type RawEntry, toLexiconEntry } from '../src/lexicon/entry.ts';
import { ENTRY_CHECKS } from '../src/lexicon/entry-checks.ts';
import { exampleTools } from '../src/lexicon/examples.ts';
import { wordsOfItem } from '../src/lexicon/words.ts';
import { describeGroup, objection } from '../src/terms/conditions.ts';
import { GENRES } from '../src/text/genre.ts';
import { report, resources } from './help.ts';

const raw = (pos: RawEntry['pos'], condition: RawCondition): RawEntry => ({
  id: 'hype.x',
  term: 'x',
  pos,
  strength: 2,
  reason: 'x',
  alternatives: ['y'],
  not_when: [condition],
  examples: { hit: ['A.'], miss: ['B.'] },
});
const entryOf = (pos: RawEntry['pos'], condition: RawCondition) =>
  toLexiconEntry(raw(pos, condition), 'hype', wordsOfItem);

/** Why the condition holds for the words in brackets, or null; in the whole text. */
function why(condition: RawCondition, marked: string, pos: RawEntry['pos'] = 'verb'): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { parse, context } = exampleTools(resources());
  const document = parse(marked.replace(/[[\]]/g, ''));
  const { tokens } = document;
  let from = 0;
  while (tokens.start[from] !== start) from++;
  let to = from + 1;
  while (tokens.end[to - 1] !== end) to++;
  return objection(entryOf(pos, condition), { from, to }, context(document));
}

type Row = readonly [text: string, because: string | null, pos?: RawEntry['pos']];

const SPORT_REPORT =
  'The visitors scored twice before half-time and the goalkeeper saved a penalty. It was a [rout], the coach said, and the worst of the season.';

const tables: readonly (readonly [RawCondition, readonly Row[]])[] = [
  [
    { subject: ['weather', 'market'] },
    [
      ['The storm [battered] the coast.', "its subject 'storm' is a weather word"],
      ['Heavy rains have [battered] the coast.', "its subject 'rains' is a weather word"],
      ['The storm, the third of the winter, [battered] the coast.', "its subject 'storm' is a weather word"],
      ['Shares of the bank [tumbled] on Monday.', "its subject 'Shares' is a market word"],
      ['The party [battered] the coast road with leaflets.', null],
      ['In the storm the minister [battered] the opposition.', null],
      // a noun: the subject of the verb that is nearest
      ['The gale brought [havoc] to the islands.', "its subject 'gale' is a weather word", 'noun'],
      ['The minister brought [havoc] to the islands.', null, 'noun'],
      // the hit is the subject: that says nothing
      ['A [storm] followed.', null, 'noun'],
    ],
  ],
  [
    { subject: ['person'] },
    [
      ['The mayor [slammed] the door.', "its subject 'mayor' is a person"],
      ['She [slammed] the door.', "its subject 'She' is a person"],
      ['Dunn [slammed] the door.', "its subject 'Dunn' is a person"],
      ['Ormenia [slammed] the deal.', "its subject 'Ormenia' is a person"],
      ['Russia [slammed] the deal.', "its subject 'Russia' is a person"],
      ['The report [slammed] the ministry.', null],
    ],
  ],
  [
    { subject: ['organisation'] },
    [
      ['The ministry [slammed] the deal.', "its subject 'ministry' is an organisation"],
      ['The mayor [slammed] the deal.', null],
    ],
  ],
  [
    { subject: ['thing'] },
    [
      ['The rule [sparked] a quarrel.', "its subject 'rule' is a thing"],
      ['The mayor [sparked] a quarrel.', null],
      ['Mara Dunn [sparked] a quarrel.', null],
      ['The ministry [sparked] a quarrel.', null],
    ],
  ],
  [
    { in_office: true },
    [
      ['The [vice] president of the council left.', "part of the title 'vice president'", 'noun'],
      ['The former Vice [President] Mara Dunn left.', "part of the title 'Vice President'", 'noun'],
      ['They spoke of [vice] and drink.', null, 'noun'],
      ['The [president] left.', null, 'noun'],
    ],
  ],
  [
    { quotes_law: true },
    [
      ['Section 4 of the act bans “[hateful]” messages.', "quoted from a law: 'Section'", 'adjective'],
      ['The law speaks of “[hateful] words”.', "quoted from a law: 'law'", 'adjective'],
      [
        'It is an offence under section 5 to use “[hateful]” words.',
        "quoted from a law: 'section'",
        'adjective',
      ],
      ['The minister called the law “[hateful]”.', null, 'adjective'],
      ['“The law is [hateful],” said Mara Dunn.', null, 'adjective'],
      ['Critics of the act call it “[hateful]”.', null, 'adjective'],
      ['The act is [hateful].', null, 'adjective'],
    ],
  ],
  [
    { genre: ['sport'] },
    [
      [SPORT_REPORT, 'the article is about sport', 'noun'],
      ['The vote was a [rout], the mayor said in the last week of the season.', null, 'noun'],
    ],
  ],
  [
    { genre: ['weather', 'markets'] },
    [
      [SPORT_REPORT, null, 'noun'],
      [
        'Showers and gusts of 60 mph will [sweep] inland overnight, the forecast says.',
        'the article is about the weather',
      ],
      ['Stocks and bonds [fell] as traders and investors sold equities.', 'the article is about markets'],
    ],
  ],
  [
    { spelling: 'british' },
    [
      ['The neighbours favour the [scheme].', 'the article has British spelling', 'noun'],
      ['The neighbors favor the [scheme].', null, 'noun'],
      ['The neighbours and the neighbors favour the [scheme].', null, 'noun'],
      // one word, or a name, does not tell
      ['The neighbours like the [scheme].', null, 'noun'],
      ['The Labour Centre and the neighbours like the [scheme].', null, 'noun'],
    ],
  ],
  [
    { spelling: 'american' },
    [['The neighbors favor the [scheme].', 'the article has American spelling', 'noun']],
  ],
  [
    { sentence_has: ['<disease>', '<person> of the ward'] },
    [
      ['The [flood] of leaflets met the flu.', 'same sentence has a disease word', 'noun'],
      ['Two epidemics and a [flood] came.', 'same sentence has a disease word', 'noun'],
      ['The nurse of the ward saw the [flood].', "same sentence has '<person> of the ward'", 'noun'],
      ['A [flood] of leaflets came.', null, 'noun'],
    ],
  ],
  [
    { pos: 'adverb' },
    [
      ['He left [wildly].', "adverb here: 'left wildly'", 'adverb'],
      ['A [wild] horse left.', null, 'adjective'],
    ],
  ],
  [
    // beside it
    { figure_near: 1 },
    [
      ['A [mere] 40 people came.', "near the figure '40'", 'adjective'],
      ['A [mere] crowd of 40 people came.', null, 'adjective'],
    ],
  ],
];

describe.each(tables)('%j', (condition, rows) => {
  test.each(rows.map((row) => ({ row, text: row[0] })))('$text', ({ row: [text, because, pos] }) => {
    expect(why(condition, text, pos)).toBe(because);
  });
});

test('conditions in words', () => {
  const words = (condition: RawCondition) => {
    const group = entryOf('noun', condition).notWhen[0]!;
    return [conditionInWords(group[0]!), describeGroup(group)];
  };
  expect(words({ subject: ['person', 'weather'] })).toEqual([
    'when the subject of its verb is a person or a weather word',
    'with a subject that is a person or a weather word',
  ]);
  expect(words({ in_office: true })[0]).toBe('when it is part of the title of an office');
  expect(words({ quotes_law: true })[0]).toBe('when a law is quoted');
  expect(words({ genre: ['sport', 'court'] })).toEqual([
    'when the article is about sport or a court report',
    'in an article that is about sport or a court report',
  ]);
  expect(words({ spelling: 'british' })[0]).toBe('when the article has British spelling');
  expect(words({ near: { words: ['<weather>'], within: 3 } })[0]).toBe('within 3 words of a weather word');
});

test('unknown classes are told with what could be meant', () => {
  const faults = (condition: RawCondition) =>
    ENTRY_CHECKS.flatMap(({ faults }) =>
      faults(raw('noun', condition), 'hype', new Map(), ['weather', 'law']),
    );
  expect(faults({ subject: ['wether'] })).toEqual([
    {
      path: ['not_when', 0, 'subject', 0],
      advice: 'unknown class of subjects "wether": did you mean "weather"?',
    },
  ]);
  expect(faults({ sentence_has: ['<lw>'] })[0]!.advice).toContain('unknown word class <lw>');
  expect(faults({ subject: ['thing', 'law'], sentence_has: ['<weather>', '<person>'] })).toEqual([]);
});

describe('the word lists', () => {
  const seed = (name: string) =>
    parseYaml(readFileSync(new URL(`../seeds/cues/${name}.yaml`, import.meta.url), 'utf8'));
  const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

  test('hold each word once, in lower case', () => {
    const lists: string[] = [
      ...Object.values(seed('classes').classes as Record<string, string>),
      ...Object.values(seed('genres').genres as Record<string, string>),
      ...Object.values(seed('spellings') as Record<string, string>),
    ];
    for (const list of lists) {
      const words = wordsOf(list);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
      expect(words.filter((word) => !/^[a-z-]+$/.test(word))).toEqual([]);
    }
  });

  test('name the genres that the schema and the program know', () => {
    expect(Object.keys(seed('genres').genres)).toEqual(GENRES);
    const schema = JSON.parse(readFileSync(new URL('../seeds/schema.json', import.meta.url), 'utf8'));
    expect(schema.$defs.condition.properties.genre.items.enum).toEqual(GENRES);
  });

  test('no word is British and American', () => {
    const { british, american } = seed('spellings');
    expect(wordsOf(british).filter((word) => wordsOf(american).includes(word))).toEqual([]);
  });
});

test('the report says the genre and why', () => {
  expect(report(SPORT_REPORT.replace(/[[\]]/g, '')).document.genre).toEqual({
    name: 'sport',
    because: '6 words of it: scored, half-time, goalkeeper, penalty, …',
  });
  expect(report('The council met on Monday.').document.genre).toBeNull();
  expect(report('The neighbours favour it.').document.spelling).toBe('british');
});

test('a sentence of ten thousand words is read as fast as many short ones', () => {
  const text = `The storm ${'battered the coast and '.repeat(4000)} ended.`;
  expect(report(text).document.words).toBeGreaterThan(10_000);
});
