/** What the schema cannot say about an entry: an ordered list of small checks, all of which are always run. */

import type { Axes, RawCondition, RawEntry } from './entry.ts';
import { nearest } from './nearest.ts';
import type { Path } from './seed-file.ts';
import { classOf, WORD_CLASSES, wordsOfForm, wordsOfItem } from './words.ts';

export interface EntryFault {
  /** Below the entry. */
  readonly path: Path;
  readonly advice: string;
}

export interface EntryCheck {
  readonly name: string;
  readonly faults: (
    entry: RawEntry,
    category: string,
    axes: Axes,
    classes: readonly string[],
  ) => readonly EntryFault[];
}

/** What a subject may be besides a class of nouns. */
const SUBJECTS = ['person', 'organisation', 'thing'];

function fault(path: Path, advice: string): EntryFault {
  return { path, advice };
}

function didYouMean(word: string, known: readonly string[]): string {
  const [best] = nearest(word, known);
  return best === undefined ? `known are ${known.join(', ')}` : `did you mean "${best}"?`;
}

/** Every word list of an entry's conditions, with its path. */
function wordLists(entry: RawEntry): readonly { readonly path: Path; readonly items: readonly string[] }[] {
  const lists: { path: Path; items: readonly string[] }[] = [];
  for (const field of ['not_when', 'only_when'] as const) {
    entry[field]?.forEach((condition: RawCondition, index) => {
      for (const kind of ['followed_by', 'preceded_by', 'sentence_has'] as const) {
        const items = condition[kind];
        if (items) lists.push({ path: [field, index, kind], items });
      }
      if (condition.near) lists.push({ path: [field, index, 'near', 'words'], items: condition.near.words });
    });
  }
  return lists;
}

function itemFault(item: string, classes: readonly string[]): string | null {
  const words = wordsOfItem(item);
  if (words.length === 0) return `"${item}" holds no word: remove it`;
  for (const word of item.split(' ')) {
    const name = classOf(word);
    const known = [...WORD_CLASSES, ...classes];
    if (name !== null && !known.includes(name)) {
      return `unknown word class <${name}>: ${didYouMean(name, known)}`;
    }
    const star = word.indexOf('*');
    if (star >= 0 && (star !== word.length - 1 || word.length < 3)) {
      return `"${word}": a star may only end a word of two letters or more`;
    }
    if (star > 0 && !/[\p{L}\p{N}]/u.test(word.charAt(star - 1))) {
      // The part behind a hyphen is a word of its own, and a star alone stands for none.
      return `"${word}" never matches: put the star behind a letter ("${word.slice(0, star).replace(/[^\p{L}\p{N}]+$/u, '')}*")`;
    }
  }
  return null;
}

/** A flow list cuts a sentence at its commas, so what is left neither starts nor ends like a sentence. */
function sentenceFault(sentence: string): string | null {
  const words = /^[\p{L}\p{N}"'“‘«([$£€—–-]/u;
  if (!words.test(sentence))
    return `"${sentence}" does not start like a sentence: write one or two whole sentences`;
  if (/^\p{Ll}/u.test(sentence) || !/[.!?…:]["'”’»)\]]*$/.test(sentence)) {
    return `"${sentence}" is not a whole sentence: if it was cut at a comma, put the sentence in quotes or on a line of its own ("- …")`;
  }
  return null;
}

export const ENTRY_CHECKS: readonly EntryCheck[] = [
  {
    name: 'the id starts with the category',
    faults: ({ id }, category) =>
      id.startsWith(`${category}.`) ? [] : [fault(['id'], `the id must start with "${category}."`)],
  },
  {
    name: 'terms and forms hold words',
    faults: ({ term, forms = [], as_written = [] }) => {
      const paths: [Path, string][] = [
        [['term'], term],
        ...forms.map((form, index): [Path, string] => [['forms', index], form]),
        ...as_written.map((form, index): [Path, string] => [['as_written', index], form]),
      ];
      return paths.flatMap(([path, form]) => {
        if (!wordsOfForm(form).some((word) => /[\p{L}\p{N}]/u.test(word))) {
          return [fault(path, `"${form}" holds no word that could be matched`)];
        }
        const tidy = form.trim().replace(/\s+/g, ' ');
        return tidy === form
          ? []
          : [fault(path, `"${form}": write single spaces between words and none around them`)];
      });
    },
  },
  {
    name: 'no form is written twice',
    faults: ({ term, forms = [], as_written = [] }) => {
      const all = [term, ...forms, ...as_written];
      return all.flatMap((form, index) => {
        if (all.indexOf(form) === index) return [];
        const path: Path =
          index <= forms.length ? ['forms', index - 1] : ['as_written', index - 1 - forms.length];
        return [fault(path, `"${form}" is written twice: remove one`)];
      });
    },
  },
  {
    name: 'alternatives, or the reason why there are none',
    faults: ({ alternatives, no_alternative }) => {
      if (alternatives === undefined && no_alternative === undefined) {
        return [
          fault(
            [],
            '"alternatives" is missing: give plainer wordings, or say in "no_alternative" why there is none',
          ),
        ];
      }
      if (alternatives !== undefined && no_alternative !== undefined) {
        return [fault(['no_alternative'], 'there are alternatives already: remove one of the two')];
      }
      return [];
    },
  },
  {
    name: 'axis and pole are known',
    faults: ({ axis, pole }, _category, axes) => {
      if (axis === undefined && pole === undefined) return [];
      if (axis === undefined || pole === undefined) {
        return [
          fault([axis === undefined ? 'pole' : 'axis'], '"axis" and "pole" go together: give both or none'),
        ];
      }
      const poles = axes.get(axis);
      if (poles === undefined)
        return [fault(['axis'], `unknown axis "${axis}": ${didYouMean(axis, [...axes.keys()])}`)];
      return poles.has(pole)
        ? []
        : [fault(['pole'], `axis "${axis}" has the poles ${[...poles].join(' and ')}`)];
    },
  },
  {
    name: 'a twin, or the reason why there is none, where there is an other pole',
    faults: ({ axis, twin, no_twin }) => {
      if (twin === undefined && no_twin === undefined) return [];
      const field = twin === undefined ? 'no_twin' : 'twin';
      if (axis === undefined) return [fault([field], `"${field}" is about the other pole: give an axis too`)];
      if (twin === undefined || no_twin === undefined) return [];
      return [fault(['no_twin'], 'there is a twin already: remove one of the two')];
    },
  },
  {
    name: 'word lists can be matched',
    faults: (entry, _category, _axes, classes) =>
      wordLists(entry).flatMap(({ path, items }) =>
        items.flatMap((item, index) => {
          const advice = itemFault(item, classes);
          return advice === null ? [] : [fault([...path, index], advice)];
        }),
      ),
  },
  {
    name: 'classes of subjects are known',
    faults: (entry, _category, _axes, classes) => {
      const known = [...SUBJECTS, ...classes];
      return (['not_when', 'only_when'] as const).flatMap((field) =>
        (entry[field] ?? []).flatMap(({ subject = [] }: RawCondition, index) =>
          subject.flatMap((name, item) =>
            known.includes(name)
              ? []
              : [
                  fault(
                    [field, index, 'subject', item],
                    `unknown class of subjects "${name}": ${didYouMean(name, known)}`,
                  ),
                ],
          ),
        ),
      );
    },
  },
  {
    name: 'examples are whole sentences',
    faults: ({ examples }) =>
      (['hit', 'miss'] as const).flatMap((kind) =>
        examples[kind].flatMap((sentence, index) => {
          const advice = sentenceFault(sentence);
          return advice === null ? [] : [fault(['examples', kind, index], advice)];
        }),
      ),
  },
];
