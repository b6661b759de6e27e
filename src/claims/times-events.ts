/** Events that give a time: `After the vote,` at the head of a sentence. No date can be told from them. */
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { core, type TimeCore, type TimeReader } from './times-reader.ts';
import { longestFrom } from './word-sequences.ts';

/** A longer stretch before the comma is no plain event. */
const LONGEST = 20;

/** The event that the sentence begins with, up to its comma; null when a clause or something else stands there. */
export function readEvent(reader: TimeReader): TimeCore | null {
  const { document, tagged, words } = reader;
  const { lower, kind } = document.tokens;
  let from = reader.from;
  while (from < reader.to && kind[from] === TokenKind.quote) from++;
  const opener = longestFrom(words.events, lower, from, reader.to);
  if (opener === null) return null;
  const first = tagged.tag[opener.to];
  if (first !== Tag.determiner && first !== Tag.name && first !== Tag.noun && first !== Tag.adjective)
    return null;
  let noun = false;
  for (let i = opener.to; i < Math.min(reader.to, from + LONGEST); i++) {
    const tag = tagged.tag[i]!;
    if (lower[i] === ',') return noun ? core(from, i, { kind: 'open' }) : null;
    if (
      tag === Tag.verb ||
      tag === Tag.auxiliary ||
      tag === Tag.modal ||
      tag === Tag.mark ||
      tag === Tag.quote
    )
      return null;
    if (tag === Tag.noun || tag === Tag.name) noun = true;
  }
  return null;
}
