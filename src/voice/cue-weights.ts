/** The weights of `cue-weights.json`, which `bench/train-cues.mjs` writes, as tables. */
import packed from './cue-weights.json' with { type: 'json' };

export interface CueWeights {
  readonly bias: number;
  /** Weight of a verb with a kind of complement that is not in `lemmas`. */
  readonly unknown: number;
  readonly tablesFor: (kind: string) => KindTables;
}

/** What counts for one kind of complement. */
export interface KindTables {
  readonly lemmas: ReadonlyMap<string, number>;
  /** One table of values a feature, in the order of the features; undefined where no value counts. */
  readonly features: readonly (ReadonlyMap<string, number> | undefined)[];
  /** By the number of a feature the least and the most that it and those behind it can add. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

interface FeatureName {
  readonly name: string;
  readonly byKind: boolean;
}

/** Unpacks the weights; tables of a kind are made when it is first met. */
export function readWeights(features: readonly FeatureName[]): CueWeights {
  const lemmas = new Map(Object.entries<string>(packed.lemmas));
  const always = new Map(Object.entries<string>(packed.always).map(([name, list]) => [name, table(list)]));
  const byKind = new Map(
    Object.entries<object>(packed.byKind).map(([name, kinds]) => [
      name,
      new Map(Object.entries<string>(kinds as Readonly<Record<string, string>>)),
    ]),
  );
  const made = new Map<string, KindTables>();
  const make = (kind: string): KindTables => {
    const tables = features.map(({ name, byKind: perKind }) => {
      if (!perKind) return always.get(name);
      const list = byKind.get(name)?.get(kind);
      return list === undefined ? undefined : table(list);
    });
    const least = new Array<number>(tables.length + 1).fill(0);
    const most = [...least];
    for (let i = tables.length - 1; i >= 0; i--) {
      const values = [0, ...(tables[i]?.values() ?? [])];
      least[i] = least[i + 1]! + Math.min(...values);
      most[i] = most[i + 1]! + Math.max(...values);
    }
    return { lemmas: table(lemmas.get(kind) ?? ''), features: tables, least, most };
  };
  return {
    bias: packed.bias,
    unknown: packed.unknown,
    tablesFor(kind) {
      const known = made.get(kind);
      if (known !== undefined) return known;
      const tables = make(kind);
      made.set(kind, tables);
      return tables;
    },
  };
}

/** `want=12|hope=7`. */
function table(list: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const entry of list.split('|')) {
    const at = entry.lastIndexOf('=');
    if (at >= 0) weights.set(entry.slice(0, at), Number(entry.slice(at + 1)));
  }
  return weights;
}
