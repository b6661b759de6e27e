/** The analysis with its data loaded. A file of its own, because loading costs more than anything else here. */

import type { Lexicon } from '../lexicon/file.ts';
import type { LexiconIdentity } from '../model.ts';
import type { BatchTools } from '../run/batch.ts';
import { hasTerms, type UserTerms } from './user-terms.ts';

export interface Engine extends Pick<BatchTools, 'analyze'> {
  readonly core: Lexicon;
  /** The core list with the user's terms. */
  readonly lexicon: Lexicon;
  /** For outcomes: of the lexicon where it is not the plain core list. */
  readonly own: { readonly lexicon?: LexiconIdentity };
  /** The same data with the terms of another configuration. @throws UsageError */
  readonly withTerms: (terms: UserTerms) => Promise<Engine>;
}

/**
 * @throws Error when the installation is damaged
 * @throws UsageError when the user's terms cannot be used
 */
export async function loadEngine(terms: UserTerms = {}): Promise<Engine> {
  const [{ analyze }, { loadResources }] = await Promise.all([
    import('../analyze.ts'),
    import('../lexicon/resources.ts'),
  ]);
  const resources = loadResources();
  const core = resources.lexicon;
  const engineWith = (lexicon: Lexicon): Engine => ({
    core,
    lexicon,
    own: lexicon === core ? {} : { lexicon: lexicon.identity },
    analyze: (text, options) => analyze(text, options, { ...resources, lexicon }),
    withTerms,
  });
  const withTerms = async (wanted: UserTerms): Promise<Engine> => {
    if (!hasTerms(wanted)) return engineWith(core);
    const { applyTerms } = await import('./apply-terms.ts');
    return engineWith(await applyTerms(core, wanted));
  };
  return withTerms(terms);
}
