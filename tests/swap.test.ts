/**
 * Who is spoken of must not decide what is flagged: the same sentence with its actors exchanged gets the same flags in the same
 * voices. Names that are contested in themselves (`Kyiv regime`) have entries of their own and stand in no template.
 */
import { describe, expect, test } from 'vitest';
import { report } from './help.ts';
import { SHAPE_PAIRS, SHAPES, type Shape, type ShapeActor } from './swap-shapes.ts';

/** What a template can say about an actor; all of one pair have the same number. */
interface Actor {
  readonly name: string;
  /** `Russian`, `police`: what stands before a noun. */
  readonly adjective: string;
}

const actor = (name: string, adjective = name): Actor => ({ name, adjective });

const STATES: readonly (readonly [Actor, Actor])[] = [
  [actor('Russia', 'Russian'), actor('America', 'American')],
  [actor('Russia', 'Russian'), actor('Ukraine', 'Ukrainian')],
  [actor('Israel', 'Israeli'), actor('Iran', 'Iranian')],
  [actor('China', 'Chinese'), actor('Taiwan', 'Taiwanese')],
  [actor('Ormenia', 'Ormenian'), actor('Tavrask', 'Tavraski')],
];

const STATE_TEMPLATES = [
  'The {a.adj} government said on Monday that the {b.adj} government had broken the truce.',
  'The {a.adj} regime said on Monday that the {b.adj} government had broken the truce.',
  'Officials in {a} insisted that {b} was behind the brutal attack.',
  '{a} claimed that {b} had carried out a massacre of civilians in the town.',
  '{a} denied that its soldiers had slaughtered civilians, as {b} had said.',
  '{a} launched an unprovoked war on {b} in the spring.',
  '"This is a pretext for war against {b}," said a minister of {a}.',
  'The so-called peace plan of {a} was a smokescreen, a spokesman for {b} said.',
  'The {a.adj} strongman threatened {b} with carnage.',
  '{a} is meddling in the elections of {b}.',
  'The {a.adj} propaganda machine is trying to whitewash the killing of villagers in {b}.',
  'A {a.adj} puppet government was set up in the north of {b}.',
  'The barbaric shelling by {a} killed innocent victims in {b}.',
  '{a} supplied lethal aid to rebels, according to {b}.',
  'According to {a}, troops of {b} neutralised five fighters in a surgical strike.',
  'The collateral damage of the {a.adj} air strike was 14 dead, {b} said.',
];

const GROUPS: readonly (readonly [Actor, Actor])[] = [
  [actor('the police', 'police'), actor('the protesters', 'protest')],
  [actor('the unions', 'union'), actor('the employers', 'employer')],
  [actor('the left-wing party', 'left-wing'), actor('the right-wing party', 'right-wing')],
  [actor('Democrats', 'Democratic'), actor('Republicans', 'Republican')],
  [actor('the landlords', 'landlord'), actor('the tenants', 'tenant')],
  [actor('the oil companies', 'oil-company'), actor('the climate campaigners', 'climate-campaign')],
  [actor('gun owners', 'gun-owner'), actor('gun-control campaigners', 'gun-control')],
  [actor('abortion opponents', 'anti-abortion'), actor('abortion-rights groups', 'abortion-rights')],
  [actor('the settlers', 'settler'), actor('the villagers', 'village')],
];

const GROUP_TEMPLATES = [
  'On Friday {a} accused {b} of lying about the talks.',
  'On Friday {a} slammed {b} for walking out.',
  'On Friday {a} admitted that they had misled {b}.',
  'In a letter {a} insisted that {b} had signed the paper.',
  'A shameful stunt by {a} cost {b} the vote.',
  '"It was a witch hunt," said a spokesman for {a}, who blamed {b}.',
  'The outrage of {a} was greeted with a smear against {b}.',
  'Critics say that {a} have been pandering to {b} for years.',
  'A speaker for {a} called the offer from {b} "an outrageous insult".',
  'Most people can see that {a} are obviously lying to {b}.',
  'The reckless plan of {a} would betray {b}, the mayor said.',
  'Some say the {a.adj} campaign is a cynical ploy against {b}.',
  'The {a.adj} spokesman boasted of a landslide over {b}.',
  'According to {a}, the {b.adj} leader is a fanatic.',
  'Thugs sent by {a} chased {b} through the square.',
  'The greed of {a} has ruined {b}.',
  'A hateful mob set upon {a} while {b} looked on.',
  'The {a.adj} leader vowed to crush the {b.adj} extremists.',
];

const fill = (template: string, a: Actor, b: Actor): string =>
  template
    .replaceAll('{a}', a.name)
    .replaceAll('{b}', b.name)
    .replaceAll('{a.adj}', a.adjective)
    .replaceAll('{b.adj}', b.adjective)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function flags(text: string): string[] {
  return report(text).terms.map(
    ({ entry, voice, mention, ownership, shown }) =>
      `${entry} ${voice}${mention ? ' mentioned' : ''} ${ownership}${shown ? '' : ' folded'}`,
  );
}

const pairsOf = (templates: readonly string[], pairs: typeof STATES) =>
  templates.flatMap((template) => pairs.map(([a, b]) => [template, a.name, b.name, a, b] as const));

test.each([...pairsOf(STATE_TEMPLATES, STATES), ...pairsOf(GROUP_TEMPLATES, GROUPS)])(
  '%s (%s, %s)',
  (template, _nameA, _nameB, a, b) => {
    const there = fill(template, a, b);
    const back = fill(template, b, a);
    expect({ text: back, flags: flags(back) }).toEqual({ text: back, flags: flags(there) });
  },
);

test.each([
  ['states', STATE_TEMPLATES, STATES],
  ['groups', GROUP_TEMPLATES, GROUPS],
] as const)('%s: nearly every template has something to flag', (_name, templates, pairs) => {
  const [a, b] = pairs[0]!;
  const flagged = templates.filter((template) => flags(fill(template, a, b)).length > 0);
  expect(flagged.length).toBeGreaterThan(templates.length * 0.8);
});

const BODY = '\n\nThe meeting took place in the town hall on Monday.';

/** As an article: a shape that is no headline stands in its second paragraph. */
function article({ text, headline }: Shape, a: ShapeActor, b: ShapeActor): string {
  const filled = text
    .replaceAll('{b.noun}', b.noun)
    .replaceAll('{a}', a.name)
    .replaceAll('{b}', b.name)
    .replaceAll('{A}', capitalised(headline ? a.noun : a.name))
    .replaceAll('{B}', capitalised(headline ? b.noun : b.name));
  return headline ? filled + BODY : `Meeting in town${BODY}\n\n${filled}\n`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

describe.each(SHAPES)('$name: $text', (shape) => {
  for (const [a, b] of SHAPE_PAIRS) {
    test(`${a.name}, ${b.name}`, () => {
      const back = article(shape, b, a);
      expect({ text: back, flags: flags(back) }).toEqual({ text: back, flags: flags(article(shape, a, b)) });
    });
  }

  test('has something to flag for every pair', () => {
    const silent = SHAPE_PAIRS.filter(([a, b]) => flags(article(shape, a, b)).length === 0);
    expect(silent.map(([a]) => a.name)).toEqual([]);
  });
});
