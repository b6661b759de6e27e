/**
 * British and American spellings of a word, in both directions. Made once, at build, for every word of every form,
 * so a spelling that nobody writes costs a line in the compiled lexicon and never a wrong hit.
 */

interface SpellingRule {
  readonly name: string;
  /** The other spelling of a lower-case word, or null when the rule has nothing to say. */
  readonly respell: (word: string) => string | null;
}

/** Whole words whose two spellings follow no rule, British first. Endings in `ENDINGS` may follow. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['pretence', 'pretense'],
  ['licence', 'license'],
  ['programme', 'program'],
  ['grey', 'gray'],
  ['sceptic', 'skeptic'],
  ['sceptical', 'skeptical'],
  ['scepticism', 'skepticism'],
  ['judgement', 'judgment'],
  ['judgemental', 'judgmental'],
  ['acknowledgement', 'acknowledgment'],
  ['ageing', 'aging'],
  ['plough', 'plow'],
  ['mould', 'mold'],
  ['smoulder', 'smolder'],
  ['jewellery', 'jewelry'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['enrol', 'enroll'],
  ['enrolment', 'enrollment'],
  ['instalment', 'installment'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
  ['wilfully', 'willfully'],
  ['skilfully', 'skillfully'],
  ['manoeuvre', 'maneuver'],
  ['paedophile', 'pedophile'],
  ['paedophilia', 'pedophilia'],
  ['foetus', 'fetus'],
  ['foetal', 'fetal'],
  ['haemorrhage', 'hemorrhage'],
  ['anaesthetic', 'anesthetic'],
  ['archaeology', 'archeology'],
  ['medieval', 'mediaeval'],
  ['dialogue', 'dialog'],
  ['catalogue', 'catalog'],
  ['analogue', 'analog'],
  ['artefact', 'artifact'],
  ['aluminium', 'aluminum'],
  ['sulphur', 'sulfur'],
  ['cosy', 'cozy'],
  ['tyre', 'tire'],
  ['gaol', 'jail'],
  ['towards', 'toward'],
  ['afterwards', 'afterward'],
  ['marvellous', 'marvelous'],
  ['woollen', 'woolen'],
  ['chilli', 'chili'],
];

const ENDINGS = ['s', 'd', 'ed', 'ing', 'ly'];

const OUR_STEMS = [
  ...[
    'arb',
    'ard',
    'arm',
    'behavi',
    'cand',
    'clam',
    'col',
    'demean',
    'enam',
    'endeav',
    'fav',
    'ferv',
    'flav',
  ],
  ...['glam', 'harb', 'hon', 'hum', 'lab', 'misdemean', 'neighb', 'od', 'parl', 'ranc', 'rig', 'rum', 'sav'],
  ...[
    'savi',
    'splend',
    'succ',
    'tum',
    'val',
    'vap',
    'vig',
    'discol',
    'disfav',
    'dishon',
    'belab',
    'multicol',
  ],
];
/** What may follow -our: `laborious`, `honorary`, `humorous`, `vigorous` keep -or- on both sides of the ocean. */
const OUR_ENDINGS = new Set(
  'ed,s,ing,er,ers,ful,fully,less,able,ably,ite,ites,itism,hood,hoods,ly,ist,ists,y'.split(',').concat(''),
);

const RE_STEMS = new Map<string, string>();
for (const stem of [
  'cent',
  'theat',
  'fib',
  'calib',
  'lust',
  'meag',
  'somb',
  'sab',
  'spect',
  'lit',
  'kilomet',
]) {
  for (const ending of ['', 's']) {
    RE_STEMS.set(`${stem}re${ending}`, `${stem}er${ending}`);
    RE_STEMS.set(`${stem}er${ending}`, `${stem}re${ending}`);
  }
}
RE_STEMS.set('centred', 'centered').set('centered', 'centred');
// `fiber`, `saber` and the like never mean anything else; `later`-like words are not in the list.

/** Verbs in -l that double it before an ending in Britain and not in America (unlike `compelled`, doubled in both). */
export const DOUBLED_L_IN_BRITAIN = new Set(
  (
    'apparel bedevil bevel cancel carol channel chisel counsel cudgel devil dial dishevel drivel duel enamel equal ' +
    'fuel funnel gambol gravel grovel initial jewel kennel label level libel marshal marvel metal model outrival ' +
    'panel pedal pencil peril imperil pistol pummel quarrel ravel refuel remodel relabel revel rival shovel shrivel ' +
    'signal snivel spiral squirrel stencil swivel symbol tassel total towel tunnel trammel travel trowel unravel ' +
    'victual weasel yodel backpedal mislabel'
  ).split(' '),
);

/** What stands before -se in words that no one writes with z, and before -ze in words that no one writes with s. */
const ALWAYS_S = new Set(
  (
    'advi ari appri apprai adverti brai brui ceri chasti chemi circumci clockwi compri compromi conci cri ' +
    'crui demi despi devi disgui enterpri exci exerci experti franchi impreci improvi inci liai likewi malai ' +
    'marqui merchandi moonri noi otherwi paradi poi porpoi prai preci premi promi rai repri revi sunri supervi ' +
    'surpri televi tortoi treati turquoi upri vali gui mi ri vi wi'
  ).split(' '),
);
const ALWAYS_Z = new Set(
  'assi capsi downsi mai midsi outsi oversi pri resi rightsi sei si supersi undersi upsi'.split(' '),
);
const ISE = /^(.+i)([sz])(e|es|ed|er|ers|ing|ings|ation|ations|ational|able)$/;
const YSE = /^(anal|paral|catal|psychoanal|electrol|breathal)y([sz])(e|es|ed|ing|er|ers)$/;

function swapSAndZ(letter: string): string {
  return letter === 's' ? 'z' : 's';
}

const RULES: readonly SpellingRule[] = [
  { name: 'irregular pair', respell: (word) => PAIR_OF.get(word) ?? null },
  {
    name: '-ise and -ize',
    respell(word) {
      const parts = ISE.exec(word);
      if (parts === null) return null;
      const [, stem, letter, ending] = parts;
      return (letter === 's' ? ALWAYS_S : ALWAYS_Z).has(stem!)
        ? null
        : `${stem}${swapSAndZ(letter!)}${ending}`;
    },
  },
  {
    name: '-yse and -yze',
    respell(word) {
      const parts = YSE.exec(word);
      return parts === null ? null : `${parts[1]}y${swapSAndZ(parts[2]!)}${parts[3]}`;
    },
  },
  { name: '-our and -or', respell: respellOur },
  { name: '-re and -er', respell: (word) => RE_STEMS.get(word) ?? null },
  { name: '-lled and -led', respell: respellDoubledL },
];

const PAIR_OF = new Map<string, string>();
for (const [british, american] of PAIRS) {
  PAIR_OF.set(british, american);
  PAIR_OF.set(american, british);
  for (const ending of ENDINGS) {
    PAIR_OF.set(british + ending, american + ending);
    PAIR_OF.set(american + ending, british + ending);
  }
}
// What the endings above get wrong.
for (const [british, american] of [
  ['licensing', 'licencing'],
  ['programming', 'programing'],
  ['manoeuvring', 'maneuvering'],
  ['manoeuvred', 'maneuvered'],
  ['cataloguing', 'cataloging'],
] as const) {
  PAIR_OF.set(british, american);
  PAIR_OF.set(american, british);
}
for (const wrong of [
  'programmed',
  'programed',
  'manoeuvreed',
  'manoeuvreing',
  'fulfiled',
  'fulfiling',
  'enroled',
]) {
  PAIR_OF.delete(wrong);
}

function respellOur(word: string): string | null {
  for (const stem of OUR_STEMS) {
    if (!word.startsWith(stem)) continue;
    const rest = word.slice(stem.length);
    if (rest.startsWith('our') && OUR_ENDINGS.has(rest.slice(3))) return `${stem}or${rest.slice(3)}`;
    if (rest.startsWith('or') && OUR_ENDINGS.has(rest.slice(2))) return `${stem}our${rest.slice(2)}`;
  }
  return null;
}

function respellDoubledL(word: string): string | null {
  const parts = /^(.*?l)(l?)(ed|ing|er|ers|ings)$/.exec(word);
  if (parts === null || !DOUBLED_L_IN_BRITAIN.has(parts[1]!)) return null;
  return parts[2] === '' ? `${parts[1]}l${parts[3]}` : `${parts[1]}${parts[3]}`;
}

/** The word as given, then its spelling on the other side of the Atlantic if it has one. Lower-case words only. */
export function spellings(word: string): readonly string[] {
  for (const rule of RULES) {
    const other = rule.respell(word);
    if (other !== null && other !== word) return [word, other];
  }
  return [word];
}
