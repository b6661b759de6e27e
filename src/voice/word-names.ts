/**
 * Names that are also words: in an article about Theresa May, `May said` is she and neither a month nor a modal. Read as
 * names beside a verb of saying only, and only when the text names the person in full, or the word is the name of a body.
 */
import type { Document } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import { isNameToken, readPersonName } from './person-names.ts';
import type { Reading } from './phrase.ts';

const TIMES = Role.month | Role.weekday | Role.timeUnit | Role.deicticTime | Role.timeModifier;
const BODIES = Role.knownOrganisation;
const GIVEN = Role.maleName | Role.femaleName;

/** The tags with such words as names; the same object where there are none. Linear; changes nothing that it is given. */
export function withWordNames(document: Document, tagged: Tagged): Tagged {
  const reading: Reading = { document, tagged, quoteAt: NOTHING };
  let known: ReadonlySet<string> | null = null;
  const found: number[] = [];
  for (let i = 0; i < document.tokens.count; i++) {
    if (!isWordInPlaceOfName(reading, i)) continue;
    known ??= namesOfPersons(reading);
    if (known.has(document.tokens.lower[i]!) || (tagged.info[i]!.role & BODIES) !== 0) found.push(i);
  }
  if (known === null || found.length === 0) return tagged;
  const info = [...tagged.info];
  const tag = tagged.tag.slice();
  const gram = tagged.gram.slice();
  const role = tagged.role.slice();
  for (const i of found) {
    const kept = known.has(document.tokens.lower[i]!) ? GIVEN : BODIES;
    tag[i] = Tag.name;
    gram[i] = 0;
    role[i] = role[i]! & kept;
    const { speech, pronoun } = info[i]!;
    info[i] = { gram: 0, role: role[i]!, verbs: [], speech, noun: null, place: null, pronoun };
  }
  return { info, gram, role, cue: tagged.cue, tag, phrases: tagged.phrases };
}

const NOTHING = new Int32Array(0);

/** A lone capitalised word that no rule takes for a speaker, before a verb of saying, or behind one and its quotation. */
function isWordInPlaceOfName({ document, tagged }: Reading, i: number): boolean {
  const { tokens } = document;
  if (tokens.kind[i] !== TokenKind.word || (tokens.shape[i]! & Shape.capital) === 0) return false;
  const { tag, role } = tagged;
  if (tag[i] === Tag.name && (role[i]! & TIMES) === 0) return false;
  if (tag[i] === Tag.pronoun || tag[i] === Tag.determiner || tag[i] === Tag.preposition) return false;
  const { from, to } = document.sentences[tokens.sentence[i]!]!;
  if (tagBehind(tagged, i + 1, to)) return i === from || standsAlone(tagged, i - 1);
  if (i - 2 < from || !saysAt(tagged, i - 1)) return false;
  const marked = tag[i - 2] === Tag.quote || tokens.lower[i - 2] === ',';
  return marked && (i + 1 >= to || tag[i + 1] === Tag.mark || tag[i + 1] === Tag.preposition);
}

/** `said`, `has said`, `later told` */
function tagBehind(tagged: Tagged, from: number, to: number): boolean {
  const { tag } = tagged;
  for (let i = from; i < Math.min(to, from + 3); i++) {
    if (saysAt(tagged, i)) return true;
    if (tag[i] !== Tag.auxiliary && tag[i] !== Tag.adverb) return false;
  }
  return false;
}

function saysAt({ info, gram }: Tagged, i: number): boolean {
  return (gram[i]! & (Gram.verbPast | Gram.verbThird)) !== 0 && info[i]!.verbs.some(({ quote }) => quote);
}

/** Neither a name, a number nor a preposition stands before it (`Tom Price said`, `the 40 Weeks said`, `In May said …`). */
function standsAlone({ tag, role }: Tagged, before: number): boolean {
  const t = tag[before];
  if (t === Tag.name) return (role[before]! & (Role.weekday | Role.month)) !== 0;
  return (
    t === Tag.mark || t === Tag.quote || t === Tag.coordinator || t === Tag.subordinator || t === Tag.that
  );
}

/** Words that persons of the text are called by: first and last of a name in full, and what an office stands before. */
function namesOfPersons(reading: Reading): ReadonlySet<string> {
  const { tokens } = reading.document;
  const names = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isNameToken(reading, i)) continue;
    let to = i + 1;
    while (to < tokens.count && isNameToken(reading, to) && tokens.sentence[to] === tokens.sentence[i]) to++;
    const person = readPersonName(reading, { from: i, to });
    const spoken = to - i === 2 && saysAt(reading.tagged, to);
    if (person !== null && (person.parts >= 2 || person.title !== null)) {
      if (person.parts >= 2) names.add(tokens.lower[person.from]!);
      names.add(tokens.lower[person.to - 1]!);
    } else if (spoken && (reading.tagged.role[to - 1]! & (Role.organisation | BODIES)) === 0) {
      names.add(tokens.lower[i]!);
      names.add(tokens.lower[to - 1]!);
    }
    i = to - 1;
  }
  return names;
}
