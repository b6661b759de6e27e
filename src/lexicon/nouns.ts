/** Plurals of English nouns: the inflector of `natural` where it is right, a table where it is not. */

import inflectors from 'natural/lib/natural/inflectors/index.js';

const inflector = new inflectors.NounInflector();

/** Nouns that the inflector of natural 8.1.1 gets wrong. */
const CORRECTED = new Map<string, readonly string[]>(
  Object.entries({
    agenda: ['agendas'],
    apex: ['apexes'],
    axis: ['axes'],
    bacterium: ['bacteria'],
    cloth: ['cloths'],
    criterion: ['criteria'],
    curriculum: ['curricula', 'curriculums'],
    datum: ['data'],
    die: ['dice'],
    dwarf: ['dwarves', 'dwarfs'],
    echo: ['echoes'],
    elf: ['elves'],
    embargo: ['embargoes', 'embargos'],
    fiasco: ['fiascos', 'fiascoes'],
    focus: ['focuses'],
    formula: ['formulas', 'formulae'],
    ghetto: ['ghettos', 'ghettoes'],
    hero: ['heroes'],
    hoof: ['hooves', 'hoofs'],
    index: ['indexes', 'indices'],
    loaf: ['loaves'],
    louse: ['lice'],
    manifesto: ['manifestos', 'manifestoes'],
    matriarch: ['matriarchs'],
    medium: ['media'],
    memorandum: ['memorandums', 'memoranda'],
    monarch: ['monarchs'],
    mosquito: ['mosquitoes', 'mosquitos'],
    octopus: ['octopuses'],
    oligarch: ['oligarchs'],
    patriarch: ['patriarchs'],
    phenomenon: ['phenomena'],
    potato: ['potatoes'],
    quiz: ['quizzes'],
    radius: ['radii'],
    referendum: ['referendums', 'referenda'],
    scarf: ['scarves', 'scarfs'],
    self: ['selves'],
    sheaf: ['sheaves'],
    stomach: ['stomachs'],
    stratum: ['strata'],
    syllabus: ['syllabuses', 'syllabi'],
    torpedo: ['torpedoes'],
    torso: ['torsos'],
    vertex: ['vertices'],
    veto: ['vetoes'],
    volcano: ['volcanoes'],
    wharf: ['wharves', 'wharfs'],
    zero: ['zeros'],
  }),
);

/** Ends in -man without hiding a man. */
const NOT_MEN = /(?:^|[a-z])(?:germ|hum|rom|norm|ottom|sham|talism|brahm|turkom|caim)an$/;

/** Plural already, or without a plural, though nothing in the spelling says so. */
const NO_PLURAL = new Set(
  (
    'police people men women children media data criteria phenomena bacteria referenda memoranda strata vermin cattle folk folks ' +
    'aid aircraft spacecraft chaos propaganda rhetoric scum sheeple offspring personnel staff strife mankind ' +
    'humankind mice geese teeth feet oxen lice dice'
  ).split(' '),
);
/** Singular in spite of the final s. */
const SINGULAR_IN_S = new Set(
  'alias atlas bias canvas gas lens pancreas trellis pathos ethos yes iris'.split(' '),
);

/** Ends in -men without being several men. */
const NOT_SEVERAL_MEN = new Set('omen specimen abdomen regimen acumen amen'.split(' '));

function isPlural(word: string): boolean {
  if (NO_PLURAL.has(word)) return true;
  if (word.endsWith('men')) return !NOT_SEVERAL_MEN.has(word);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && !SINGULAR_IN_S.has(word);
}

/** A noun and its plurals. */
export const nounForms = (noun: string): readonly string[] => [noun, ...plurals(noun)];

/** The plurals of one lower-case noun; none when it is plural already or never counted. */
export function plurals(noun: string): readonly string[] {
  const hyphen = noun.lastIndexOf('-');
  const joint = noun.slice(0, hyphen + 1);
  const last = noun.slice(hyphen + 1);
  const corrected = CORRECTED.get(last);
  if (corrected !== undefined) return corrected.map((plural) => joint + plural);
  if (last === '' || isPlural(last)) return [];
  if (last.endsWith('virus')) return [`${noun}es`];
  if (NOT_MEN.test(last) || /[^aeiou]i$|[ou]o$/.test(last)) return [`${noun}s`];
  const plural = inflector.pluralize(last);
  return plural === last ? [] : [joint + plural];
}
