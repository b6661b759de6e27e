/** Whose words stand between marks, and that doubt stays doubt. */
import { describe, expect, test } from 'vitest';
import { report } from './help.ts';

const read = (text: string): string[] =>
  report(text).quotes.map(({ kind, source }) => `${kind}: ${source?.text ?? 'nobody'}`);

describe('who speaks a quotation', () => {
  test.each([
    ['a name and a colon', 'Mara Dunn: "The bridge is old and it has moved."', ['quotation: Mara Dunn']],
    [
      'a joined part',
      'Mara Dunn called it "a waste" and "a shame".',
      ['quotation: Mara Dunn', 'quotation: Mara Dunn'],
    ],
    ['a lost opening mark', 'It is old. It has moved," said Mara Dunn.', ['quotation: Mara Dunn']],
    ['a lost closing mark', '"It is old, said the engineer, Mara Dunn.', ['quotation: Mara Dunn']],
    ['a lost closing mark, name first', '“It is old, Mara Dunn said.', ['quotation: Mara Dunn']],
    [
      'a direct quotation is not the paper’s',
      '"It is old," Mara Dunn said, according to the Herald.',
      ['quotation: Mara Dunn'],
    ],
    ['nobody', 'The bridge is "a danger to every child in the town".', ['quotation: nobody']],
    ['scare quotes', 'The "experts" took three years over the report.', ['scare: nobody']],
    ['single marks', "'The bridge is old,' said Mara Dunn.", ['quotation: Mara Dunn']],
  ])('%s', (_name, text, expected) => expect(read(text)).toEqual(expected));

  test('exchanging the actors changes nothing', () => {
    const said = (name: string) => read(`${name} shrugged off talk of "a crack as long as a bus in May".`);
    expect(said('Mara Dunn')).toEqual(['quotation: Mara Dunn']);
    expect(said('Tom Reed')).toEqual(['quotation: Tom Reed']);
  });
});
