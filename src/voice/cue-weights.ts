/** The weights of `cue-weights.json`, which `bench/train-cues.mjs` writes, as tables. */
import packed from './cue-weights.json' with { type: 'json' };

export interface CueWeights {
  readonly bias: number;
  /** Weight of a pair that is not in `lemmas`. */
  readonly unknown: number;
  /** Kind of complement, lemma. */
  readonly lemmas: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Name of the feature, kind of complement, value. */
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
  /** Name of the feature, value. */
  readonly always: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

type Table = Map<string, number>;

export function readWeights(): CueWeights {
  return {
    bias: packed.bias,
    unknown: packed.unknown,
    lemmas: tables(packed.lemmas),
    byKind: new Map(Object.entries(packed.byKind).map(([name, kinds]) => [name, tables(Object(kinds))])),
    always: tables(packed.always),
  };
}

const tables = (lists: object): Map<string, Table> =>
  new Map(Object.entries(lists).map(([key, list]) => [key, table(String(list))]));

/** `want=12|hope=7`. */
function table(list: string): Table {
  return new Map(
    list.split('|').map((entry): [string, number] => {
      const at = entry.lastIndexOf('=');
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );
}
