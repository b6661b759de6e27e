/** Plurals of English nouns: the inflector of `natural` where it is right, a table where it is not. */

import inflectors from 'natural/lib/natural/inflectors/index.js';

const inflector = new inflectors.NounInflector();

/** Nouns that the inflector of natural 8.1.1 gets wrong; several plurals are separated by a space. */
const CORRECTED = new Map(
  Object.entries({
    agenda: 'agendas',
    bacterium: 'bacteria',
    criterion: 'criteria',
    datum: 'data',
    dwarf: 'dwarves dwarfs',
    echo: 'echoes',
    embargo: 'embargoes embargos',
    focus: 'focuses',
    hero: 'heroes',
    hoof: 'hooves hoofs',
    loaf: 'loaves',
    medium: 'media',
    phenomenon: 'phenomena',
    potato: 'potatoes',
    quiz: 'quizzes',
    referendum: 'referendums referenda',
    scarf: 'scarves scarfs',
    self: 'selves',
    elf: 'elves',
    sheaf: 'sheaves',
    strife: '',
    syllabus: 'syllabuses syllabi',
    torpedo: 'torpedoes',
    torso: 'torsos',
    veto: 'vetoes',
    virus: 'viruses',
    octopus: 'octopuses',
    radius: 'radii',
    volcano: 'volcanoes',
    zero: 'zeros',
    ghetto: 'ghettos ghettoes',
    manifesto: 'manifestos manifestoes',
    mosquito: 'mosquitoes mosquitos',
    fiasco: 'fiascos fiascoes',
    stomach: 'stomachs',
    monarch: 'monarchs',
    oligarch: 'oligarchs',
    patriarch: 'patriarchs',
    matriarch: 'matriarchs',
    cloth: 'cloths',
    die: 'dice',
    louse: 'lice',
    passer: 'passers',
    curriculum: 'curricula curriculums',
    stratum: 'strata',
    memorandum: 'memorandums memoranda',
    index: 'indexes indices',
    vertex: 'vertices',
    apex: 'apexes',
    formula: 'formulas formulae',
    vita: 'vitae',
    wharf: 'wharves wharfs',
  }),
);

/** Ends in -man without hiding a man. */
const NOT_MEN = /(?:^|[a-z])(?:germ|hum|rom|norm|ottom|sham|talism|caim|brahm|turkom|musulm|mussulm|desm)an$/;

/** Plural already, or without a plural, though nothing in the spelling says so. */
const NO_PLURAL = new Set(
  (
    'police people men women children media data criteria phenomena bacteria vermin cattle folk folks ' +
    'aid aircraft spacecraft chaos propaganda rhetoric scum sheeple offspring personnel staff strife mankind ' +
    'humankind mice geese teeth feet oxen lice dice'
  ).split(' '),
);
/** Singular in spite of the final s. */
const SINGULAR_IN_S = new Set(
  'alias atlas bias canvas gas lens pancreas trellis pathos ethos yes iris'.split(' '),
);

function isPlural(word: string): boolean {
  if (NO_PLURAL.has(word)) return true;
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && !SINGULAR_IN_S.has(word);
}

/** The plurals of one lower-case noun; none when it is plural already or never counted. */
export function plurals(noun: string): readonly string[] {
  const hyphen = noun.lastIndexOf('-');
  const joint = noun.slice(0, hyphen + 1);
  const last = noun.slice(hyphen + 1);
  const corrected = CORRECTED.get(last);
  if (corrected !== undefined)
    return corrected.split(' ').flatMap((plural) => (plural === '' ? [] : [joint + plural]));
  if (last === '' || isPlural(last)) return [];
  if (NOT_MEN.test(last) || /[^aeiou]i$|[ou]o$/.test(last)) return [`${noun}s`];
  const plural = inflector.pluralize(last);
  return plural === last ? [] : [joint + plural];
}
