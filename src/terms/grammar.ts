/** What conditions ask of the sentence around a hit: its subject, the office it is part of, whose words the marks around it hold. */

import { type Quote, Shape, TokenKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { nounPhraseEndingAt, type Reading } from '../voice/phrase.ts';
import { subjectOfVerb } from '../voice/subjects.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import { DETERMINERS, isCapitalised } from './word-classes.ts';

/** How far from the hit its verb is looked for, in tokens. */
const VERB_REACH = 30;
/** An office in more words than that has no list. */
const OFFICE_WORDS = 6;
/** How far before the marks a law that is quoted is named, in tokens. */
const LAW_REACH = 8;

const PERSON_ROLES =
  Role.person |
  Role.office |
  Role.spokesperson |
  Role.honorific |
  Role.collective |
  Role.anonymousOfficial |
  Role.anonymousOther;
const ORGANISATION_ROLES = Role.organisation | Role.media;
const PERSON_PRONOUNS = new Set('i you he she we they who'.split(' '));

/**
 * Head of the grammatical subject of the verb that the hit is, or that is nearest to it in its sentence, before it first;
 * -1 when none is found.
 */
export function subjectHead(reading: Reading, { from }: TokenRange, isVerb: boolean): number {
  const sentence = reading.document.sentences[reading.document.tokens.sentence[from]!];
  if (sentence === undefined) return -1;
  const verb = isVerb ? from : nearestVerb(reading, from, sentence);
  const subject = verb < 0 ? null : subjectOfVerb(reading, verb, sentence);
  return subject === null ? -1 : headOf(reading, subject);
}

function nearestVerb({ tagged: { tag } }: Reading, token: number, sentence: TokenRange): number {
  const opensClause = (at: number): boolean =>
    tag[at] === Tag.verb || tag[at] === Tag.auxiliary || tag[at] === Tag.modal;
  for (let at = token - 1; at >= Math.max(sentence.from, token - VERB_REACH); at--)
    if (opensClause(at)) return at;
  for (let at = token + 1; at < Math.min(sentence.to, token + VERB_REACH); at++)
    if (opensClause(at)) return at;
  return -1;
}

/** *Section 4 of the act*: the last word before the preposition; *the water board*: the last of all. */
function headOf({ tagged: { tag }, document: { tokens } }: Reading, { from, to }: TokenRange): number {
  let head = to - 1;
  for (let at = from; at < to; at++) {
    if (at > from && tag[at] === Tag.preposition) break;
    if (tokens.kind[at] === TokenKind.word) head = at;
  }
  return head;
}

/** A name counts as a person and as an organisation, whoever bears it: no condition may depend on who is on a list. */
function isName({ tagged: { tag, role }, document: { tokens } }: Reading, token: number): boolean {
  if (tag[token] === Tag.name || isCapitalised(tokens, token)) return true;
  // At the start of a sentence a word that no list knows may be one.
  return role[token] === 0 && (tokens.shape[token]! & Shape.capital) !== 0 && tag[token] === Tag.noun;
}

export function isPerson(reading: Reading, token: number): boolean {
  return (
    isName(reading, token) ||
    (reading.tagged.role[token]! & PERSON_ROLES) !== 0 ||
    PERSON_PRONOUNS.has(reading.document.tokens.lower[token]!)
  );
}

export function isOrganisation(reading: Reading, token: number): boolean {
  return isName(reading, token) || (reading.tagged.role[token]! & ORGANISATION_ROLES) !== 0;
}

/** A common noun that is neither. */
export function isThing(reading: Reading, token: number): boolean {
  const { tag } = reading.tagged;
  if (isPerson(reading, token) || isOrganisation(reading, token)) return false;
  return (
    tag[token] === Tag.noun || tag[token] === Tag.gerund || reading.document.tokens.lower[token] === 'it'
  );
}

/** The words of the longest title of an office or rank that holds the hit and more, or null. */
export function officeAround({ tagged: { phrases } }: Reading, { from, to }: TokenRange): TokenRange | null {
  for (let first = Math.max(0, from - OFFICE_WORDS); first <= from; first++) {
    const phrase = phrases.get(first);
    if (phrase === undefined || (phrase.role & (Role.office | Role.honorific | Role.person)) === 0) continue;
    const end = first + phrase.length;
    if (end >= to && (first < from || end > to)) return { from: first, to: end };
  }
  return null;
}

/**
 * The token that names a law whose words the marks around a hit hold, or -1: the law is who speaks, or the subject, or it
 * stands before the marks and nobody speaks.
 */
export function lawQuoted(
  { reading, quotes, attributions }: VoiceLayer,
  { from, to }: TokenRange,
  isLaw: (token: number) => boolean,
): number {
  const quote = quotes[reading.quoteAt[from] ?? -1];
  if (quote === undefined || quote.kind === 'title' || quote.to < to) return -1;
  const speaker = attributions[quote.attribution ?? -1]?.source ?? null;
  if (speaker !== null) {
    const head = headOf(reading, speaker);
    return isLaw(head) ? head : -1;
  }
  const subject = subjectHead(reading, { from: quote.from, to: quote.from }, false);
  if (subject >= 0 && isLaw(subject)) return subject;
  return subject >= 0 && isPerson(reading, subject) ? -1 : lawBefore(reading, quote, isLaw);
}

const LAW_PREPOSITIONS = new Set(['under', 'in', 'by', 'within']);

/** *an offence under section 5 to use “threatening” words*, *Section 4 of the act bans “threatening” words* */
function lawBefore(reading: Reading, { from }: Quote, isLaw: (token: number) => boolean): number {
  const { tokens, sentences } = reading.document;
  const start = sentences[tokens.sentence[from]!]?.from ?? from;
  for (let at = from - 1; at >= Math.max(start, from - LAW_REACH); at--) {
    if (!isLaw(at)) continue;
    const phrase = nounPhraseEndingAt(reading, at, start);
    // *Critics of the act* are no law.
    if (phrase?.from === start && isLaw(headOf(reading, phrase))) return headOf(reading, phrase);
    const before = DETERMINERS.has(tokens.lower[at - 1] ?? '') ? at - 2 : at - 1;
    if (before >= start && LAW_PREPOSITIONS.has(tokens.lower[before]!)) return at;
  }
  return -1;
}
