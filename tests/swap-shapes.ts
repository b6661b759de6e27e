/** Sentence shapes and pairs of actors for the swap test: every shape is filled with both orders of every pair. */

/** `{a}`, `{b}`: the actors inside a sentence; `{A}`, `{B}`: at its start; all of them are plural, or names that may be. */
export interface Shape {
  readonly name: string;
  readonly text: string;
  /** Set as a headline above a plain body. */
  readonly headline?: true;
}

export const SHAPES: readonly Shape[] = [
  {
    name: 'quotation, tag behind',
    text: '"The deal is a shameful sham," said a speaker for {a} after a meeting with {b}.',
  },
  {
    name: 'quotation, tag before',
    text: 'A speaker for {a} said: "What {b} propose is a shameful sham."',
  },
  {
    name: 'quotation, tag between',
    text: '"It was a cowardly attack," a speaker for {a} said, "and {b} know it."',
  },
  { name: 'part of a sentence quoted', text: '{A} called the vote "a blatant power grab" by {b}.' },
  { name: 'single word in marks', text: '{A} promised {b} a "landmark" reform in the spring.' },
  {
    name: 'quotation over two sentences',
    text: '"We were lied to," said a speaker for {a}. "The greed of {b} knows no bounds."',
  },
  {
    name: 'indirect speech with that',
    text: '{A} said on Monday that {b} had launched a vicious smear campaign.',
  },
  { name: 'indirect speech without that', text: '{A} said {b} had caved in to the mob.' },
  { name: 'indirect speech, tag behind', text: '{B} are plotting a power grab, {a} said on Monday.' },
  { name: 'denial', text: '{A} denied that they had whitewashed the report on {b}.' },
  { name: 'a second speaker', text: '{A} said that {b} had claimed the vote was rigged by cronies.' },
  { name: 'headline', text: '{A} slam {b} over shocking report', headline: true },
  { name: 'headline with colon', text: '{A}: deal with {b} is a shameful sham', headline: true },
  { name: 'headline with marks', text: "{A} accuse {b} of 'witch hunt'", headline: true },
  { name: 'headline with tag behind', text: '{B} plan shameful sham vote, say {a}', headline: true },
  { name: 'passive', text: 'The square was stormed by {a} in a brutal crackdown on {b}.' },
  { name: 'passive without agent', text: 'A heinous plot against {b} was uncovered, and {a} were blamed.' },
  { name: 'list', text: 'The mayor, the bishop, {a} and {b} met to end the senseless bloodshed.' },
  { name: 'list of deeds', text: '{A} threatened, bullied and terrorised {b} for weeks.' },
  {
    name: 'relative clause',
    text: '{A}, who had set a cynical trap for {b} in a power grab, left the room.',
  },
  {
    name: 'relative clause with speech',
    text: '{A}, who said that {b} were fanatics and thugs, left the room.',
  },
  { name: 'apposition', text: 'Two groups, {a} and the notorious {b.noun}, share the hall.' },
  { name: 'according to, before', text: 'According to {a}, {b} carried out a barbaric raid.' },
  { name: 'according to, behind', text: '{B} carried out a barbaric raid, according to {a}.' },
  { name: 'condition', text: 'If {a} give in, {b} will unleash chaos.' },
  { name: 'question', text: 'Will {a} ever stop pandering to {b}?' },
  { name: 'genitive', text: 'The radical agenda of {a} alarmed the leaders of {b}.' },
  { name: 'contrast', text: 'While {a} warned of a catastrophe, {b} spoke of a mere blip.' },
];

export interface ShapeActor {
  /** As inside a sentence. */
  readonly name: string;
  /** Without its article. */
  readonly noun: string;
}

const named = (name: string): ShapeActor => ({ name, noun: name });
const the = (noun: string): ShapeActor => ({ name: `the ${noun}`, noun });

export const SHAPE_PAIRS: readonly (readonly [ShapeActor, ShapeActor])[] = [
  [the('Russians'), the('Ukrainians')],
  [the('Israelis'), the('Palestinians')],
  [the('Chinese'), the('Americans')],
  [the('police'), the('protesters')],
  [the('unions'), the('employers')],
  [named('Democrats'), named('Republicans')],
  [the('Conservatives'), the('Greens')],
  [the('ministers'), the('migrants')],
  [the('oil firms'), the('climate campaigners')],
  [the('landlords'), the('tenants')],
  [named('Fox News'), named('The Guardian')],
  [named('Reuters'), named('Xinhua')],
];
