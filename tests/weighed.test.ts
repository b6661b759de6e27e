/** Verbs that weights decide about, people who are counted, polls: what is attributed, and what must stay the outlet's. */
import { describe, expect, test } from 'vitest';
import { readWeights } from '../src/voice/cue-weights.ts';
import { report } from './help.ts';

const rules = (text: string): string[] =>
  report(`Bridge stays shut\n\n${text}`).claims.map(({ rule }) => rule);
const weighedIn = (text: string): string[] => rules(text).filter((rule) => rule.includes('+weighed-'));

describe('weighed cues', () => {
  test.each([
    ['an aim', 'The mayor wants to close the bridge to lorries in May.', 'subject-before+weighed-infinitive'],
    ['a stance', 'The mayor defended the plan to close the bridge.', 'subject-before+weighed-object'],
    ['a clause', 'The report found the bridge was built too low.', 'subject-before+weighed-clause'],
    ['a topic', 'The mayor spoke about how the bridge had been built.', 'subject-before+weighed-preposition'],
  ])('%s', (_name, text, rule) => expect(rules(text)).toContain(rule));

  test.each([
    ['seem', 'The mayor seems to be tired of the bridge that closed in May.'],
    ['it', 'It is worth mentioning that the bridge was closed in May.'],
    ['a museum', 'The museum showed a model of the bridge that closed in May.'],
    ['a relative clause and its main verb', 'The men who ordered it have left the town for good.'],
    ['what nobody says', 'The army did not say who gave the order to close the bridge.'],
    ['terms of speaking', 'A clerk asked not to be named because the bridge was closed.'],
  ])('not: %s', (_name, text) => expect(weighedIn(text)).toEqual([]));

  test('the sentence stays the statement of the outlet', () => {
    const [, claim] = report(
      'Bridge stays shut\n\nThe mayor wants to close the bridge to lorries in May.',
    ).claims;
    expect(claim?.attribution.sourceId).toBeNull();
  });

  test('weights are whole numbers', () => {
    const weights = readWeights([{ name: 'class', byKind: true }]);
    expect(Number.isInteger(weights.bias)).toBe(true);
    expect([...weights.tablesFor('to').lemmas.values()].every(Number.isInteger)).toBe(true);
  });
});

describe('counted people and polls', () => {
  test.each([
    ['one in five', 'One in five said the bridge was old.', 'subject-counted+bare-clause'],
    ['per cent', 'About 40 percent say that the bridge is old.', 'subject-counted+that-clause'],
    ['those asked', 'Those surveyed say the bridge is old.', 'subject-counted+bare-clause'],
    ['a poll', 'In a town poll, half of the residents were against the bridge.', 'in-a-poll'],
  ])('%s', (_name, text, rule) => expect(rules(text)).toContain(rule));

  test('a tag behind a connective', () => {
    const [, claim] = report('Bridge stays shut\n\nOtherwise, Mara Dunn said, the bridge may fall.').claims;
    expect(claim?.attribution.source?.text).toBe('Mara Dunn');
  });
});
