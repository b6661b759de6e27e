import type { Source } from '../model.ts';
import { clean } from './wrap.ts';

const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/**
 * What a claim's first line calls its source: the last name of a person, anything else without its article.
 * Sources that would share a short name keep the full one.
 */
export function shortNames(sources: readonly Source[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const source of sources) {
    const name = shorten(source);
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return new Map(
    sources.map((source) => {
      const name = shorten(source);
      return [source.id, uses.get(name) === 1 ? name : clean(source.name)];
    }),
  );
}

function shorten({ name, kind }: Source): string {
  const whole = clean(name);
  const person = kind === 'named person' || kind === 'named official';
  if (!person) return whole.replace(/^the (?=\S)/i, '');
  // A title that stayed in the name (`Mr. Smith`) goes with the first names.
  const last = whole.replace(SUFFIX, '').split(' ').at(-1);
  return last ?? whole;
}
