/** Articles with annotations to figures. Only counts are kept of an article, so a large file needs little memory. */

import type { Report } from '../model.ts';
import { estimate, type FigureValue } from './bootstrap.ts';
import { addCounts, type Counts } from './counts.ts';
import type { Gold } from './gold.ts';
import type { Measure } from './measure.ts';
import { MEASURES } from './measures.ts';

export { estimate, type FigureValue } from './bootstrap.ts';
export * from './counts.ts';
export { FLAG_KEYS, type FlaggedText, type FlagKey, type FlagRow, flagRows } from './flags.ts';
export { type Gold, readGold } from './gold.ts';
export type { Measure } from './measure.ts';
export { MEASURES } from './measures.ts';

export interface MeasureResult {
  readonly name: string;
  readonly title: string;
  /** How many articles are annotated for it. */
  readonly articles: number;
  readonly counts: Counts;
  readonly figures: readonly FigureValue[];
}

export interface Evaluation {
  readonly add: (gold: Gold, report: Report) => void;
  /** The measures for which there were annotations. */
  readonly results: () => readonly MeasureResult[];
}

export function createEvaluation(measures: readonly Measure[] = MEASURES): Evaluation {
  const counts: Counts[][] = measures.map(() => []);
  return {
    add(gold, report) {
      measures.forEach(({ count }, number) => {
        const counted = count(gold, report);
        if (counted !== null) counts[number]!.push(counted);
      });
    },
    results: () =>
      measures.flatMap(({ name, title, figures }, number) => {
        const articles = counts[number]!;
        if (articles.length === 0) return [];
        return [
          {
            name,
            title,
            articles: articles.length,
            counts: addCounts(articles),
            figures: estimate(articles, figures),
          },
        ];
      }),
  };
}
