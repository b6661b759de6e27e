import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  dayPeriod,
  isDate,
  join,
  monthPeriod,
  parseDay,
  parsePeriod,
  toDate,
  toDay,
  weekdayOf,
  weekPeriod,
} from '../src/claims/calendar.ts';
import { findTimes } from '../src/claims/times.ts';
import { tagTokens } from '../src/text/tag.ts';
import { parse, resources } from './help.ts';

function times(text: string, published: string | null = null) {
  const document = parse(text);
  const { table, times: words } = resources();
  return findTimes(document, tagTokens(document, table), words, published);
}

/** `text = iso` of each time; a Wednesday in February is the day of publication. */
const resolved = (text: string, published: string | null = '2022-02-02'): string[] =>
  times(text, published)
    .filter(({ endOfRange }) => !endOfRange)
    .map((time) => `${time.text} = ${time.iso ?? '?'}`);

/** The ends of ranges alone. */
const ends = (text: string): string[] =>
  times(text, '2022-02-02')
    .filter(({ endOfRange }) => endOfRange)
    .map((time) => `${time.text} = ${time.iso ?? '?'}`);

describe('dates that stand on their own', () => {
  test.each([
    ['The bridge opened on 5 January 2021.', ['on 5 January 2021 = 2021-01-05']],
    ['The bridge opened on January 5, 2021, in the rain.', ['on January 5, 2021 = 2021-01-05']],
    ['The bridge opened on Jan. 5, 2021.', ['on Jan. 5, 2021 = 2021-01-05']],
    ['The bridge opened on the 5th of January 2021.', ['on the 5th of January 2021 = 2021-01-05']],
    ['The bridge opened on Tuesday, Jan. 5, 2021.', ['on Tuesday, Jan. 5, 2021 = 2021-01-05']],
    ['The file is dated 2021-01-05.', ['dated 2021-01-05 = 2021-01-05']],
    ['It opened in January 2021 and closed in 2022.', ['in January 2021 = 2021-01', 'in 2022 = 2022']],
    ['It opened in May of 2021.', ['in May of 2021 = 2021-05']],
    ['Trams have run since 1931.', ['since 1931 = 1931']],
    ['The 2014 games were held in the rain.', ['2014 = 2014']],
    ['The town grew in the 1990s.', ['in the 1990s = 1990-01-01/1999-12-31']],
    ['The town grew in the late 1990s.', ['in the late 1990s = 1990-01-01/1999-12-31']],
    ['The town grew in the mid-1990s.', ['in the mid-1990s = 1990-01-01/1999-12-31']],
    ['The town grew in the ’90s.', ['in the ’90s = 1990-01-01/1999-12-31']],
    [
      'The mill dates from the 19th century.',
      ['dates from the 19th century = 1800-01-01/1899-12-31'.slice(6)],
    ],
    ['The town was founded in 300 BC.', ['in 300 BC = -0300']],
    ['Sales rose in the third quarter of 2020.', ['in the third quarter of 2020 = 2020-07/2020-09']],
    ['Sales rose in Q3 2020.', ['in Q3 2020 = 2020-07/2020-09']],
    ['Sales rose in the first half of 2020.', ['in the first half of 2020 = 2020-01/2020-06']],
    ['Sales rose in the first nine months of 2020.', ['in the first nine months of 2020 = 2020-01/2020-09']],
    ['It burned in the summer of 2018.', ['in the summer of 2018 = 2018-06/2018-09']],
    ['The work must be done by the end of 2024.', ['by the end of 2024 = 2024-12-31']],
    ['The work began at the end of 2024.', ['at the end of 2024 = 2024']],
    ['The World War II wreck is a reef now.', ['World War II = 1939-09-01/1945-09-02']],
    ['They fled at the outbreak of World War II.', ['World War II = 1939-09-01/1945-09-02']],
    ['The harbour was bombed during World War II.', ['during World War II = 1939-09-01/1945-09-02']],
  ])('%s', (text, expected) => {
    expect(resolved(text, null)).toEqual(expected);
    for (const time of times(text)) expect(time.anchor).toBe('text');
  });
});

describe('days and months in figures', () => {
  test.each([
    ['5/6/22', null],
    ['5/5/22', '2022-05-05'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['24.02.2022', '2022-02-24'],
  ])('%s', (date, iso) => {
    expect(times(`The form was signed on ${date} in Leeds.`)).toMatchObject([
      { text: `on ${date}`, iso, anchor: iso === null ? null : 'text' },
    ]);
  });
});

describe('ranges', () => {
  test.each([
    ['The road is shut from Monday to Friday.', ['from Monday to Friday = 2022-01-24/2022-01-28']],
    ['The road will be shut from Monday to Friday.', ['from Monday to Friday = 2022-01-31/2022-02-04']],
    ['He ruled from 2014 to 2018.', ['from 2014 to 2018 = 2014/2018']],
    ['He ruled 2014-2018.', ['2014-2018 = 2014/2018']],
    ['In the 2014–18 term taxes fell.', ['2014–18 = 2014/2018']],
    ['The lake was low between March and May 2021.', ['between March and May 2021 = 2021-03/2021-05']],
    ['The fair runs Jan. 5-7, 2023.', ['Jan. 5-7, 2023 = 2023-01-05/2023-01-07']],
    [
      'The fair ran from 28 February to 3 March 2021.',
      ['from 28 February to 3 March 2021 = 2021-02-28/2021-03-03'],
    ],
    ['He governed from 2014 until June last year.', ['from 2014 until June last year = 2014/2021-06']],
    ['The vote was moved from Monday to Tuesday.', ['from Monday = 2022-01-31', 'Tuesday = 2022-02-01']],
    ['Shops closed on Monday and Tuesday.', ['on Monday = 2022-01-31', 'Tuesday = 2022-02-01']],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual(expected));
});

describe('the two ends of a range follow it', () => {
  test.each([
    ['He ruled from 2014 to 2018.', ['2014 = 2014', '2018 = 2018']],
    ['He ruled 2014-18.', ['2014 = 2014', '18 = 2018']],
    ['The lake was low between March and May 2021.', ['March = 2021-03', 'May 2021 = 2021-05']],
    ['The road is shut from Monday to Friday.', ['Monday = 2022-01-24', 'Friday = 2022-01-28']],
    ['The temple stood from 40 BC to 90 AD.', ['40 BC = -0040', '90 AD = 0090']],
    ['The fair runs Jan. 5-7, 2023.', []],
    ['Shops closed on Monday and Tuesday.', []],
  ])('%s', (text, expected) => expect(ends(text)).toEqual(expected));
});

describe('what must be done by a day lies ahead', () => {
  test.each([
    ['Ballots have to be counted by March 1.', 'by March 1 = 2022-03-01'],
    ['The lease needs to be signed by March 1.', 'by March 1 = 2022-03-01'],
    ['The lease must be signed by March 1.', 'by March 1 = 2022-03-01'],
    ['The deadline for the lease was March 1.', 'March 1 = 2022-03-01'],
    ['The lease had to be signed by January 15.', 'by January 15 = 2022-01-15'],
    ['The shop was closed on November 20.', 'on November 20 = 2021-11-20'],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual([expected]));
});

describe('hours in words', () => {
  test.each([
    ['The crew left at nine.', ['at nine = ?']],
    ['The crew left at nine on Monday.', ['at nine on Monday = 2022-01-31']],
    ['The crew left at half past ten and slept.', ['at half past ten = ?']],
    ["At seven o'clock the gates opened.", ["At seven o'clock = ?"]],
    ['She worked until six in the evening.', ['until six in the evening = ?']],
    ['Patients were treated at nine hospitals.', []],
    ['The toll stood at nine.', []],
    ['Police put the number of injured at nine.', []],
    ['They shouted at one another.', []],
    ['It costs five to six pounds.', []],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual(expected));
});

describe('a line that is a date alone', () => {
  test('is what weekdays are counted from', () => {
    const text =
      'Quarry flooded\n\nThursday, March 3, 2022\n\nThe quarry was flooded on Monday. It was dry last year.';
    expect(resolved(text, null)).toEqual([
      'Thursday, March 3, 2022 = 2022-03-03',
      'on Monday = 2022-02-28',
      'last year = 2021',
    ]);
    expect(times(text).map(({ anchor }) => anchor)).toEqual(['text', 'dateline', 'dateline']);
  });
  test.each([
    'Quarry flooded\n\nThe quarry closed on Thursday, March 3, 2022\n\nIt was dry on Monday.',
    'Quarry flooded\n\nMarch 2022\n\nIt was dry on Monday.',
  ])('%s', (text) => expect(resolved(text, null).at(-1)).toBe('on Monday = ?'));
});

describe('counted from the day of publication', () => {
  test.each([
    ['She resigned yesterday.', ['yesterday = 2022-02-01']],
    ['She resigned the day before yesterday.', ['the day before yesterday = 2022-01-31']],
    ['She will resign tomorrow morning.', ['tomorrow morning = 2022-02-03']],
    ['The roof fell in last night.', ['last night = 2022-02-01']],
    ['The roof fell in this morning.', ['this morning = 2022-02-02']],
    ['It snowed last week.', ['last week = 2022-01-24/2022-01-30']],
    ['It snowed earlier this week.', ['earlier this week = 2022-01-31/2022-02-06']],
    ['It snowed last month.', ['last month = 2022-01']],
    ['It will snow next month.', ['next month = 2022-03']],
    ['It snowed earlier this month.', ['earlier this month = 2022-02']],
    ['It snowed this year.', ['this year = 2022']],
    ['It snowed late last year.', ['late last year = 2021']],
    ['It snowed last quarter.', ['last quarter = 2021-10/2021-12']],
    [
      'It snowed in the fourth quarter of last year.',
      ['in the fourth quarter of last year = 2021-10/2021-12'],
    ],
    ['It snowed over the weekend.', ['over the weekend = 2022-01-29/2022-01-30']],
    ['It will snow this weekend.', ['this weekend = 2022-02-05/2022-02-06']],
    ['It rained last summer.', ['last summer = 2021-06/2021-09']],
    ['It snowed two days ago.', ['two days ago = 2022-01-31']],
    ['It snowed three weeks ago.', ['three weeks ago = 2022-01-10/2022-01-16']],
    ['It snowed a decade ago.', ['a decade ago = 2012']],
    ['Rents have doubled in the past decade.', ['in the past decade = 2012/2022']],
    ['Rents have doubled over the past two years.', ['over the past two years = 2020/2022']],
    ['Rents will double in the next three months.', ['in the next three months = 2022-02/2022-05']],
    ['The pier must be mended by the end of the year.', ['by the end of the year = 2022-12-31']],
    ['It snowed on Monday last week.', ['on Monday last week = 2022-01-24']],
    ['The mine closed last March.', ['last March = 2021-03']],
    ['The mine closed in March last year.', ['in March last year = 2021-03']],
    ['The mine closed in December.', ['in December = 2021-12']],
    ['The mine will close in December.', ['in December = 2022-12']],
    ['The mine closed on Dec. 12.', ['on Dec. 12 = 2021-12-12']],
    ['The Feb. 10 vote worries the town.', ['Feb. 10 = 2022-02-10']],
    ['The Jan. 20 vote worries the town.', ['Jan. 20 = 2022-01-20']],
    ['The pool closed on Christmas Eve.', ['on Christmas Eve = 2021-12-24']],
    ['Friday, Feb. 4', ['Friday, Feb. 4 = 2022-02-04']],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual(expected));
});

describe('a weekday looks back unless the sentence looks forward', () => {
  const BACK = '2022-01-28';
  const FORWARD = '2022-02-04';
  test.each([
    ['The court ruled on Friday.', BACK],
    ['On Friday, the court ruled for the farmers.', BACK],
    ['The court said on Friday that it will rule in a month.', BACK],
    ['He was forced to resign on Friday.', BACK],
    ['The report, published on Friday, says that rents will rise.', BACK],
    ['Two hurt in fire on Friday', BACK],
    ['The court will rule on Friday.', FORWARD],
    ['On Friday, the court will hear the farmers.', FORWARD],
    ['The two are scheduled to meet on Friday.', FORWARD],
    ['She is due to speak on Friday.', FORWARD],
    ['A vote is expected on Friday.', FORWARD],
    ['Ministers plan to meet on Friday.', FORWARD],
    ['They agreed to meet again on Friday.', FORWARD],
    ['They agreed on Friday to meet again.', BACK],
    ['Leaders to meet on Friday', FORWARD],
    ['The trial begins Friday.', FORWARD],
    ['The deadline is Friday.', FORWARD],
    ['He said it would close on Friday.', FORWARD],
    ['Stocks were down ahead of Friday.', FORWARD],
    ['The vote is next Friday.', FORWARD],
    ['The vote was last Friday.', BACK],
  ])('%s', (text, iso) => expect(times(text, '2022-02-02').map((time) => time.iso)).toEqual([iso]));

  test('the day of publication itself counts both ways', () => {
    expect(resolved('The court ruled on Wednesday.')).toEqual(['on Wednesday = 2022-02-02']);
    expect(resolved('The court will rule on Wednesday.')).toEqual(['on Wednesday = 2022-02-02']);
  });
});

describe('counted from the time that was named before', () => {
  test.each([
    [
      'In 2015 the mill closed. Two years later it burned down.',
      ['In 2015 = 2015', 'Two years later = 2017'],
    ],
    [
      'On 5 May 2019 she won. The following day she left.',
      ['On 5 May 2019 = 2019-05-05', 'The following day = 2019-05-06'],
    ],
    [
      'He was held on Monday and freed two days later.',
      ['on Monday = 2022-01-31', 'two days later = 2022-02-02'],
    ],
    [
      'In May 2019 she won. The following autumn she left.',
      ['In May 2019 = 2019-05', 'The following autumn = 2019-09/2019-12'],
    ],
    ['Two years later it burned down.', ['Two years later = ?']],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual(expected));

  test('keeps the anchor of what it counts from', () => {
    const [, second] = times('He was held on Monday and freed two days later.', '2022-02-02');
    expect(second?.anchor).toBe('published');
    const [, later] = times('In 2015 the mill closed. Two years later it burned down.', '2022-02-02');
    expect(later?.anchor).toBe('text');
  });
});

describe('times that give no date', () => {
  test.each([
    ['More ships will come in the near term.', 'in the near term'],
    ['The pier was painted recently.', 'recently'],
    ['Wages have fallen in recent years.', 'in recent years'],
    ['The mayor met the union a few days ago.', 'a few days ago'],
    ['After the vote, the hall emptied.', 'After the vote'],
    [
      'Following the storm and the long repairs, trains ran late.',
      'Following the storm and the long repairs',
    ],
    ['The doors open at 5:30 p.m. and crowds wait.', 'at 5:30 p.m.'],
    ['The ferry leaves on Mondays in fog.', 'on Mondays'],
  ])('%s', (text, expected) => {
    expect(times(text, '2022-02-02')).toMatchObject([{ text: expected, iso: null, anchor: null }]);
  });

  test('summer in general has months and no year', () => {
    expect(resolved('Fires are common in summer.')).toEqual(['in summer = --06/--09']);
  });
});

describe('not times', () => {
  test.each([
    'After he left, the hall emptied.',
    'The party may march to the square.',
    'April Jones and June Park said it was their second attempt.',
    'Some 2000 soldiers and 1500 miles of wire.',
    'The Sunday Chronicle printed it.',
    'She will spring to her feet and fall.',
    'He played in the second half and scored.',
    'Prices rose in the town as the crowd grew at the gate.',
    'A ratio of 3:2 was agreed.',
  ])('%s', (text) => expect(resolved(text)).toEqual([]));
});

describe('anchors', () => {
  const DATED = 'OSLO, Norway, Feb. 4 (AP) — The ferry sank on Thursday.';

  test('without a day to count from, a weekday stays open', () => {
    expect(times('The ferry sank on Thursday.')).toMatchObject([{ iso: null, anchor: null }]);
  });
  test('a dateline without a year needs the day of publication', () => {
    expect(times(DATED)).toMatchObject([{ iso: null, anchor: null }]);
    expect(times(DATED, '2022-02-06')).toMatchObject([{ iso: '2022-02-03', anchor: 'dateline' }]);
  });
  test('a dateline with a year is enough', () => {
    const text = 'OSLO, Norway, Feb. 4, 2022 (AP) — The ferry sank on Thursday.';
    expect(times(text)).toMatchObject([{ iso: '2022-02-03', anchor: 'dateline' }]);
  });
  test('a dateline of long ago does not move the present', () => {
    expect(times(DATED, '2022-08-31')).toMatchObject([{ iso: '2022-08-25', anchor: 'published' }]);
  });
  test('a published date that is none counts as unknown', () => {
    expect(times('The ferry sank on Thursday.', 'soon')).toMatchObject([{ iso: null }]);
    expect(times('The ferry sank on Thursday.', '2022-02-30')).toMatchObject([{ iso: null }]);
  });
});

const day = fc.integer({ min: toDay(1900, 1, 1), max: toDay(2049, 12, 31) });
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const isoOf = (value: number): string => dayPeriod(value).iso;

describe('properties', () => {
  test('every way to write a date in full gives its ISO form', () => {
    fc.assert(
      fc.property(day, (value) => {
        const { year, month, day: number } = toDate(value);
        const name = MONTHS[month - 1]!;
        for (const written of [`${number} ${name} ${year}`, `${name} ${number}, ${year}`, isoOf(value)])
          expect(times(`The pier opened on ${written}.`)).toMatchObject([
            { iso: isoOf(value), anchor: 'text' },
          ]);
      }),
      { numRuns: 60 },
    );
  });

  test('a weekday lies within the week before or behind publication', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), fc.boolean(), (published, weekday, forward) => {
        const verb = forward ? 'will open' : 'opened';
        const [time] = times(`The pier ${verb} on ${WEEKDAYS[weekday - 1]}.`, isoOf(published));
        const found = parseDay(time!.iso!)!;
        expect(weekdayOf(found)).toBe(weekday);
        const distance = forward ? found - published : published - found;
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThan(7);
      }),
      { numRuns: 60 },
    );
  });

  test('times are in order, apart but for the ends inside a range, and quote the text; whatever the text', () => {
    const piece = fc.constantFrom(
      ...'on|Monday|,|last|week|the|5|Jan.|2014|-|to|from|two|years|ago|later|.|this|Friday|morning|end|of|after|vote|\n\n|“|’90s|1/2/22'.split(
        '|',
      ),
    );
    const texts = fc.oneof(
      fc.array(piece).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(null, '2022-02-02'), (text, published) => {
        let behind = 0;
        let range = { start: 0, end: 0 };
        for (const time of times(text, published)) {
          if (time.endOfRange) {
            // inside the range before it, one end behind the other
            expect(time.start).toBeGreaterThanOrEqual(range.start);
            expect(time.end).toBeLessThanOrEqual(range.end);
            range = { start: time.end, end: range.end };
          } else {
            expect(time.start).toBeGreaterThanOrEqual(behind);
            behind = time.end;
            range = time;
          }
          expect(time.text).toBe(text.slice(time.start, time.end));
          expect(time.text).not.toBe('');
          expect(time.iso === null).toBe(time.anchor === null);
        }
      }),
    );
  });
});

describe('calendar', () => {
  test('dates and days turn into each other', () => {
    fc.assert(
      fc.property(day, (value) => {
        const date: CalendarDate = toDate(value);
        expect(toDay(date.year, date.month, date.day)).toBe(value);
        expect(isDate(date.year, date.month, date.day)).toBe(true);
        expect(parseDay(isoOf(value))).toBe(value);
        expect(parsePeriod(isoOf(value))).toEqual(dayPeriod(value));
        expect((weekdayOf(value + 1) - weekdayOf(value) + 7) % 7).toBe(1);
      }),
    );
  });

  test.each([
    [1969, 12, 31, 3],
    [1970, 1, 1, 4],
    [2000, 2, 29, 2],
    [2022, 2, 2, 3],
    [50, 3, 1, 2],
  ])('%i-%i-%i is weekday %i', (year, month, number, weekday) => {
    expect(weekdayOf(toDay(year, month, number))).toBe(weekday);
  });

  test('a week begins on Monday and holds its day', () => {
    fc.assert(
      fc.property(day, (value) => {
        const { first, last } = weekPeriod(value);
        expect([weekdayOf(first), weekdayOf(last), last - first]).toEqual([1, 7, 6]);
        expect(first <= value && value <= last).toBe(true);
      }),
    );
  });

  test('months run over into years', () => {
    expect(monthPeriod(2022, 13).iso).toBe('2023-01');
    expect(monthPeriod(2022, 0).iso).toBe('2021-12');
    expect(isDate(2023, 2, 29)).toBe(false);
    expect(join(monthPeriod(2021, 3), monthPeriod(2021, 5)).iso).toBe('2021-03/2021-05');
    expect(parsePeriod('2021-03/2021-05')).toEqual(join(monthPeriod(2021, 3), monthPeriod(2021, 5)));
    expect(parsePeriod('spring')).toBeNull();
  });
});
