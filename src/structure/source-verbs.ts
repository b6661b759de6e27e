/** By which words each source speaks (brief 1.18): every cue with its class and how often. */
import type { Attribution, SourceVerb } from '../model.ts';

/** Verbs by id of the source, in the order they are first used. Linear in the attributions. */
export function verbsOfSources(attributions: readonly Attribution[]): ReadonlyMap<string, SourceVerb[]> {
  const found = new Map<string, SourceVerb[]>();
  for (const { sourceId, cue } of attributions) {
    if (sourceId === null || cue === null) continue;
    const verbs = found.get(sourceId);
    if (verbs === undefined) {
      found.set(sourceId, [{ lemma: cue.lemma, class: cue.class, count: 1 }]);
      continue;
    }
    const at = verbs.findIndex((verb) => verb.lemma === cue.lemma && verb.class === cue.class);
    if (at < 0) verbs.push({ lemma: cue.lemma, class: cue.class, count: 1 });
    else verbs[at] = { ...verbs[at]!, count: verbs[at]!.count + 1 };
  }
  return found;
}
