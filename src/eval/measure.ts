import type { Report } from '../model.ts';
import type { Counts, Figure } from './counts.ts';
import type { Gold } from './gold.ts';

/** Counts one article, if it has the annotation, and says what the counts come to. */
export interface Measure {
  /** Name in JSON. */
  readonly name: string;
  /** What a table says. */
  readonly title: string;
  /** Null when the article is not annotated for it. */
  readonly count: (gold: Gold, report: Report) => Counts | null;
  readonly figures: readonly Figure[];
}
