/**
 * What is said: the content of a cue with its subject. An ordered list of rules; the first that answers wins and signs
 * the attribution together with the subject rule.
 */
import {
  asSomeoneSaid,
  bareClause,
  clauseBefore,
  colonContent,
  infinitive,
  thatClause,
} from './content-clauses.ts';
import { calledSomething, objectContent, personPreposition, prepositionContent } from './content-phrases.ts';
import type { Content, ContentPlace, Found } from './content-place.ts';
import { quotationAfter, quotationBefore } from './content-quotations.ts';

interface ContentRule {
  readonly name: string;
  readonly find: (place: ContentPlace) => Found;
}

const RULES: readonly ContentRule[] = [
  { name: 'quotation-then-tag', find: quotationBefore },
  { name: 'tag-then-quotation', find: quotationAfter },
  { name: 'as-someone-said', find: asSomeoneSaid },
  { name: 'colon', find: colonContent },
  { name: 'person-and-preposition', find: personPreposition },
  { name: 'that-clause', find: thatClause },
  { name: 'clause-then-tag', find: clauseBefore },
  { name: 'bare-clause', find: bareClause },
  { name: 'infinitive', find: infinitive },
  { name: 'called-something', find: calledSomething },
  { name: 'preposition', find: prepositionContent },
  { name: 'object', find: objectContent },
];

export function findContent(place: ContentPlace): Content | null {
  for (const rule of RULES) {
    const found = rule.find(place);
    if (found === null || found.ranges.length === 0) continue;
    return { mode: found.mode, ranges: found.ranges, rule: rule.name };
  }
  return null;
}
