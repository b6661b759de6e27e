/** The forms of English verbs: spelling rules for the regular ones, a table for the rest. */

import { parse } from 'yaml';
import { DOUBLED_L_IN_BRITAIN } from './spelling.ts';

/** The forms of a verb by name. Lists, because many verbs have two current forms (`learned`, `learnt`). */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: string;
  /** Further present forms: `am` and `are` of *be*, otherwise none. */
  readonly also: readonly string[];
}

/** `seeds/cues/irregular-verbs.yaml`, read. */
export interface IrregularVerbs {
  readonly verbs: ReadonlyMap<string, Partial<VerbForms>>;
  readonly prefixes: readonly string[];
  readonly regular: ReadonlySet<string>;
}

/** Verbs of several syllables that double their last consonant all the same: `admitted`, `sidestepped`; not `visited`. */
const STRESSED_LAST = new Set(
  (
    'abet abhor abut acquit admit airdrop allot annul appal aver backlog befit begin bootleg catnap ' +
    'commit compel concur confer control corral debar debug defer demob demur deter disbar distil ' +
    'doorstep eavesdrop embed emit enrol enthral entrap equip excel expel extol fulfil goosestep handicap ' +
    'hobnob humbug impel incur infer instil inter kidnap leapfrog nonplus occur omit outgun outwit ' +
    'overlap overstep patrol permit prefer program propel rebel rebut recommit recur refer regret remit ' +
    'repel sandbag sidestep submit transfer transmit unplug unwrap worship zigzag'
  ).split(' '),
);
/** Doubled by some and not by others; both forms are made. */
const DOUBLED_BY_SOME = new Set(['benefit', 'bias', 'focus', 'kidnap', 'program', 'worship']);

const VOWEL = 'aeiou';

/** Whether the last consonant is doubled before -ed and -ing. */
function doublesLast(verb: string): boolean {
  const last = verb.at(-1)!;
  const vowel = verb.at(-2);
  if (vowel === undefined || !VOWEL.includes(vowel) || `${VOWEL}wxy`.includes(last)) return false;
  const before = verb.at(-3) ?? '';
  const afterQ = before === 'u' && verb.at(-4) === 'q';
  if (VOWEL.includes(before) && before !== '' && !afterQ) return false;
  const part = verb.slice(verb.lastIndexOf('-') + 1);
  if (STRESSED_LAST.has(part)) return true;
  return syllables(part) === 1;
}

function syllables(word: string): number {
  return word.replace('qu', 'q').match(/[aeiouy]+/g)?.length ?? 0;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  if (/[aeiou]z$/.test(verb) && doublesLast(verb)) return `${verb}zes`;
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  return `${verb}s`;
}

/** Verbs that keep their e so as not to be read as others: *singeing*, not *singing*. */
const KEEPS_E = /(?:[eoy]e|^singe|^swinge|^tinge|^binge|whinge|^be)$/;

function ingForm(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e')) return KEEPS_E.test(verb) ? `${verb}ing` : `${verb.slice(0, -1)}ing`;
  return `${stemBeforeVowel(verb)}ing`;
}

function pastForms(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (verb.endsWith('e')) return [`${verb}d`];
  const stem = stemBeforeVowel(verb);
  if (DOUBLED_L_IN_BRITAIN.has(verb)) return [`${verb}led`, `${verb}ed`];
  if (DOUBLED_BY_SOME.has(verb)) return [`${verb}ed`, `${verb}${verb.at(-1)}ed`];
  return [`${stem}ed`];
}

function stemBeforeVowel(verb: string): string {
  if (/[aeiou]c$/.test(verb)) return `${verb}k`;
  return doublesLast(verb) || DOUBLED_L_IN_BRITAIN.has(verb) ? verb + verb.at(-1) : verb;
}

/**
 * All forms of a verb. Of several words the first is inflected (`crack down on`), as in `seeds/README.md`.
 * British spelling where there are two; `spellings` gives the other.
 */
export function verbForms(lemma: string, irregular: IrregularVerbs): VerbForms {
  const space = lemma.indexOf(' ');
  const verb = space < 0 ? lemma : lemma.slice(0, space);
  const rest = space < 0 ? '' : lemma.slice(space);
  const known = irregularForms(verb, irregular);
  const past = known?.past ?? pastForms(verb);
  const withRest = (form: string) => form + rest;
  return {
    base: lemma,
    third: withRest(known?.third ?? thirdPerson(verb)),
    past: past.map(withRest),
    participle: (known?.participle ?? past).map(withRest),
    ing: withRest(known?.ing ?? ingForm(verb)),
    also: (known?.also ?? []).map(withRest),
  };
}

function irregularForms(verb: string, irregular: IrregularVerbs): Partial<VerbForms> | null {
  const known = irregular.verbs.get(verb);
  if (known !== undefined) return known;
  if (irregular.regular.has(verb)) return null;
  for (const prefix of irregular.prefixes) {
    if (!verb.startsWith(prefix)) continue;
    const joint = verb[prefix.length] === '-' ? `${prefix}-` : prefix;
    const plain = verb.slice(joint.length);
    const base = irregular.verbs.get(plain);
    if (base === undefined) continue;
    const prefixed = (forms: readonly string[] | undefined) => forms?.map((form) => joint + form);
    const past = prefixed(base.past);
    const participle = prefixed(base.participle);
    return {
      ...(past && { past }),
      ...(participle && { participle }),
      third: joint + (base.third ?? thirdPerson(plain)),
      ing: joint + (base.ing ?? ingForm(plain)),
    };
  }
  return null;
}

/**
 * Reads the text of `seeds/cues/irregular-verbs.yaml`.
 * @throws {Error} when the text is not YAML or a verb is not written as the head of that file says.
 */
export function readIrregularVerbs(yaml: string): IrregularVerbs {
  const data = parse(yaml, { mapAsMap: true }) as ReadonlyMap<string, unknown>;
  const verbs = new Map<string, Partial<VerbForms>>();
  for (const [verb, forms] of data.get('verbs') as ReadonlyMap<string, unknown>) {
    verbs.set(verb, readForms(verb, forms));
  }
  return {
    verbs,
    prefixes: data.get('prefixes') as readonly string[],
    regular: new Set(data.get('regular') as readonly string[]),
  };
}

function readForms(verb: string, forms: unknown): Partial<VerbForms> {
  if (Array.isArray(forms) && forms.length >= 1 && forms.length <= 2) {
    const past = String(forms[0]).split(' ');
    return { past, participle: forms[1] === undefined ? past : String(forms[1]).split(' ') };
  }
  if (!(forms instanceof Map))
    throw new Error(`irregular verb "${verb}": write [past] or [past, participle]`);
  const list = (key: string) =>
    forms.get(key) === undefined ? undefined : String(forms.get(key)).split(' ');
  const past = list('past');
  const participle = list('participle') ?? past;
  const also = list('also');
  return {
    ...(past && { past }),
    ...(participle && { participle }),
    ...(also && { also }),
    ...(forms.has('third') && { third: String(forms.get('third')) }),
    ...(forms.has('ing') && { ing: String(forms.get('ing')) }),
  };
}
