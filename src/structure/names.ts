import type { Document, NameUse, Source } from '../model.ts';
import type { Tagged } from '../text/tag.ts';

export function listNames(
  _document: Document,
  _tagged: Tagged,
  _sources: readonly Source[],
): { names: NameUse[]; namedNotCited: string[] } {
  return { names: [], namedNotCited: [] };
}
