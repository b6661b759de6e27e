import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../src/model.ts';
import { report } from './help.ts';

const isNested = (claim: Claim): boolean => claim.relations.some(({ type }) => type === 'nested in');
const claims = (text: string): readonly Claim[] => report(text).claims;
const top = (text: string): readonly Claim[] => claims(text).filter((claim) => !isNested(claim));

/** `source | claim` of each top-level claim; `-` where the outlet speaks. */
const whoSays = (text: string): string[] =>
  top(text).map((claim) => `${claim.attribution.source?.text ?? '-'} | ${claim.text}`);

describe('a sentence is split where both parts stand alone', () => {
  test.each([
    [
      'one clause',
      'The ferry sank off Calder Point on Sunday.',
      ['- | The ferry sank off Calder Point on Sunday'],
    ],
    [
      'and with a new subject',
      'The shop closed last year, and its owner moved to Lund.',
      ['- | The shop closed last year', '- | its owner moved to Lund'],
    ],
    [
      'and with the same subject',
      'The shop closed last year and reopened in Lund.',
      ['- | The shop closed last year and reopened in Lund'],
    ],
    [
      'semicolon',
      'The town has 400 residents; its school closed in 2010.',
      ['- | The town has 400 residents', '- | its school closed in 2010'],
    ],
    [
      'list',
      'The crew found ropes, two anchors, and a torn sail.',
      ['- | The crew found ropes, two anchors, and a torn sail'],
    ],
    [
      'an if-clause holds both',
      'If the rain stops, and the river falls, the road reopens on Friday.',
      ['- | If the rain stops, and the river falls, the road reopens on Friday'],
    ],
    [
      'an apposition that asserts',
      'The port sold its cranes, a step taken by the board to hide a loss of millions.',
      ['- | The port sold its cranes', '- | a step taken by the board to hide a loss of millions'],
    ],
    [
      'connective at the head',
      'Meanwhile, the ferry sank off Calder Point.',
      ['- | the ferry sank off Calder Point'],
    ],
    ['aside', 'It is worth noting that the ferry was 60 years old.', ['- | the ferry was 60 years old']],
  ])('%s', (_name, text, expected) => expect(whoSays(text)).toEqual(expected));
});

describe('what the outlet says is not put into a source’s mouth', () => {
  test.each([
    [
      'own clause, then speech',
      'The plant closed last year, and the union said 300 people lost their jobs.',
      ['- | The plant closed last year', 'the union | the union said 300 people lost their jobs'],
    ],
    [
      'speech, then own clause',
      'The mayor said the road was safe, but three cars left it that night.',
      ['The mayor | The mayor said the road was safe', '- | three cars left it that night'],
    ],
    [
      'participle of speech',
      'The union sued the port, alleging that it had hidden a report.',
      ['- | The union sued the port', 'The union | alleging that it had hidden a report'],
    ],
    [
      'speech in a subordinate clause',
      'Dozens of savers queued outside after the bank said it would close two branches.',
      ['- | Dozens of savers queued outside', 'the bank | the bank said it would close two branches'],
    ],
    [
      'speech in a relative clause',
      'Mira Holt, who said she had seen the fire, later moved to Lund.',
      ['- | Mira Holt, who said she had seen the fire, later moved to Lund'],
    ],
    [
      'same speaker twice',
      'The clerk said the vote was valid and added that the count would be published.',
      [
        'The clerk | The clerk said the vote was valid',
        'The clerk | added that the count would be published',
      ],
    ],
    [
      'two speakers',
      'The army denied the raid, and the governor accused the rebels of firing first.',
      [
        'The army | The army denied the raid',
        'the governor | the governor accused the rebels of firing first',
      ],
    ],
    [
      'setting stays',
      'In a letter to the board, the union said the lift had failed.',
      ['the union | In a letter to the board, the union said the lift had failed'],
    ],
    [
      'charged by nobody named',
      'The clerk was indicted for fraud.',
      ['- | The clerk was indicted for fraud'],
    ],
    [
      'refused',
      'The regulator refused to publish the minutes.',
      ['- | The regulator refused to publish the minutes'],
    ],
    [
      'said nothing',
      'The firm did not say when the plant would open.',
      ['- | The firm did not say when the plant would open'],
    ],
  ])('%s', (_name, text, expected) => expect(whoSays(text)).toEqual(expected));

  test('speech goes on over sentences', () => {
    const found = top('“We told them everything,” Dana Cole said. “The pump failed in March. Nobody came.”');
    expect(found.map((claim) => claim.attribution.source?.text)).toEqual([
      'Dana Cole',
      'Dana Cole',
      'Dana Cole',
    ]);
  });

  test('a quotation without a speaker is not the outlet’s statement', () => {
    const [claim] = top('“The pump failed in March and nobody came.”');
    expect(claim?.certainty.printed).toBe('reported');
  });
});

describe('no claims', () => {
  test.each([
    'Who closed the school?',
    '“Is the bridge safe?” the mayor asked.',
    'The mayor asked whether the bridge was safe.',
    'Read more about the harbour here.',
    'Let us look at the figures.',
    'Reporting by Ana Lopez and Karl Weber',
    'It is a disgrace.',
    'We hope for better weather.',
    'A long winter.',
    'God bless the harbour.',
  ])('%s', (text) => expect(claims(text)).toEqual([]));
});

describe('standalone', () => {
  test.each([
    ['speaker kept', 'The mayor said the road was safe.', ['The mayor said the road was safe.']],
    [
      'name of a pronoun',
      'Dana Cole runs the port. She said the cranes were sold.',
      ['Dana Cole runs the port.', 'She [Dana Cole] said the cranes were sold.'],
    ],
    [
      'speech that goes on',
      '“We told them,” Dana Cole said. “The pump failed in March.”',
      ['“We told them,” Dana Cole said.', '[Dana Cole · said:] “The pump failed in March.”'],
    ],
    [
      'mark put back',
      '“The pump failed in March. Nobody repaired it,” Dana Cole said.',
      ['[Dana Cole · said:] “The pump failed in March.”', '“Nobody repaired it,” Dana Cole said.'],
    ],
    [
      'shared speaker',
      'The union sued the port, alleging that it had hidden a report.',
      ['The union sued the port.', '[union] alleging that it had hidden a report.'],
    ],
    [
      'what an apposition is about',
      'The port sold its cranes, a step taken by the board to hide a loss of millions.',
      ['The port sold its cranes.', '[its cranes:] a step taken by the board to hide a loss of millions.'],
    ],
  ])('%s', (_name, text, expected) => expect(top(text).map((claim) => claim.standalone)).toEqual(expected));

  test('an accusation never loses its speaker', () => {
    for (const text of [
      'The union accused the operator of hiding two reports.',
      'Critics say the firm bribed an inspector.',
      '“He lied,” Dana Cole said. “He took the money and left.”',
      'The firm denied the union’s allegations of fraud.',
    ]) {
      for (const claim of claims(text)) {
        expect(claim.standalone).toMatch(/union|Critics|Dana Cole|firm/);
        expect(claim.standalone.length).toBeGreaterThan(claim.proposition.length);
      }
    }
  });
});

describe('types', () => {
  test.each([
    ['The union accused the operator of hiding two reports.', 'accusation'],
    ['The clerk was charged with fraud on Friday.', 'accusation'],
    ['The operator denied hiding the reports.', 'denial'],
    ['The council will close two libraries.', 'plan'],
    ['The river is expected to rise by Friday.', 'plan'],
    ['The school closed because the roof had failed.', 'causal'],
    ['The storm caused a flood in the valley.', 'causal'],
    ['Rents are higher than in any other town.', 'comparison'],
    ['Drivers are required to carry chains in winter.', 'rule'],
    ['Kernel is a town of fishermen.', 'classification'],
    ['The fleet includes six tugs and a dredger.', 'classification'],
    ['The firm closed the plant in order to weaken the union.', 'motive'],
    ['The mayor said the road was safe.', 'speech'],
    ['The ferry sank off Calder Point.', 'event'],
    ['The house is old and has no roof.', 'state'],
  ] as const)('%s %s', (text, type) => expect(claims(text)[0]?.types).toContain(type));

  test.each([
    ['The police say most people left the town.', 'comparison'],
    ['More than 40 people left the town.', 'comparison'],
    ['The river appears to have risen in the night.', 'plan'],
    ['A cook known as the baker was hurt.', 'classification'],
    ['The park is closed by the city every winter.', 'state'],
    ['The pilot cannot be charged with a crime.', 'accusation'],
  ] as const)('not: %s %s', (text, type) => expect(claims(text)[0]?.types ?? []).not.toContain(type));
});

describe('checkable', () => {
  test.each([
    ['The town spent 40 million on the bridge.', 'yes'],
    ['The ferry sank off Calder Point on Sunday.', 'yes'],
    ['According to the union, the lift failed twice.', 'yes'],
    ['I think the bridge is ugly and the road is worse.', 'no'],
    ['We should build a better bridge for everybody.', 'no'],
    ['We will build a better bridge for everybody.', 'no'],
    ['The firm closed the plant in order to weaken the union.', 'partly'],
    ['If the dam breaks, the valley floods within an hour.', 'partly'],
    ['It is getting better and better for them.', 'partly'],
  ] as const)('%s %s', (text, expected) => expect(claims(text)[0]?.checkable).toBe(expected));
});

describe('relations', () => {
  test('a denial and what it answers', () => {
    const [outer, inner] = claims('The company denied allegations that it had bribed an inspector.');
    expect(outer?.relations).toEqual([{ type: 'denies', claim: inner?.id }]);
    expect(inner?.relations).toEqual([
      { type: 'nested in', claim: outer?.id },
      { type: 'denied by', claim: outer?.id },
    ]);
    expect([outer?.id, inner?.id]).toEqual(['C1', 'C1a']);
  });

  test('a headline and the claim it sums up', () => {
    const { claims: found } = report(
      'The council in Arden voted on Monday to close both harbour libraries, officials said.',
      { title: 'Arden council votes to close harbour libraries' },
    );
    const headline = found.filter(({ relations }) => relations.some(({ type }) => type === 'summarises'));
    expect(headline.length).toBeLessThanOrEqual(1);
  });
});

test('spans are the words they say, ids are unique, claims are in text order', () => {
  const text =
    'The plant closed last year, and the union said 300 people lost their jobs. “We were not asked,” its head, Ana Lopez, said, adding that a court would decide. The firm denied allegations that it had lied.';
  const found = claims(text);
  for (const claim of found) {
    expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim.text).not.toMatch(/^[,;]|[,;]$|\b(?:and|but)$/);
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
});

const PIECES = [
  'The firm',
  'denied',
  'said',
  'that',
  '“',
  '”',
  ',',
  'and',
  'who',
  '40',
  'not',
  'allegations of',
  'to be used',
  '(',
  ')',
  '.',
  'will',
  'it',
];

test('any sequence of words gives claims inside the text, each under one speaker at most', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      for (const claim of claims(text)) {
        expect(claim.end).toBeGreaterThan(claim.start);
        expect(text.slice(claim.start, claim.end)).toBe(claim.text);
        expect(claim.standalone.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});

test('four times the speakers in one sentence take no sixteen times as long', { timeout: 60_000 }, () => {
  const sentence = (clauses: number) =>
    `${'The firm said it denied the claim that the union knew, and '.repeat(clauses)}it rained.`;
  const time = (text: string) =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const started = performance.now();
        claims(text);
        return performance.now() - started;
      }),
    );
  time(sentence(50));
  expect(time(sentence(1000))).toBeLessThan(10 * time(sentence(250)));
});
