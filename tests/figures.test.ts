import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../src/claims/figures.ts';
import { findTimes } from '../src/claims/times.ts';
import type { Figure } from '../src/model.ts';
import { tagTokens } from '../src/text/tag.ts';
import { parse, resources } from './help.ts';

function figures(text: string): Figure[] {
  const document = parse(text);
  const { table, numbers } = resources();
  return findFigures(document, tagTokens(document, table), numbers);
}

const NOTHING = { value: null, low: null, high: null, unit: null, approx: false, per: null, currency: null };

/** The only figure of the text, without its place. */
function only(text: string) {
  const found = figures(text);
  expect(found.map((figure) => figure.text)).toHaveLength(1);
  const { start: _start, end: _end, ...rest } = found[0]!;
  return rest;
}

describe('values and what they count', () => {
  test.each<[string, Partial<Figure>]>([
    ['They planted 8,500 trees.', { text: '8,500 trees', value: 8500, unit: 'trees' }],
    ['They planted forty-two trees.', { text: 'forty-two trees', value: 42, unit: 'trees' }],
    [
      'They planted two hundred thousand trees.',
      { text: 'two hundred thousand trees', value: 200_000, unit: 'trees' },
    ],
    [
      'They planted a hundred and fifty trees.',
      { text: 'a hundred and fifty trees', value: 150, unit: 'trees' },
    ],
    [
      'They planted 3.5 million young trees.',
      { text: '3.5 million young trees', value: 3_500_000, unit: 'trees' },
    ],
    ['They planted half a million trees.', { text: 'half a million trees', value: 500_000, unit: 'trees' }],
    ['They planted a dozen trees.', { text: 'a dozen trees', value: 12, unit: 'trees' }],
    ['They planted 12 of the old trees.', { text: '12 of the old trees', value: 12, unit: 'trees' }],
    ['They sent 500 US troops there.', { text: '500 US troops', value: 500, unit: 'troops' }],
    ['They sent 40 wounded soldiers home.', { text: '40 wounded soldiers', value: 40, unit: 'soldiers' }],
    ['There were two rate increases.', { text: 'two rate increases', value: 2, unit: 'increases' }],
    ['The map lists 30 police stations.', { text: '30 police stations', value: 30, unit: 'stations' }],
    ['Only one person came.', { text: 'one person', value: 1, unit: 'people' }],
    ['The walk took two and a half hours.', { text: 'two and a half hours', value: 2.5, unit: 'hours' }],
    ['The walk took half an hour.', { text: 'half an hour', value: 0.5, unit: 'hours' }],
    ['Turnout was 40%.', { text: '40%', value: 40, unit: 'percent' }],
    ['Turnout was 12 percent.', { text: '12 percent', value: 12, unit: 'percent' }],
    ['Turnout was 4.5 per cent.', { text: '4.5 per cent', value: 4.5, unit: 'percent' }],
    [
      'Turnout rose 3 percentage points.',
      { text: '3 percentage points', value: 3, unit: 'percentage points' },
    ],
    ['The crate weighs 5kg.', { text: '5kg', value: 5, unit: 'kilograms' }],
    ['The field has 26.2 square miles.', { text: '26.2 square miles', value: 26.2, unit: 'square miles' }],
    ['She won the 100m sprint.', { text: '100m', value: 100, unit: 'metres' }],
    ['It fell to -5 degrees.', { text: '-5 degrees', value: -5, unit: 'degrees' }],
    ['A 12-year-old boy slept.', { text: '12-year-old', value: 12, unit: 'years old' }],
    ['A twenty-five-year-old nurse slept.', { text: 'twenty-five-year-old', value: 25, unit: 'years old' }],
    ['Ana Lopez, 45, slept.', { text: '45', value: 45, unit: 'years old' }],
    ['A three-day strike began.', { text: 'three-day', value: 3, unit: 'days' }],
    ['A 27-nation bloc met.', { text: '27-nation', value: 27, unit: 'nations' }],
    ['A 1,000-strong choir sang.', { text: '1,000-strong', value: 1000 }],
    ['He marked his 25th birthday.', { text: '25th birthday', value: 25, unit: 'birthday' }],
    ['It was their third attempt.', { text: 'third attempt', value: 3, unit: 'attempt' }],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, ...expected }));
});

describe('shares', () => {
  test.each<[string, Partial<Figure>]>([
    ['One in five voters stayed home.', { text: 'One in five voters', value: 0.2, unit: 'voters' }],
    [
      'Three out of four voters stayed home.',
      { text: 'Three out of four voters', value: 0.75, unit: 'voters' },
    ],
    ['Two-thirds of voters stayed home.', { text: 'Two-thirds of voters', value: 0.6667, unit: 'voters' }],
    [
      'Two thirds of the voters stayed home.',
      { text: 'Two thirds of the voters', value: 0.6667, unit: 'voters' },
    ],
    ['A quarter of the town stayed home.', { text: 'A quarter of the town', value: 0.25, unit: 'town' }],
    ['Half the town stayed home.', { text: 'Half the town', value: 0.5, unit: 'town' }],
    [
      'A quarter of a million trees fell.',
      { text: 'A quarter of a million trees', value: 250_000, unit: 'trees' },
    ],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, ...expected }));
});

describe('money and rates', () => {
  test.each<[string, Partial<Figure>]>([
    ['Sales came to $1.2bn.', { text: '$1.2bn', value: 1_200_000_000, currency: 'USD' }],
    ['Sales came to £40m.', { text: '£40m', value: 40_000_000, currency: 'GBP' }],
    ['Sales came to US$5 million.', { text: 'US$5 million', value: 5_000_000, currency: 'USD' }],
    ['It is a $5-million house.', { text: '$5-million', value: 5_000_000, currency: 'USD' }],
    ['Sales came to 3.5 million euros.', { text: '3.5 million euros', value: 3_500_000, currency: 'EUR' }],
    ['It cost 100 Canadian dollars.', { text: '100 Canadian dollars', value: 100, currency: 'CAD' }],
    [
      'It cost 2 million U.S. dollars.',
      { text: '2 million U.S. dollars', value: 2_000_000, currency: 'USD' },
    ],
    ['It cost 50 cents.', { text: '50 cents', value: 0.5, currency: 'USD' }],
    ['He lost 40 pounds.', { text: '40 pounds', value: 40, unit: 'pounds weight' }],
    ['He owed 40 pounds.', { text: '40 pounds', value: 40, currency: 'GBP' }],
    ['Oil sold at $90 a barrel.', { text: '$90 a barrel', value: 90, currency: 'USD', per: 'barrel' }],
    ['Rent is £900 per month.', { text: '£900 per month', value: 900, currency: 'GBP', per: 'month' }],
    ['Rents rise 3 percent a year.', { text: '3 percent a year', value: 3, unit: 'percent', per: 'year' }],
    [
      'The rate is 5 deaths per 100,000 people.',
      { text: '5 deaths per 100,000 people', value: 5, unit: 'deaths', per: '100,000 people' },
    ],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, ...expected }));
});

describe('ranges have two ends and no value', () => {
  test.each<[string, Partial<Figure>]>([
    [
      'Between 5,000 and 7,000 people came.',
      { text: 'Between 5,000 and 7,000 people', low: 5000, high: 7000, unit: 'people' },
    ],
    ['Some say 5,000–7,000 came.', { text: '5,000–7,000', low: 5000, high: 7000 }],
    ['Some say 5 to 7 million came.', { text: '5 to 7 million', low: 5_000_000, high: 7_000_000 }],
    ['Some say 5-7m people came.', { text: '5-7m people', low: 5_000_000, high: 7_000_000, unit: 'people' }],
    ['Five or six people came.', { text: 'Five or six people', low: 5, high: 6, unit: 'people' }],
    ['Costs ranged from $5 to $7.', { text: 'from $5 to $7', low: 5, high: 7, currency: 'USD' }],
    ['It yields 5–7%.', { text: '5–7%', low: 5, high: 7, unit: 'percent' }],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, ...expected }));

  test('a change from one to the other is two figures of one unit', () => {
    expect(figures('Prices rose from 5 to 7 percent.')).toMatchObject([
      { text: '5', value: 5, unit: 'percent' },
      { text: '7 percent', value: 7, unit: 'percent' },
    ]);
  });
});

describe('approximations', () => {
  test.each<[string, Partial<Figure>]>([
    ['Some 8,500 trees fell.', { text: 'Some 8,500 trees', value: 8500, unit: 'trees' }],
    ['Approximately 8,500 trees fell.', { text: 'Approximately 8,500 trees', value: 8500, unit: 'trees' }],
    ['More than 100 trees fell.', { text: 'More than 100 trees', value: 100, low: 100, unit: 'trees' }],
    ['At least 100 trees fell.', { text: 'At least 100 trees', value: 100, low: 100, unit: 'trees' }],
    ['Up to 100 trees fell.', { text: 'Up to 100 trees', value: 100, high: 100, unit: 'trees' }],
    ['Nearly 100 trees fell.', { text: 'Nearly 100 trees', value: 100, high: 100, unit: 'trees' }],
    ['Fewer than 100 trees fell.', { text: 'Fewer than 100 trees', value: 100, high: 100, unit: 'trees' }],
    ['About 40 trees or more fell.', { text: 'About 40 trees or more', value: 40, low: 40, unit: 'trees' }],
    ['We saw 40-odd trees.', { text: '40-odd trees', value: 40, unit: 'trees' }],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, approx: true, ...expected }));

  test('`only` judges a number and does not bound it', () => {
    expect(only('Only 40 trees fell.')).toMatchObject({ text: '40 trees', approx: false, high: null });
  });
});

describe('vague amounts have no value', () => {
  test.each<[string, Partial<Figure>]>([
    ['Dozens of people came.', { text: 'Dozens of people', unit: 'people' }],
    ['Hundreds of thousands of cattle died.', { text: 'Hundreds of thousands of cattle', unit: 'cattle' }],
    ['Hundreds were late.', { text: 'Hundreds' }],
    ['Several towns flooded.', { text: 'Several towns', unit: 'towns' }],
    ['A few dozen farmers came.', { text: 'A few dozen farmers', unit: 'farmers' }],
    ['“Not too many” farmers came.', { text: 'Not too many', unit: 'farmers' }],
    ['Most farmers came.', { text: 'Most farmers', unit: 'farmers' }],
    ['It cost tens of millions of dollars.', { text: 'tens of millions of dollars', currency: 'USD' }],
  ])('%s', (text, expected) => expect(only(text)).toEqual({ ...NOTHING, approx: true, ...expected }));
});

describe('not figures', () => {
  test.each([
    ['names', 'The Boeing 737 flew over Channel 4 with an F-16.'],
    ['codes', 'COVID-19 was the subject of the G7, of Article 5 and of Resolution 1701.'],
    ['networks', 'The 5G mast and the 3D film drew crowds.'],
    ['index', 'The S&P 500 closed late.'],
    ['address', 'She lives at 10 Market Street.'],
    ['telephone', 'Call 555-0100 or (202) 555-0147 for help.'],
    ['score', 'Town won 2-1 at home and 6-4, 7-5 away.'],
    ['list number', '1. Wash the leaves.'],
    ['reference', 'It was so before [12], as was said (3).'],
    ['pronoun', 'No one knew, and one of them left.'],
    ['the pair', 'The two leaders met.'],
    ['order', 'It was the first time, and the second half was better.'],
    ['superlative', 'It is among the most popular towns.'],
    ['how many', 'He asked how many towns had flooded.'],
    ['years', 'In 2014, since 1999, the 2020 election, the 1990s, 2014–2018.'],
    ['dates', 'On Jan. 5, 2022, on 5 May and on 5/6/22, and on Sept. 3 and 4.'],
    ['clock', 'At 5:30 p.m. and at 17:45 the bell rings; at 5 p.m. it is dark.'],
    ['times', 'It was two days ago, or in the past three years.'],
  ])('%s', (_name, text) => expect(figures(text).map((figure) => figure.text)).toEqual([]));

  test('a place before a number is no name of a product', () => {
    expect(only('In Kyiv 40 people died.')).toMatchObject({ text: '40 people', value: 40 });
  });
});

test('several figures keep their order', () => {
  const text = 'About 4,000 dockers and 12 pilots asked for $5 more an hour; 40% went back.';
  expect(figures(text).map((figure) => [figure.text, figure.value])).toEqual([
    ['About 4,000 dockers', 4000],
    ['12 pilots', 12],
    ['$5', 5],
    ['40%', 40],
  ]);
});

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a thousand million in words. */
function spell(value: number): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${UNITS[value % 10]}`);
  const [scale, name] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = value % scale;
  const link = scale === 100 ? ' and ' : ' ';
  return `${spell(Math.floor(value / scale))} ${name}${rest === 0 ? '' : link + spell(rest)}`;
}

describe('properties', () => {
  const whole = fc.integer({ min: 3, max: 999_999_999 });

  test('a number in words is worth what it says', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(only(`They counted ${spell(value)} lanterns.`)).toMatchObject({ value, unit: 'lanterns' });
      }),
    );
  });

  test('a number in digits is worth what it says', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const digits = value.toLocaleString('en-US');
        expect(only(`They counted ${digits} lanterns.`)).toMatchObject({ value, text: `${digits} lanterns` });
        expect(only(`They paid $${digits}.`)).toMatchObject({ value, currency: 'USD' });
      }),
    );
  });

  test('figures are in order, apart, and quote the text; whatever the text', () => {
    const piece = fc.constantFrom(
      ...'5|,|-|to|between|and|two|million|a|half|of|people|$|per|year|%|one|in|more|than|dozens|third|the|“|”|.|2014|Monday|12-year-old|\n\n'.split(
        '|',
      ),
    );
    const texts = fc.oneof(
      fc.array(piece).map((words) => words.join(' ')),
      fc.array(piece).map((words) => words.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let behind = 0;
        for (const figure of figures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(behind);
          expect(figure.text).toBe(text.slice(figure.start, figure.end));
          expect(figure.text).not.toBe('');
          for (const number of [figure.value, figure.low, figure.high])
            expect(number ?? 0).toSatisfy(Number.isFinite);
          behind = figure.end;
        }
      }),
    );
  });

  test('no figure stands inside a time', () => {
    const text = 'On Jan. 5, 2022, two days ago, 40 people met for three hours in the past two years.';
    const document = parse(text);
    const { table, numbers, times: words } = resources();
    const tagged = tagTokens(document, table);
    const times = findTimes(document, tagged, words, null);
    const found = findFigures(document, tagged, numbers, times);
    expect(found.map((figure) => figure.text)).toEqual(['40 people', 'three hours']);
    expect(found).toEqual(findFigures(document, tagged, numbers));
  });
});
