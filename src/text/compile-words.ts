/**
 * Build time only: `seeds/cues/*.yaml` to one compact table of word forms, phrases and certainty words. Verbs are
 * inflected, both spellings are made, and forms with the same readings share one record.
 */

import { plurals } from '../lexicon/nouns.ts';
import { spellings } from '../lexicon/spelling.ts';
import { type IrregularVerbs, type VerbForms, verbForms } from '../lexicon/verbs.ts';
import type { CueClass } from '../model.ts';
import { normalForm } from './characters.ts';
import { type FormIndex, packForms } from './form-index.ts';
import { tokenize } from './tokenize.ts';
import { Gram, type NounCue, type Pronoun, Role, type VerbCue } from './words.ts';

/** The parsed cue files, by file name without ending. */
export type CueFiles = Readonly<Record<string, Record<string, unknown>>>;

/** What the build writes; short, because it is parsed at every start. Numbers that point into a list are -1 for none. */
export interface CompiledWords {
  readonly verbs: readonly PackedVerb[];
  readonly nouns: readonly PackedNoun[];
  readonly places: readonly string[];
  readonly pronouns: readonly Pronoun[];
  /** gram, role, verbs (by commas), noun, place, pronoun: base 36, by spaces. */
  readonly infos: readonly string[];
  /** Number of each form's record in `infos`. */
  readonly forms: FormIndex;
  /** First word → second word → phrases that start with them, a line each: the words behind them, role, gram, place (base 36), class; by tabs. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Certainty words by kind, word sequences by spaces. */
  readonly certainty: Readonly<
    Record<'possible' | 'probable' | 'planned' | 'conditional', readonly string[]>
  >;
}

/** Lemma, class, that, flags (see `VERB_FLAGS`), prepositions and particles by spaces. */
export type PackedVerb = readonly [string, CueClass, VerbCue['that'], number, string, string];
/** Lemma, class, flags: 1 that, 2 of, 4 to. */
export type PackedNoun = readonly [string, CueClass, number];
export const VERB_FLAGS = ['quote', 'object', 'to', 'addressee', 'as', 'asObject', 'weak'] as const;

interface Record_ {
  gram: number;
  role: number;
  verbs: number[];
  noun: number;
  place: number;
  pronoun: number;
}

interface Builder {
  readonly words: Map<string, Record_>;
  readonly phrases: Map<string, { role: number; gram: number; place: number; class: CueClass | null }>;
  readonly verbs: VerbCue[];
  readonly nouns: NounCue[];
  readonly places: string[];
  readonly pronouns: Pronoun[];
  readonly irregular: IrregularVerbs;
}

/**
 * Compiles the cue files. Sorted, so the same seeds give the same bytes.
 * @throws {Error} when a file or a list of it is missing
 */
export function compileWords(files: CueFiles, irregular: IrregularVerbs): CompiledWords {
  const builder: Builder = {
    words: new Map(),
    phrases: new Map(),
    verbs: [],
    nouns: [],
    places: [],
    pronouns: [],
    irregular,
  };
  addFunctionWords(builder, section(files, 'function-words'));
  addCommonVerbs(builder, section(files, 'common-verbs'));
  addReportingVerbs(builder, section(files, 'reporting-verbs'));
  addReportingNouns(builder, section(files, 'reporting-nouns'));
  addExpressions(builder, section(files, 'expressions'));
  addPeople(builder, section(files, 'people'));
  addOrganisations(builder, section(files, 'organisations'));
  addPlaces(builder, section(files, 'places'));
  addTimesAndNumbers(builder, section(files, 'times'), section(files, 'numbers'));
  return finish(builder, section(files, 'certainty'));
}

function section(files: CueFiles, name: string): Record<string, unknown> {
  const found = files[name];
  if (found === undefined) throw new Error(`seeds/cues/${name}.yaml is missing`);
  return found;
}

/** The strings of a list; an item may be a string or a map with `word`, `words`, `name` or `form`. */
function strings(data: Record<string, unknown>, key: string): string[] {
  const list = data[key];
  if (list === undefined) throw new Error(`the list "${key}" is missing in a file of seeds/cues`);
  // A map gives its words a value that other stages read (`weekdays: {monday: 1}`).
  const items = Array.isArray(list) ? (list as readonly unknown[]) : Object.keys(list as object);
  return items.map((item) => {
    if (typeof item === 'object' && item !== null) {
      const map = item as Record<string, unknown>;
      return String(map.word ?? map.words ?? map.name ?? map.form);
    }
    return String(item);
  });
}

function wordsOf(text: string): string[] {
  const tokens = tokenize(normalForm(text));
  return [...tokens.lower];
}

function record(builder: Builder, word: string): Record_ {
  const known = builder.words.get(word);
  if (known !== undefined) return known;
  const made: Record_ = { gram: 0, role: 0, verbs: [], noun: -1, place: -1, pronoun: -1 };
  builder.words.set(word, made);
  return made;
}

interface Addition {
  readonly gram?: number;
  readonly role?: number;
  readonly place?: number;
  readonly class?: CueClass;
}

/** Adds a word, or a phrase when it has several tokens. */
function add(
  builder: Builder,
  text: string,
  { gram = 0, role = 0, place = -1, class: cueClass }: Addition,
): void {
  const words = wordsOf(text);
  if (words.length === 0) return;
  if (words.length === 1 && cueClass === undefined) {
    const entry = record(builder, words[0]!);
    entry.gram |= gram;
    entry.role |= role;
    if (place >= 0 && entry.place < 0) entry.place = place;
    return;
  }
  const key = words.join(' ');
  const known = builder.phrases.get(key) ?? { role: 0, gram: 0, place: -1, class: null };
  known.role |= role;
  known.gram |= gram;
  if (place >= 0) known.place = place;
  known.class ??= cueClass ?? null;
  builder.phrases.set(key, known);
}

function addAll(builder: Builder, data: Record<string, unknown>, key: string, addition: Addition): void {
  for (const word of strings(data, key)) add(builder, word, addition);
}

function addFunctionWords(builder: Builder, data: Record<string, unknown>): void {
  addAll(builder, data, 'determiners', { gram: Gram.determiner });
  addAll(builder, data, 'possessives', { gram: Gram.possessive });
  addAll(builder, data, 'object_pronouns', { gram: Gram.objectPronoun });
  addAll(builder, data, 'reflexives', { gram: Gram.reflexive });
  addAll(builder, data, 'indefinite_pronouns', { gram: Gram.indefinite });
  addAll(builder, data, 'demonstratives', { gram: Gram.determiner | Gram.demonstrative });
  addAll(builder, data, 'wh_words', { gram: Gram.wh });
  addAll(builder, data, 'relative_pronouns', { gram: Gram.relative });
  addAll(builder, data, 'coordinators', { gram: Gram.coordinator });
  addAll(builder, data, 'subordinators', { gram: Gram.subordinator });
  addAll(builder, data, 'prepositions', { gram: Gram.preposition });
  addAll(builder, data, 'modals', { gram: Gram.modal });
  addAll(builder, data, 'be', { gram: Gram.be });
  addAll(builder, data, 'have', { gram: Gram.have });
  addAll(builder, data, 'do', { gram: Gram.do });
  addAll(builder, data, 'negations', { gram: Gram.negation });
  addAll(builder, data, 'adverbs', { gram: Gram.adverb });
  addAll(builder, data, 'connectives', { gram: Gram.connective });
  for (const item of data.subject_pronouns as readonly {
    word: string;
    number: Pronoun['number'];
    kind: Pronoun['kind'];
  }[]) {
    const entry = record(builder, normalForm(item.word));
    entry.gram |= Gram.subjectPronoun;
    builder.pronouns.push({ number: item.number, kind: item.kind });
    entry.pronoun = builder.pronouns.length - 1;
  }
}

/** Gram bits of each form of a verb, both spellings. */
function addVerbForms(builder: Builder, forms: VerbForms, gram: number, each?: (form: string) => void): void {
  const put = (form: string, bits: number) => {
    for (const spelling of spellings(normalForm(form))) {
      const entry = record(builder, spelling);
      entry.gram |= bits | gram;
      each?.(spelling);
    }
  };
  put(forms.base, Gram.verbBase);
  put(forms.third, Gram.verbThird);
  for (const past of forms.past) put(past, Gram.verbPast);
  for (const participle of forms.participle) put(participle, Gram.verbParticiple);
  put(forms.ing, Gram.verbIng);
}

function addCommonVerbs(builder: Builder, data: Record<string, unknown>): void {
  const nounToo = new Set(strings(data, 'noun_or_verb'));
  for (const verb of new Set([...strings(data, 'verbs'), ...nounToo])) {
    if (/[ ]/.test(verb)) continue;
    const forms = verbForms(verb, builder.irregular);
    addVerbForms(builder, forms, nounToo.has(verb) ? 0 : Gram.verbOnly);
    // Only base and third person look like a noun and its plural.
    if (nounToo.has(verb))
      for (const form of [forms.base, forms.third])
        for (const spelling of spellings(form)) record(builder, spelling).gram |= Gram.noun;
  }
  addAll(builder, data, 'adjectives', { gram: Gram.adjective });
}

interface SeedVerb {
  readonly verb: string;
  readonly class: CueClass;
  readonly that: VerbCue['that'];
  readonly quote?: boolean;
  readonly object?: boolean;
  readonly to?: boolean;
  readonly addressee?: boolean;
  readonly prep?: readonly string[];
  readonly as?: boolean;
  readonly as_object?: boolean;
  readonly weak?: boolean;
}

function addReportingVerbs(builder: Builder, data: Record<string, unknown>): void {
  for (const seed of data.verbs as readonly SeedVerb[]) {
    const [verb, ...particle] = normalForm(seed.verb).split(' ');
    // `be like`: every form of be would become a cue.
    if (verb === undefined || verb === 'be' || verb === 'have' || verb === 'do') continue;
    const number =
      builder.verbs.push({
        lemma: seed.verb,
        class: seed.class,
        that: seed.that,
        quote: seed.quote ?? false,
        object: seed.object ?? false,
        to: seed.to ?? false,
        addressee: seed.addressee ?? false,
        prep: seed.prep ?? [],
        as: seed.as ?? false,
        asObject: seed.as_object ?? false,
        weak: seed.weak ?? false,
        particle,
      }) - 1;
    addVerbForms(builder, verbForms(verb, builder.irregular), 0, (form) => {
      const entry = record(builder, form);
      if (!entry.verbs.includes(number)) entry.verbs.push(number);
    });
  }
  // With a particle first: `point out` before `point`.
  for (const entry of builder.words.values())
    entry.verbs.sort(
      (a, b) => builder.verbs[b]!.particle.length - builder.verbs[a]!.particle.length || a - b,
    );
}

function addReportingNouns(builder: Builder, data: Record<string, unknown>): void {
  for (const seed of data.nouns as readonly {
    noun: string;
    class: CueClass;
    that?: boolean;
    of?: boolean;
    to?: boolean;
  }[]) {
    if (seed.noun.includes(' ')) continue;
    const number =
      builder.nouns.push({
        lemma: seed.noun,
        class: seed.class,
        that: seed.that ?? false,
        of: seed.of ?? false,
        to: seed.to ?? false,
      }) - 1;
    for (const form of [seed.noun, ...plurals(seed.noun)]) {
      for (const spelling of spellings(normalForm(form))) {
        const entry = record(builder, spelling);
        entry.noun = number;
        entry.gram |= Gram.noun;
      }
    }
  }
}

function addExpressions(builder: Builder, data: Record<string, unknown>): void {
  for (const item of data.attributing as readonly {
    words: string;
    class?: CueClass;
    source?: string;
    weak?: boolean;
  }[]) {
    if (item.source !== undefined && item.source !== 'after') continue;
    if (item.weak === true || !item.words.includes(' ')) continue;
    add(builder, item.words, { role: Role.expression, class: item.class ?? 'neutral' });
  }
  addAll(builder, data, 'settings', { role: Role.setting });
  const mention = data.mention as Record<string, unknown>;
  for (const noun of strings(mention, 'nouns'))
    for (const form of [noun, ...plurals(noun)]) add(builder, form, { role: Role.mentionNoun });
  for (const verb of strings(mention, 'verbs')) {
    if (verb.includes(' ')) {
      const forms = verbForms(verb, builder.irregular);
      for (const form of [forms.base, forms.third, ...forms.past, ...forms.participle, forms.ing])
        add(builder, form, { role: Role.mentionPhrase });
      continue;
    }
    addVerbForms(builder, verbForms(verb, builder.irregular), 0, (form) => {
      record(builder, form).role |= Role.mentionVerb;
    });
  }
  addAll(builder, mention, 'phrases', { role: Role.mentionPhrase });
  for (const word of strings(data, 'works')) record(builder, word).role |= Role.work;
}

/** A noun and its plural. */
function addNouns(builder: Builder, data: Record<string, unknown>, key: string, role: number): void {
  for (const noun of strings(data, key)) {
    for (const form of new Set([noun, ...plurals(noun)])) {
      for (const spelling of spellings(normalForm(form))) add(builder, spelling, { role, gram: Gram.noun });
    }
  }
}

function addPeople(builder: Builder, data: Record<string, unknown>): void {
  addAll(builder, data, 'honorifics', { role: Role.honorific });
  addNouns(builder, data, 'offices', Role.office);
  addNouns(builder, data, 'spokespeople', Role.spokesperson);
  addNouns(builder, data, 'roles', Role.person);
  addAll(builder, data, 'collectives', { role: Role.collective, gram: Gram.noun });
  const anonymous = data.anonymous as Record<string, unknown>;
  addAll(builder, anonymous, 'official', { role: Role.anonymousOfficial });
  addAll(builder, anonymous, 'other', { role: Role.anonymousOther });
  const names = data.given_names as Record<string, unknown>;
  addAll(builder, names, 'male', { role: Role.maleName });
  addAll(builder, names, 'female', { role: Role.femaleName });
}

function addOrganisations(builder: Builder, data: Record<string, unknown>): void {
  addNouns(builder, data, 'heads', Role.organisation);
  addAll(builder, data, 'known', { role: Role.knownOrganisation });
  for (const name of strings(data, 'known'))
    if (/^the /i.test(name)) add(builder, name.slice(4), { role: Role.knownOrganisation });
  addAll(builder, data, 'media', { role: Role.media });
  for (const name of strings(data, 'media'))
    if (/^the /i.test(name)) add(builder, name.slice(4), { role: Role.media });
  addNouns(builder, data, 'documents', Role.document);
}

interface SeedPlace {
  readonly name: string;
  readonly capital?: string;
  readonly demonyms?: readonly string[];
  readonly forms?: readonly string[];
}

function addPlaces(builder: Builder, data: Record<string, unknown>): void {
  for (const [key, role] of [
    ['states', Role.state],
    ['regions', Role.region],
  ] as const) {
    for (const seed of data[key] as readonly SeedPlace[]) {
      const place = builder.places.push(seed.name) - 1;
      for (const form of [seed.name, ...(seed.forms ?? [])]) add(builder, form, { role, place });
      if (seed.capital !== undefined && seed.capital !== null)
        add(builder, seed.capital, { role: Role.capital, place });
      for (const form of seed.demonyms ?? []) add(builder, form, { role: Role.demonym, place });
    }
  }
  addAll(builder, data, 'cities', { role: Role.city });
}

function addTimesAndNumbers(
  builder: Builder,
  times: Record<string, unknown>,
  numbers: Record<string, unknown>,
): void {
  addAll(builder, times, 'weekdays', { role: Role.weekday });
  addAll(builder, times, 'months', { role: Role.month });
  for (const unit of strings(times, 'units'))
    for (const form of [unit, ...plurals(unit)]) add(builder, form, { role: Role.timeUnit });
  addAll(builder, times, 'deictic', { role: Role.deicticTime });
  addAll(builder, times, 'modifiers', { role: Role.timeModifier });
  for (const key of ['units', 'tens', 'multipliers']) addAll(builder, numbers, key, { role: Role.number });
  addAll(builder, numbers, 'vague', { role: Role.vagueNumber });
}

function finish(builder: Builder, certainty: Record<string, unknown>): CompiledWords {
  for (const text of builder.phrases.keys())
    record(builder, text.slice(0, `${text} `.indexOf(' '))).role |= Role.opensPhrase;
  const numbers = new Map<string, number>();
  const infos: string[] = [];
  const forms = new Map<string, number>();
  for (const word of [...builder.words.keys()].sort()) {
    const { gram, role, verbs, noun, place, pronoun } = builder.words.get(word)!;
    const list = verbs.map(base36).join(',');
    const key = [base36(gram), base36(role), list, base36(noun), base36(place), base36(pronoun)].join(' ');
    let number = numbers.get(key);
    if (number === undefined) {
      number = infos.push(key) - 1;
      numbers.set(key, number);
    }
    forms.set(word, number);
  }
  const phrases = new Map<string, Map<string, string>>();
  for (const text of [...builder.phrases.keys()].sort()) {
    const { role, gram, place, class: cueClass } = builder.phrases.get(text)!;
    const [first, second, ...rest] = text.split(' ');
    if (second === undefined) continue;
    const line = [rest.join(' '), base36(role), base36(gram), base36(place), cueClass ?? ''].join('\t');
    const seconds = phrases.get(first!) ?? new Map<string, string>();
    const lines = seconds.get(second);
    phrases.set(first!, seconds.set(second, lines === undefined ? line : `${lines}\n${line}`));
  }
  const kind = (key: string) =>
    [...new Set(strings(certainty, key).map((text) => wordsOf(text).join(' ')))].sort();
  return {
    verbs: builder.verbs.map(packVerb),
    nouns: builder.nouns.map(({ lemma, class: cueClass, that, of, to }) => [
      lemma,
      cueClass,
      +that | (+of << 1) | (+to << 2),
    ]),
    places: builder.places,
    pronouns: builder.pronouns,
    infos,
    forms: packForms(forms),
    phrases: Object.fromEntries([...phrases].map(([first, seconds]) => [first, Object.fromEntries(seconds)])),
    certainty: {
      possible: kind('possible'),
      probable: kind('probable'),
      planned: kind('planned'),
      conditional: kind('conditional'),
    },
  };
}

const base36 = (number: number): string => number.toString(36);

function packVerb(verb: VerbCue): PackedVerb {
  const flags = VERB_FLAGS.reduce((bits, name, index) => bits | (verb[name] ? 1 << index : 0), 0);
  return [verb.lemma, verb.class, verb.that, flags, verb.prep.join(' '), verb.particle.join(' ')];
}
