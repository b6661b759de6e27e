/**
 * Does the sentence look forward or back from the day of publication? Decides which Monday `on Monday` is: with a past verb,
 * or no sign of the future, the last one, and with `will` or `is due to` the next.
 */

import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { TimeReader } from './times-reader.ts';

/** Farther from the time than this a verb does not tell. */
const REACH = 40;

/** These set what follows in the future, whatever the tense of their own verb. */
const SCHEDULED = new Set(
  'scheduled slated due expected likely poised upcoming rescheduled going bound intended earmarked tipped'.split(
    ' ',
  ),
);

/** These do so with what they lead to: `agreed to meet on Friday`, but they agreed on Friday. */
const WILLING = new Set(
  (
    'agreed plan plans planned planning hope hopes hoped hoping want wants intend intends vow vows vowed pledge pledges pledged promise ' +
    'promises promised prepare prepares prepared preparing expect expects threaten threatens threatened aim aims aiming ready'
  ).split(' '),
);

/** In the present tense these announce: the trial begins Monday. */
const PROGRAMME = new Set(
  'begins begin starts start opens open ends end closes close meets meet expires expire resumes resume votes vote kicks kick go goes faces face returns return'.split(
    ' ',
  ),
);

const PRESENT_BE = new Set(['is', 'are', "'s", "'re"]);

const FUTURE_FRAMES = new Set(['next', 'coming', 'upcoming', 'starting', 'beginning']);

/** Words that begin a clause: the verb that tells stands behind the time. */
const isClauseStart = (tag: number): boolean =>
  tag === Tag.coordinator ||
  tag === Tag.subordinator ||
  tag === Tag.that ||
  tag === Tag.quote ||
  tag === Tag.mark;

/**
 * Is the time at tokens `[from, to)`, preposition included, in the future of the text? null when nothing tells: there is no verb, or
 * the time belongs to a noun behind it (`the Oct. 20 vote`).
 */
export function looksForward(reader: TimeReader, from: number, to: number): boolean | null {
  const { document, tagged } = reader;
  for (let i = from; i < to; i++) if (FUTURE_FRAMES.has(document.tokens.lower[i]!)) return true;
  if (document.tokens.lower[from] === 'ahead' || document.tokens.lower[from - 1] === 'due') return true;
  if (tagged.tag[from - 1] === Tag.determiner && tagged.tag[to] === Tag.noun && to < reader.to) return null;
  // the deadline is Friday
  if (PRESENT_BE.has(document.tokens.lower[from - 1] ?? '') && from > reader.from) return true;
  const opens = from === reader.from || isClauseStart(tagged.tag[from - 1]!);
  const answer = opens
    ? (verbBehind(reader, to) ?? verbBefore(reader, from))
    : (verbBefore(reader, from) ?? verbBehind(reader, to));
  return answer;
}

/** true, false, or null when there is no verb. */
type Answer = boolean | null;

function verbBefore(reader: TimeReader, from: number): Answer {
  const limit = Math.max(reader.from, from - REACH);
  for (let i = from - 1; i >= limit; i--) {
    const tag = reader.tagged.tag[i]!;
    const tells = isVerbal(tag) || tag === Tag.participle || isScheduled(reader, i);
    const answer = tells ? readGroup(reader, i) : null;
    if (answer !== null) return answer;
  }
  return null;
}

function verbBehind(reader: TimeReader, to: number): Answer {
  const limit = Math.min(reader.to, to + REACH);
  for (let i = to; i < limit; i++) {
    const tag = reader.tagged.tag[i]!;
    if (tag === Tag.relative) i = endOfRelative(reader, i, limit);
    else if (isVerbal(tag) && tag !== Tag.infinitive) {
      let last = i;
      while (last + 1 < limit && isGroup(reader.tagged.tag[last + 1]!)) last++;
      const answer = readGroup(reader, last);
      if (answer !== null) return answer;
    }
  }
  return null;
}

/** A relative clause in the way (`the court, which rejected the plan, will`) ends at its comma. */
function endOfRelative({ document }: TimeReader, i: number, limit: number): number {
  for (let k = i + 1; k < limit; k++) if (document.tokens.lower[k] === ',') return k;
  return i;
}

const isVerbal = (tag: number): boolean =>
  tag === Tag.verb || tag === Tag.auxiliary || tag === Tag.modal || tag === Tag.infinitive;

/** What can stand inside one group of verbs: `will not have been`, `is scheduled to meet`. */
const isGroup = (tag: number): boolean =>
  isVerbal(tag) || tag === Tag.adverb || tag === Tag.to || tag === Tag.participle;

function isScheduled({ document, tagged }: TimeReader, i: number): boolean {
  const { lower } = document.tokens;
  if (lower[i] === 'set') return lower[i + 1] === 'for' || lower[i + 1] === 'to';
  return SCHEDULED.has(lower[i]!) && tagged.tag[i] !== Tag.noun;
}

/** Reads the group of verbs that ends with token `last`. */
function readGroup(reader: TimeReader, last: number): Answer {
  const { document, tagged } = reader;
  let modal = false;
  let perfect = false;
  let past = false;
  let present = false;
  let infinitive = false;
  for (let i = last; i >= reader.from; i--) {
    const tag = tagged.tag[i]!;
    const word = document.tokens.lower[i]!;
    if (isScheduled(reader, i) || (infinitive && (WILLING.has(word) || isDuty(reader, i)))) return true;
    if (!isGroup(tag)) break;
    const gram = tagged.gram[i]!;
    if (tag === Tag.modal) modal = true;
    else if (tag === Tag.to) infinitive = true;
    else if ((gram & Gram.have) !== 0) perfect = true;
    else if (tag === Tag.verb || tag === Tag.auxiliary || tag === Tag.participle) {
      if ((gram & Gram.verbPast) !== 0 || PAST_AUXILIARIES.has(word) || isPastForm(reader, i)) past = true;
      else present = true;
    }
  }
  if (modal) return !perfect;
  if (infinitive) return !past && !perfect;
  if (past || perfect) return false;
  if (!present) return null;
  const verb = document.tokens.lower[last]!;
  return PROGRAMME.has(verb) || isProgressive(reader, last);
}

/** `have to be counted by Friday`, `needs to sign by Friday`; in the past tense it is over. */
const isDuty = ({ document }: TimeReader, i: number): boolean =>
  DUTIES.has(document.tokens.lower[i]!) && document.tokens.lower[i + 1] === 'to';
const DUTIES = new Set("have has need needs ought 've".split(' '));

const PAST_AUXILIARIES = new Set("was were had did has have 've wasn't weren't didn't hadn't".split(' '));

function isPastForm({ document, tagged }: TimeReader, i: number): boolean {
  const gram = tagged.gram[i]!;
  return (gram & Gram.verbParticiple) !== 0 || document.tokens.lower[i]!.endsWith('ed');
}

/** `is meeting on Monday`. */
function isProgressive({ document, tagged }: TimeReader, i: number): boolean {
  return tagged.tag[i] === Tag.verb && document.tokens.lower[i]!.endsWith('ing');
}
