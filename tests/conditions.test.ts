import { describe, expect, test } from 'vitest';
import type { RawCondition } from '../src/lexicon/entry.ts';
import { toLexiconEntry } from '../src/lexicon/entry.ts';
import { wordsOfItem } from '../src/lexicon/words.ts';
import { CONDITION_KINDS, describeGroup, objection } from '../src/terms/conditions.ts';
import { lightContext } from '../src/terms/light-context.ts';
import { parse } from './help.ts';

/** Why the condition holds for the word in brackets, or null. */
function why(
  condition: RawCondition,
  marked: string,
  pos: 'noun' | 'verb' | 'adjective' = 'noun',
): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const document = parse(marked.replace(/[[\]]/g, ''));
  const { tokens } = document;
  let from = 0;
  while (tokens.start[from] !== start) from++;
  let to = from + 1;
  while (tokens.end[to - 1] !== end) to++;
  const raw = {
    id: 'hype.x',
    term: 'x',
    pos,
    strength: 2 as const,
    reason: 'x',
    examples: { hit: [], miss: [] },
  };
  const entry = toLexiconEntry({ ...raw, not_when: [condition] }, 'hype', wordsOfItem);
  return objection(entry, { from, to }, lightContext(document));
}

type Row = readonly [text: string, because: string | null];

const tables: Readonly<Record<string, readonly (readonly [RawCondition, readonly Row[]])[]>> = {
  followed_by: [
    [
      { followed_by: ['bill', 'change of course', 'tax*', 'far-right', "people's"] },
      [
        ['The [reform] bill passed.', "followed by 'bill'"],
        ['The [Reform] Bill passed.', "followed by 'bill'"],
        ['The “[reform]” bill passed.', "followed by 'bill'"],
        ['A [reform], bill by bill.', null],
        ['A [reform]. Bill left.', null],
        ['A [reform] of the bill.', null],
        ['A [reform] change of course.', "followed by 'change of course'"],
        ['A [reform] change of', null],
        ['A [reform] taxation.', "followed by 'tax*'"],
        ['A [reform] tax-cut.', "followed by 'tax*'"],
        ['A [reform] far right.', "followed by 'far right'"],
        ['A [reform] far-right.', "followed by 'far right'"],
        ['A [reform] far-right-wing.', null],
        ['A [reform] people’s vote.', "followed by 'people's'"],
        ['A [reform]', null],
      ],
    ],
    [
      { followed_by: ['in <name>', '<number>', '<determiner> end', '<end>', '<pronoun>'] },
      [
        ['The [regime] in Damascus fell.', "followed by 'in <name>'"],
        ['The [regime] in power fell.', null],
        ['The [regime] 2020 report.', 'followed by a number'],
        ['The [regime] two reports.', 'followed by a number'],
        ['They [regime] the end.', "followed by '<determiner> end'"],
        ['They fled the [regime].', 'followed by the end of the sentence'],
        ['They fled the “[regime].”', 'followed by the end of the sentence'],
        ['They fled the [regime]!?', 'followed by the end of the sentence'],
        ['A [regime] they know.', 'followed by a pronoun'],
      ],
    ],
    [
      { followed_by: ['<punctuation>', '<preposition> court'] },
      [
        ['The [regime], he said, fell.', 'followed by a punctuation mark'],
        ['The “[regime]” fell.', null],
        ['The “[regime]”, he said.', 'followed by a punctuation mark'],
        ['The [case] in court.', "followed by '<preposition> court'"],
      ],
    ],
  ],
  preceded_by: [
    [
      { preceded_by: ['tax', 'so-called', 'state of', 'non*', "minister's"] },
      [
        ['The tax [regime] changed.', "preceded by 'tax'"],
        ['The flat-tax [regime] changed.', null],
        ['The so-called [regime] changed.', "preceded by 'so called'"],
        ['The so called “[regime]” changed.', "preceded by 'so called'"],
        ['A state of [war].', "preceded by 'state of'"],
        ['A state. Of [war].', null],
        ['The non-tariff [war].', "preceded by 'non*'"],
        ['The minister’s [war].', "preceded by 'minister's'"],
        ['[War] came.', null],
      ],
    ],
    [
      { preceded_by: ['<start>', '<start> the', '<name>', '<number> <preposition>'] },
      [
        ['[Regime] troops left.', 'preceded by the start of the sentence'],
        ['“[Regime] troops left.”', 'preceded by the start of the sentence'],
        ['The [regime] left.', "preceded by '<start> the'"],
        ['Yes, the [regime] left.', null],
        ['Now the Assad [regime] left.', 'preceded by a name'],
        ['One hundred of [them] left.', "preceded by '<number> <preposition>'"],
      ],
    ],
  ],
  near: [
    [
      { near: { words: ['migrant*', 'border force'], within: 3 } },
      [
        ['A [flood] of migrants.', "near 'migrant*'"],
        ['Migrants came in a [flood].', null],
        ['Migrants came in [floods].', "near 'migrant*'"],
        ['A [flood], they said, of migrants.', null],
        ['A [flood], they, of migrants.', "near 'migrant*'"],
        ['The border force saw a [flood].', null],
        ['The border force stopped a [flood].', null],
        ['The border force met [floods].', "near 'border force'"],
        ['A [flood]. Migrants left.', null],
        ['A [flood] of undocumented-migrant claims.', "near 'migrant*'"],
      ],
    ],
  ],
  sentence_has: [
    [
      { sentence_has: ['century', 'tax rise', 'purge'] },
      [
        ['The nineteenth-century trade was a [grab].', "same sentence has 'century'"],
        [
          'The [grab] came after years and years of talk about a new tax rise.',
          "same sentence has 'tax rise'",
        ],
        ['The [grab] came. It was the century of trade.', null],
        ['A [purge] came.', null],
        ['A tax. Rise and [grab].', null],
      ],
    ],
  ],
  case: [
    [
      { case: 'capital' },
      [
        ['He blamed the [West].', 'written with a capital'],
        ['He went [west].', null],
        ['[West] winds blew.', null],
        ['He blamed [the West].', 'written with a capital'],
        ['He said [The Regime] fell.', 'written with a capital'],
        ['Troops March [West] After Border Raid', null],
      ],
    ],
    [
      { case: 'upper' },
      [
        ['A report on [AI] was read.', 'written in capitals'],
        ['A report on [ai] was read.', null],
        ['A report on [Ai] was read.', null],
        ['MINISTERS CALL [AI] RISKY', null],
      ],
    ],
    [
      { case: 'lower' },
      [
        ['He went [west].', 'written in lower case'],
        ['He blamed the [West].', null],
        ['[West] winds blew.', 'written in lower case'],
      ],
    ],
  ],
  pos: [
    [
      { pos: 'noun' },
      [
        ['He left on that [note].', "noun here: 'that note'"],
        ['They [note] the change.', null],
      ],
    ],
    [
      { pos: 'verb' },
      [
        ['They [note] the change.', "verb here: 'They note the'"],
        ['The [note] was short.', null],
      ],
    ],
    [{ pos: 'adjective' }, [['The [alleged] buildup went on.', "adjective here: 'The alleged buildup'"]]],
  ],
  in_name: [
    [
      { in_name: true },
      [
        ['He leads the [Radical] Party.', "part of a name with 'Party'"],
        ['They met in Dodge [City].', "part of a name with 'Dodge'"],
        ['[Radical] Party leaders met.', "part of a name with 'Party'"],
        ['[Radical] Islamists met.', null],
        ['[Brutal] Russian raids went on.', null],
        ['He read the Department of [Truth] pamphlet.', "part of a name with 'Department'"],
        ['He leads the [radical] Party.', null],
        ['In [Radical] circles he is known.', null],
        ['The Ministry and the [Regime] agreed.', "part of a name with 'Ministry'"],
        ['Police Smash [Radical] Cell After Raid', null],
        ['He is a [Radical].', null],
        ['Her book [Dare to] Lead was read.', "part of a name with 'Lead'"],
      ],
    ],
  ],
  figure_near: [
    [
      { figure_near: 2 },
      [
        ['Prices [soared] by 40%.', "near the figure '40%'"],
        ['Prices [soared] by two thirds.', "near the figure 'two'"],
        ['The 12 prices [soared].', "near the figure '12'"],
        ['Prices [soared] again, and again by 40%.', null],
        ['Prices [soared]. Forty left.', null],
      ],
    ],
  ],
  in_title: [
    [
      { in_title: true },
      [
        ['The [Lethal Aid] Act was read.', 'inside a title'],
        ['The [lethal aid] act was read.', null],
      ],
    ],
  ],
};

test('every kind has examples', () => {
  // of the sentence and the article: tests/grammar-conditions.test.ts
  const others = ['is_cue', 'subject', 'in_office', 'quotes_law', 'genre', 'spelling'];
  const tested = [...Object.keys(tables), ...others].sort();
  expect(Object.keys(CONDITION_KINDS).sort()).toEqual(tested);
});

describe.each(Object.entries(tables))('%s', (_kind, groups) => {
  for (const [condition, rows] of groups) {
    test.each(rows)(`${JSON.stringify(condition)}: %s`, (text, because) => {
      expect(why(condition, text)).toBe(because);
    });
  }
});

describe('is_cue', () => {
  test.each<Row>([
    ['The minister [claimed] that he won.', "attributes words to a source: 'minister claimed that'"],
    ['“We won,” the minister [claimed].', "attributes words to a source: 'minister claimed'"],
    ['The storm [claimed] ten lives.', null],
  ])('%s', (text, because) => {
    expect(why({ is_cue: true }, text, 'verb')).toBe(because);
  });
});

describe('several kinds in one item', () => {
  const both: RawCondition = { pos: 'verb', followed_by: ['that'] };
  test.each<Row>([
    ['They [claim] that he won.', "followed by 'that', verb here: 'They claim that'"],
    ['The [claim] that he won is false.', null],
    ['They [claim] victory.', null],
  ])('%s', (text, because) => {
    expect(why(both, text, 'verb')).toBe(because);
  });
});

describe('only_when', () => {
  const raw = { id: 'hype.x', term: 'x', pos: 'noun' as const, strength: 2 as const, reason: 'x' };
  const entry = toLexiconEntry(
    {
      ...raw,
      examples: { hit: [], miss: [] },
      only_when: [{ followed_by: ['of', 'in', 'at', 'on'] }, { figure_near: 3, case: 'lower' }],
    },
    'hype',
    wordsOfItem,
  );
  test.each<Row>([
    ['flood of people', null],
    ['flood, then 40', null],
    [
      'flood there',
      "counts only followed by 'of' or 'in' or 'at' …, or written in lower case and within 3 words of a figure",
    ],
  ])('%s', (text, because) => {
    expect(objection(entry, { from: 0, to: 1 }, lightContext(parse(text)))).toBe(because);
  });

  test('a condition reads as a phrase', () => {
    expect(describeGroup([{ kind: 'near', words: [['tax']], within: 4 }, { kind: 'in_name' }])).toBe(
      "within 4 words of 'tax' and inside a longer name",
    );
  });
});
