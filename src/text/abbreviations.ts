/** `seeds/cues/abbreviations.yaml` as the sentence stage uses it. */

/** What a stop after an abbreviation can mean; the groups of the data file. */
export type AbbreviationGroup = (typeof GROUPS)[number];

export interface AbbreviationTable {
  /** Lower-case form without its last stop, to its groups. */
  readonly groups: ReadonlyMap<string, readonly AbbreviationGroup[]>;
  /** Words that open a sentence after an abbreviation. */
  readonly openers: ReadonlySet<string>;
  /** Capitalised words that do not. */
  readonly continuations: ReadonlySet<string>;
  /** Names that end in a mark, without it. */
  readonly markedNames: ReadonlySet<string>;
  readonly sayVerbs: ReadonlySet<string>;
}

const GROUPS = [
  'titles',
  'months',
  'states',
  'before_number',
  'never_final',
  'may_end',
  'often_end',
] as const;
const LISTS = ['openers', 'continuations', 'marked_names', 'say_verbs'] as const;

/**
 * The table of a parsed data file.
 *
 * @throws TypeError when a group is missing or unknown, or an item is not a lower-case string without a last stop
 */
export function compileAbbreviations(data: unknown): AbbreviationTable {
  if (typeof data !== 'object' || data === null)
    throw new TypeError('abbreviations: expected a mapping of groups');
  const lists = new Map<string, unknown>(Object.entries(data));
  const known = new Set<string>([...GROUPS, ...LISTS]);
  for (const name of lists.keys())
    if (!known.has(name)) throw new TypeError(`abbreviations: unknown group “${name}”`);

  const groups = new Map<string, AbbreviationGroup[]>();
  for (const group of GROUPS) {
    for (const form of words(lists, group)) groups.set(form, [...(groups.get(form) ?? []), group]);
  }
  return {
    groups,
    openers: new Set(words(lists, 'openers')),
    continuations: new Set(words(lists, 'continuations')),
    markedNames: new Set(words(lists, 'marked_names')),
    sayVerbs: new Set(words(lists, 'say_verbs')),
  };
}

function words(lists: ReadonlyMap<string, unknown>, group: string): string[] {
  const list = lists.get(group);
  if (!Array.isArray(list)) throw new TypeError(`abbreviations: “${group}” must be a list of words`);
  for (const word of list) {
    if (typeof word !== 'string' || word === '' || word !== word.toLowerCase() || word.endsWith('.')) {
      throw new TypeError(
        `abbreviations: “${String(word)}” in “${group}” must be lower case, without its last stop`,
      );
    }
  }
  return list;
}
