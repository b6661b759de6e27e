import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotedStretches } from '../src/voice/quotes.ts';
import { parse } from './help.ts';

/** The words between marks, marks included; `…` behind what is never closed, `>` before what stands inside another. */
function quoted(text: string): string[] {
  return findQuotedStretches(parse(text)).map(
    ({ start, end, closed, parent }) =>
      `${parent === null ? '' : '>'}${text.slice(start, end)}${closed ? '' : '…'}`,
  );
}

describe('marks of every kind', () => {
  test.each([
    ['curly', 'She said “no deal” twice.', ['“no deal”']],
    ['straight', 'She said "no deal" twice.', ['"no deal"']],
    ['mixed: curly opens, straight closes', 'She said “no deal" twice.', ['“no deal"']],
    ['mixed: straight opens, curly closes', 'She said "no deal” twice.', ['"no deal”']],
    ['single straight', "She said 'no deal' twice.", ["'no deal'"]],
    ['single curly', 'She said ‘no deal’ twice.', ['‘no deal’']],
    ['guillemets', 'She said «no deal» twice.', ['«no deal»']],
    ['doubled backticks', "She said ``no deal'' twice.", ["``no deal''"]],
    ['low and high', 'She said „no deal“ twice.', ['„no deal“']],
    ['comma inside', 'He sold “parts,” not cars.', ['“parts,”']],
    ['comma outside', 'He sold “parts”, not cars.', ['“parts”']],
    ['beside a bracket', 'The plan (“a start”) passed.', ['“a start”']],
    ['beside a dash', 'The plan—“a start”—passed.', ['“a start”']],
    ['beside a dash, straight', 'The plan—"a start"—passed.', ['"a start"']],
    ['two in a row', '“One,” he said. “Two.”', ['“One,”', '“Two.”']],
    ['two in a row, straight', '"One," he said. "Two."', ['"One,"', '"Two."']],
  ])('%s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('nested marks', () => {
  test.each([
    [
      'single in double',
      '“He told me ‘never’ again,” she said.',
      ['“He told me ‘never’ again,”', '>‘never’'],
    ],
    [
      'double in single',
      '‘He told me “never” again,’ she said.',
      ['‘He told me “never” again,’', '>“never”'],
    ],
    [
      'straight in curly',
      "“He told me 'never' again,” she said.",
      ["“He told me 'never' again,”", ">'never'"],
    ],
  ])('%s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('apostrophes are no marks', () => {
  test.each([
    ["don't, it's, the workers' rights"],
    ['the ’90s, rock ’n’ roll, O’Brien’s'],
    ["the '90s and the teachers' strike"],
    ['the boys’ coats and the girls’ hats'],
  ])('%s', (text) => expect(quoted(text)).toEqual([]));

  test('a possessive inside single marks does not close them', () => {
    expect(quoted('‘The workers’ rights come first,’ he said.')).toEqual([
      '‘The workers’ rights come first,’',
    ]);
  });
});

describe('marks that are never closed', () => {
  test('end with their paragraph and hurt no other', () => {
    expect(quoted('She said “we will stay.\n\nHe left “early” that day.')).toEqual([
      '“we will stay.…',
      '“early”',
    ]);
  });

  test('end before the next opening mark of their kind', () => {
    expect(quoted('“We stay. The hall is ours. “We win,” he said.')).toEqual([
      '“We stay. The hall is ours.…',
      '“We win,”',
    ]);
  });

  test.each([
    ['a clause', 'She said “we will stay. Then the council said no.', ['“we will stay.…']],
    ['the whole paragraph', '“We will stay. We are not afraid.', ['“We will stay. We are not afraid.…']],
  ])('end where the writer plainly speaks again: %s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ['verb, then name', '“We will stay, said their steward, Rita Cole.', ['“We will stay…']],
    ['name, then verb', '"We will stay, Mara Dunn said.', ['"We will stay…']],
    ['a pronoun', '“We will not go, he said.', ['“We will not go…']],
    ['an apposition', '“It is old, Mara Dunn, the city engineer, said.', ['“It is old…']],
    ['a day', '"It is old, the mayor said on Monday. The hall fell silent.', ['"It is old…']],
    ['who is told', '"It will fall, she told reporters on Monday.', ['"It will fall…']],
    ['a later sentence', '“It is old. It will fall, said Mara Dunn.', ['“It is old. It will fall…']],
    [
      'before the next mark',
      '“We stay, she said. The hall cheered. “We win,” he said.',
      ['“We stay…', '“We win,”'],
    ],
    [
      'before the next paragraph',
      '“We are tired, she said.\n\n“We are hungry,” he said.',
      ['“We are tired…', '“We are hungry,”'],
    ],
  ])('end before a tag: %s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));

  test.each([
    ['a second verb', '“He came in, said the word and left the house.'],
    ['the speaker tells it', '“It was late, I said.'],
    ['who is told is the speaker', '“It was late, he told me.'],
    ['more is said', '“I asked the man, he said no.'],
    ['a clause', '“I asked him and, he said that it was late.'],
    ['own words', '“We sat, said our prayers and slept.'],
    ['a participle', '“The man, said to be ill, had left.'],
  ])('no tag ends them: %s', (_name, text) => expect(quoted(text)).toEqual([`${text}…`]));

  test('a quotation over several paragraphs reopens without closing', () => {
    const text = '“We are tired.\n\n“We are hungry.\n\n“We are here,” she said.';
    const stretches = findQuotedStretches(parse(text));
    expect(stretches.map((stretch) => stretch.continues)).toEqual([null, 0, 1]);
    expect(stretches.map((stretch) => stretch.closed)).toEqual([false, false, true]);
  });
});

describe('closing marks that were never opened', () => {
  test.each([
    ['before a tag: from the start', 'We stay,” she said, and left.', ['We stay,”']],
    ['straight', 'It is late. We stay," she said.', ['It is late. We stay,"']],
    [
      'after another quotation and its tag',
      '“We stay,” she said. It is our home. We love it.” They left.',
      ['“We stay,”', 'It is our home. We love it.”'],
    ],
    ['at the end, tag before', 'The mayor said: We will stay until May.”', ['We will stay until May.”']],
    [
      'in the sentence of another',
      'She called it “a start” and added that the town must do more.”',
      ['“a start”', 'the town must do more.”'],
    ],
    ['with no end of speech before it', 'The board was 6" wide and 3" high.', []],
  ])('%s', (_name, text, expected) => expect(quoted(text)).toEqual(expected));

  test('carry the speech of the paragraph before', () => {
    const stretches = findQuotedStretches(parse('“We are tired.\n\nWe are here,” she said.'));
    expect(stretches.map(({ opened, closed, continues }) => [opened, closed, continues])).toEqual([
      [true, false, null],
      [false, true, 0],
    ]);
  });
});

describe('three single marks', () => {
  test('close both quotations', () => {
    expect(quoted("''They ask, 'Why stay?''' she said.")).toEqual([
      "''They ask, 'Why stay?'''",
      ">'Why stay?'",
    ]);
  });
});

describe('any text', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    ' ',
    'word',
    '.',
    ',',
    '\n\n',
    '—',
    '(',
  );
  test('stretches are ordered, nest in their parent, and stay in one paragraph', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const document = parse(parts.join(''));
        const stretches = findQuotedStretches(document);
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.end).toBeGreaterThan(stretch.start);
          if (index > 0) expect(stretch.start).toBeGreaterThanOrEqual(stretches[index - 1]!.start);
          const paragraph = document.paragraphs.find(
            (candidate) => candidate.start <= stretch.start && stretch.end <= candidate.end,
          );
          expect(paragraph).toBeDefined();
          if (stretch.parent === null) continue;
          const parent = stretches[stretch.parent]!;
          expect(parent.start <= stretch.start && stretch.end <= parent.end).toBe(true);
        }
      }),
    );
  });
});
