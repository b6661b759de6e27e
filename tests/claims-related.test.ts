import { describe, expect, test } from 'vitest';
import type { Claim } from '../src/model.ts';
import { report } from './help.ts';

const claims = (text: string): readonly Claim[] => report(`Bridge stays shut\n\n${text}`).claims;

/** `C2 denies C1`, nesting aside. */
const relations = (text: string): string[] =>
  claims(text).flatMap(({ id, relations: all }) =>
    all
      .filter(({ type }) => type !== 'nested in' && type !== 'summarises')
      .map(({ type, claim }) => `${id} ${type} ${claim}`),
  );

describe('who speaks in a set frame', () => {
  test.each([
    ['The Herald quoted Mara Dunn as saying that the bridge had moved.', 'Mara Dunn', 'saying'],
    ['Mara Dunn was quoted by the Herald as saying the bridge had moved.', 'Mara Dunn', 'saying'],
    ['Mara Dunn was reported as saying that the bridge had moved.', 'Mara Dunn', 'saying'],
    ['Police put the crowd at 9,000.', 'Police', 'put'],
    ['The union put the number of strikers at more than 400 on Monday.', 'The union', 'put'],
    ['The union accused the firm of fraud, a charge the firm denied.', 'The union', 'accused'],
  ])('%s', (text, source, cue) => {
    const [, claim] = claims(text);
    expect([claim?.attribution.source?.text, claim?.attribution.cue?.text]).toEqual([source, cue]);
  });

  test.each(['She put the cup at the end of the table.', 'The train put in at 9,000 stations.'])(
    '%s',
    (text) => {
      expect(claims(text)[1]?.attribution.mode).toBe('none');
    },
  );
});

describe('a denial behind a charge is a claim of its own', () => {
  test.each([
    ['The union accused the firm of fraud, a charge the firm denied.', 'the firm'],
    ['The union says the firm cheated, a claim that the company has rejected.', 'the company'],
    ['Mara Dunn was charged with fraud, which she denies.', 'she'],
  ])('%s', (text, source) => {
    const denial = claims(text).at(-1)!;
    expect(denial.attribution.source?.text).toBe(source);
    expect(denial.certainty.printed).toBe('denied');
    expect(denial.standalone.startsWith('[')).toBe(true);
    expect(relations(text)).toEqual(
      expect.arrayContaining([`${denial.id} denies C2`, `C2 denied by ${denial.id}`]),
    );
  });
});

describe('said in passing', () => {
  test.each<[string, string, Claim['certainty']['printed']]>([
    ['Mr. Vale, a convicted fraudster, opened the fair.', 'a convicted fraudster', 'presupposed'],
    ['Rudd, an accused war criminal, spoke for an hour.', 'an accused war criminal', 'presupposed'],
    [
      'The ministry wrote to the town about the alleged troop buildup.',
      'the alleged troop buildup',
      'doubted',
    ],
    [
      'The ministry said that it was holding talks on possible troop deployments to the coast.',
      'possible troop deployments to the coast',
      'possible',
    ],
  ])('%s', (text, words, printed) => {
    const inner = claims(text).find((claim) => claim.text === words);
    expect(inner?.certainty.printed).toBe(printed);
    expect(inner?.relations).toContainEqual({ type: 'nested in', claim: 'C2' });
  });

  test.each([
    'Mara Dunn, a nurse, opened the fair.',
    'The alleged thief opened the fair.',
    'The town looked at a possible site for the fair.',
  ])('nothing in: %s', (text) => expect(claims(text).map(({ id }) => id)).toEqual(['C1', 'C2']));
});

describe('the same thing said twice', () => {
  const PAIRS: readonly [string, string[]][] = [
    [
      'Mara Dunn said the northern pier of the bridge had moved by 4 cm in the storm. Trains stopped. The northern pier of the bridge moved by 4 cm in the storm.',
      ['C4 repeats C2'],
    ],
    [
      'The northern pier moved during the winter storm. Trains stopped. Mara Dunn said the northern pier may have moved during the winter storm.',
      ['C4 qualifies C2'],
    ],
    [
      'Mara Dunn said 40 workers were hurt when the northern pier fell. The union said 60 workers were hurt when the northern pier fell.',
      ['C3 contradicts C2'],
    ],
    [
      'The union said the council had hidden the report about the northern pier. The mayor denied that the council had hidden the report about the northern pier.',
      ['C3 denies C2', 'C2 denied by C3'],
    ],
    ['Mara Dunn praised the crew of the ferry. Mara Dunn praised the cook of the hotel.', []],
    ['Sales of tea rose by 4 percent in May. Sales of tea rose by 9 percent in June.', []],
  ];
  test.each(PAIRS)('%s', (text, expected) => expect(relations(text).sort()).toEqual([...expected].sort()));

  test('the outlet says what it gave to a source before', () => {
    const { structures } = report(
      'Bridge stays shut\n\nMara Dunn said the northern pier had moved during the winter storm.\n\nTrains stopped at noon.\n\nThe northern pier moved during the winter storm.',
    );
    expect(structures.map(({ note }) => note)).toContain(
      'Claim: Mara Dunn says it in ¶2, the outlet itself in ¶4.',
    );
  });
});

describe('openers that assert nothing', () => {
  test.each([
    'Look, the bridge was closed on Monday.',
    'Keep in mind that the bridge was closed on Monday.',
    'Let me remind you that the bridge was closed on Monday.',
    'Do you know that the bridge was closed on Monday?',
  ])('what follows is a claim: %s', (text) => expect(claims(text)).toHaveLength(2));
  test.each([
    'Look at the bridge.',
    'Do you know whether the bridge was closed on Monday?',
    'Listen to the engineers.',
  ])('no claim: %s', (text) => expect(claims(text)).toHaveLength(1));
});

describe('how far a claim can be checked', () => {
  test.each<[string, Claim['checkable']]>([
    ['Unemployment fell to 4.2 percent in March.', 'yes'],
    ['The bridge closed on Monday.', 'yes'],
    ['The council voted to close the school in 2019.', 'yes'],
    ['I think we can do better.', 'no'],
    ['It was a shameful betrayal of the town by its corrupt mayor.', 'partly'],
    ['The mayor closed the bridge in order to punish the union.', 'partly'],
  ])('%s', (text, expected) => expect(claims(text)[1]?.checkable).toBe(expected));
});
