/**
 * The files of `--lexicon`, read, checked and merged. Bundled apart from the program (`dist/house.cjs`), because the checks bring
 * YAML and a schema validator with them, which a run without the option must not pay for.
 */

import { readFileSync } from 'node:fs';
import { parseAxes, polesByAxis } from '../lexicon/axes.ts';
import type { Problem } from '../lexicon/entry.ts';
import type { Lexicon } from '../lexicon/file.ts';
import { type HouseList, mergeHouse } from '../lexicon/house.ts';
import {
  type HouseReading,
  type HouseTools,
  houseSchema,
  listOf,
  readHouseFile,
} from '../lexicon/house-file.ts';
import { readCsv, readDic } from '../lexicon/house-words.ts';
import { createInflector } from '../lexicon/inflect.ts';
import { readSeedFiles } from '../lexicon/load.ts';
import { readIrregularVerbs } from '../lexicon/verbs.ts';

export { readConfig } from './config-file.ts';

export interface LoadedHouse {
  readonly lexicon: Lexicon;
  /** With one of these the lexicon must not be used. */
  readonly problems: readonly Problem[];
}

/**
 * @param category of the words in LIWC dictionaries, or null when none is given
 * @param rules of a configuration file, which come last
 * @throws {Error} when the installation is damaged
 */
export function loadHouse(
  core: Lexicon,
  paths: readonly string[],
  category: string | null,
  rules?: Pick<HouseList, 'allow' | 'disable' | 'strength'>,
): LoadedHouse {
  const seeds = readSeedFiles();
  const tools: HouseTools = {
    check: houseSchema(seeds.schema),
    axes: polesByAxis(parseAxes({ path: 'seeds/lexicon/axes.yaml', text: seeds.axes }).axes),
    classes: seeds.classes,
    inflector: createInflector(readIrregularVerbs(seeds.irregularVerbs)),
  };
  const read = paths.map((path) => readOne(path, category, tools));
  const problems = read.flatMap((reading) => reading.problems);
  if (problems.length > 0) return { lexicon: core, problems };
  const lists = read.map(({ list }) => list);
  return mergeHouse(core, rules === undefined ? lists : [...lists, { ...listOf([]), ...rules }]);
}

function readOne(path: string, category: string | null, tools: HouseTools): HouseReading {
  const failed = (advice: string): HouseReading => ({
    list: listOf([]),
    problems: [{ file: path, entry: null, line: 1, advice }],
  });
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return failed(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const file = { path, text };
  if (/\.(?:ya?ml|json)$/i.test(path)) return readHouseFile(file, tools);
  if (/\.csv$/i.test(path)) return readCsv(file, tools);
  if (!/\.dic$/i.test(path))
    return failed('a lexicon ends in .yaml, .yml, .json, .csv or .dic: rename the file');
  if (category === null) {
    return failed('a LIWC dictionary does not say how its words load: give a category with --category NAME');
  }
  return readDic(file, category, tools);
}
