import type { Document, TimeExpression } from '../model.ts';
import type { Tagged } from '../text/tag.ts';

export function findTimes(
  _document: Document,
  _tagged: Tagged,
  _times: unknown,
  _published: string | null,
): TimeExpression[] {
  return [];
}
