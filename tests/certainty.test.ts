import { describe, expect, test } from 'vitest';
import type { Certainty } from '../src/model.ts';
import { report } from './help.ts';

/** Certainty of the first claim of a text. */
const printed = (text: string): Certainty | undefined => report(text).claims[0]?.certainty.printed;
const markers = (text: string): string[] =>
  report(text).claims[0]!.certainty.markers.map((marker) => marker.text);

const TABLE: readonly (readonly [Certainty, readonly string[]])[] = [
  [
    'asserted',
    [
      'The ferry sank off Calder Point on Sunday night.',
      'The council weighs closing two libraries in Arden.',
      'The clinic did not open on Monday.',
      'The clerk was charged with fraud on Friday.',
      'The bridge was closed in May after a lorry hit it.',
      'The regulator refused to publish the minutes.',
      'The coach was to retire in the spring but stayed.',
      'Pilots can land here in fog.',
      'The crew could not reach the shore.',
      'Ministers should publish the minutes before the vote.',
    ],
  ],
  [
    'reported',
    [
      'The harbour master said the ferry sank on Sunday night.',
      'According to the union, the plant employs 900 people.',
      '“The road is open,” the mayor said.',
      'The union accused the operator of hiding two reports.',
      'The mayor said nobody can predict the weather.',
      '“We cannot confirm the number,” the hospital said.',
      'The school reportedly closed two classrooms last year.',
    ],
  ],
  [
    'reported as true',
    [
      'The minister confirmed that the contract had ended.',
      'The audit revealed that the fund was empty.',
      'The surgeon acknowledged that the wrong file was used.',
    ],
  ],
  [
    'doubted',
    [
      'The landlord claimed that the roof was sound.',
      'The guard allegedly took bribes from two drivers.',
      'The tenants alleged that the lift had failed twice.',
      'It was alleged that the clerk took bribes.',
    ],
  ],
  [
    'possible',
    [
      'The dam may overflow by Thursday.',
      'Perhaps the bank knew of the loan.',
      'The minister said the tunnel might open in June.',
      '“It could take ten years,” the engineer said.',
      'The airline could cancel 40 flights.',
    ],
  ],
  [
    'probable',
    [
      'The river is expected to rise by Friday.',
      'The bank probably knew of the loan.',
      'The vote is not expected to change the law.',
      'The pilot appears to have misread the chart.',
      'The analyst said rents are likely to fall.',
      'Two divers are believed to have drowned.',
    ],
  ],
  [
    'planned',
    [
      'The council will close two libraries in Arden.',
      'The leaders are scheduled to meet in Lund on Tuesday.',
      'The minister said the tunnel would open in June.',
      'The governor announced her plans to sell the ferry.',
      'The coach vowed to stay until June.',
      'The firm plans to hire 300 people.',
    ],
  ],
  [
    'denied',
    [
      'The operator denied that the brakes had failed.',
      'The clerk denied taking the money.',
      'The mayor said she had not met the builder.',
      '“We did not sell the data,” the company said.',
      'The minister said he had no knowledge of the deal.',
      'The club rejected the claim that it had paid the referee.',
    ],
  ],
];

describe('printed certainty', () => {
  for (const [expected, texts] of TABLE) {
    test.each(texts)(`${expected}: %s`, (text) => expect(printed(text)).toBe(expected));
  }
});

describe('presupposed', () => {
  test.each([
    [
      'The mayor met the 40 volunteers who cleared the beach last week.',
      'the 40 volunteers who cleared the beach last week',
    ],
    [
      'The lorry carried the crates the rebels had hidden in the barn.',
      'the crates the rebels had hidden in the barn',
    ],
    [
      'The list names rifles, drones and other weapons to be used against the islands.',
      'other weapons to be used against the islands',
    ],
  ])('%s', (text, given) => {
    const nested = report(text).claims.find((claim) => claim.certainty.printed === 'presupposed');
    expect(nested?.text).toBe(given);
    expect(nested?.relations).toContainEqual({ type: 'nested in', claim: 'C1' });
  });

  test('under a speaker it is the speaker’s', () => {
    const { claims } = report('“We thank the 40 drivers who stayed all night,” the mayor of Arden said.');
    expect(claims.find((claim) => claim.rule.startsWith('given-'))?.certainty.printed ?? 'reported').toBe(
      'reported',
    );
  });
});

describe('what decides nothing', () => {
  test.each([
    ['`May` the month', 'The shop closed in May.', []],
    ['a past hope', 'The club wanted to sell the pitch.', []],
    ['a state’s might', 'The film shows the might of the river.', []],
    ['what is weighed', 'The council weighs closing two libraries.', ['weighs']],
    ['a condition is marked', 'The army is ready to help if the dam breaks.', ['if']],
  ])('%s', (_name, text, expected) => expect(markers(text)).toEqual(expected));

  test.each([
    'The firm said it will not sell the pitch.',
    'The mayor said she does not know the builder.',
    '“There is no doubt that the bridge is safe,” the engineer said.',
    '“I am not sure that the bridge is safe,” the engineer said.',
  ])('is no denial: %s', (text) => expect(printed(text)).not.toBe('denied'));
});

test('codes: the source is sure, the outlet is not committed', () => {
  const [claim] = report('The operator denied that the brakes had failed.').claims;
  expect(claim?.certainty).toMatchObject({ source: 'CT-', outlet: 'Uu' });
  const [own] = report('The dam may overflow by Thursday.').claims;
  expect(own?.certainty).toMatchObject({ source: null, outlet: 'PS+' });
});

/** A word is found by its normal form, whatever is written inside it. */
test.each([
  ['a soft hyphen', 'The mill prob\u00ADably closed on Friday after a row over its lease.', 'probable'],
  ['a curly apostrophe', 'The mill won’t open on Friday after a row over its lease.', 'planned'],
])('%s hides no word of certainty', (_name, text, expected) => expect(printed(text)).toBe(expected));
