import type { Document } from '../model.ts';

export function countVocabulary(
  _document: Document,
  _policy: readonly { readonly dimension: string; readonly words: readonly string[] }[],
): Record<string, Record<string, number>> {
  return {};
}
