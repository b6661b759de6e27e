import { describe, expect, test } from 'vitest';
import { report } from './help.ts';

const uncited = (text: string): readonly string[] => report(text).namedNotCited;

describe('mentioned but never cited', () => {
  test.each<[string, string, string[]]>([
    [
      'nobody of a byline, a dateline or a caption',
      'Bridge to close\n\nBy David Strand and Thomas Effick\n\nMOSCOW, March 4 (Reuters) - The bridge will be shut.\n\nIt is old.\n\nPhoto: Susan Pell',
      [],
    ],
    [
      'a surname with a form of address is the source',
      'The plan is sound, said Paula Hesketh, a planner. It will cost little. Nobody had asked Ms Hesketh before.',
      [],
    ],
    [
      'a first name that is also a state is the source',
      '"We will rebuild it," said Jordan Sykes. For years Jordan had kept the boats.',
      [],
    ],
    [
      'a name in full whose bearer is cited by the surname',
      'Substitute James Pryce scored twice. "I was lucky," Pryce said.',
      [],
    ],
    [
      'persons named once are left out',
      'James Cole was fined. Susan Abbott was fined. Robert Lunt was sent to prison.',
      [],
    ],
    ['a person named twice', 'James Cole was fined. The court let Cole go.', ['James Cole']],
    ['a person with an office', 'The plan of Prime Minister James Cole was put off.', ['James Cole']],
    ['a state that acts', 'The treaty with France was signed. It will be read out.', ['France']],
    ['a state where things happen', 'The treaty was signed in France. It will be read out.', []],
    ['a state whose officials speak', 'France sent a letter. French officials said it was late.', []],
    [
      'a body under its initials',
      'The Springfield Bridge Agency, or SBA, was told. The SBA was late.',
      ['Springfield Bridge Agency'],
    ],
    ['no body out of a headline', 'Rain Shuts Old Bridge Agency\n\nIt rained.\n\nIt was wet.', []],
    ['a body where things happen', 'They met at the Harbour Ministry. It was late.', []],
    ['a name that begins like a state', 'The court fined Jordan Sykes. It will meet again.', []],
    [
      'a state before an office',
      'The treaty was signed by France President James Cole.',
      ['France', 'James Cole'],
    ],
    ['a body', 'The Harbour Ministry was not asked about the plan.', ['Harbour Ministry']],
  ])('%s', (_, text, expected) => expect(uncited(text)).toEqual(expected));
});

test('the names used for an actor, most used first', () => {
  const text = 'President James Cole left. Mr Cole was tired, and Cole said so. James Cole will rest.';
  expect(report(text).names[0]).toEqual({
    entity: 'James Cole',
    forms: [
      { form: 'Cole', count: 1 },
      { form: 'James Cole', count: 1 },
      { form: 'Mr Cole', count: 1 },
      { form: 'President James Cole', count: 1 },
    ],
  });
});
