/** The analysis with its data loaded. A file of its own, because loading costs more than anything else here. */

import type { Lexicon } from '../lexicon/file.ts';
import type { BatchTools } from '../run/batch.ts';

export interface Engine {
  readonly lexicon: Lexicon;
  readonly analyze: BatchTools['analyze'];
}

/** @throws Error when the installation is damaged */
export async function loadEngine(): Promise<Engine> {
  const [{ analyze }, { loadResources }] = await Promise.all([
    import('../analyze.ts'),
    import('../lexicon/resources.ts'),
  ]);
  const resources = loadResources();
  return {
    lexicon: resources.lexicon,
    analyze: (text, options) => analyze(text, options, resources),
  };
}
