/** Who is named in full in a text, so that a surname or a first name alone finds its person. */
import type { Source } from '../model.ts';
import { type FullName, officeOf } from '../voice/person-names.ts';

export interface Person {
  readonly name: string;
  readonly office: boolean;
}

/** Whom a surname and whom a first name means, in lower case. */
export interface People {
  readonly bySurname: ReadonlyMap<string, Person>;
  readonly byFirstName: ReadonlyMap<string, Person>;
}

const PERSON_KINDS: ReadonlySet<Source['kind']> = new Set(['named person', 'named official']);

/** Persons named in full: those a given name or a title tells, and those the text gives words to. */
export function peopleOf(named: ReadonlyMap<string, FullName>, sources: readonly Source[]): People {
  const bySurname = new Map<string, Person>();
  const byFirstName = new Map<string, Person>();
  const add = (surname: string, name: string, office: boolean): void => {
    const person = { name, office };
    bySurname.set(surname, person);
    const first = name.slice(0, name.indexOf(' ')).toLowerCase();
    if (!byFirstName.has(first)) byFirstName.set(first, person);
  };
  for (const [surname, { name, title }] of named) add(surname, name, title !== null);
  for (const { name, kind, title } of sources) {
    if (!PERSON_KINDS.has(kind) || !name.includes(' ')) continue;
    const surname = lastWord(name);
    if (!bySurname.has(surname)) add(surname, name, officeOf(title) !== null);
  }
  return { bySurname, byFirstName };
}

/** A surname, in lower case. */
export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
