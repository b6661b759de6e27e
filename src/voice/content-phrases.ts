/** Content that is a phrase: what is denied or announced, what someone is called or accused of. */
import type { TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { type ContentPlace, type Found, indirect, modeOf } from './content-place.ts';
import { contentEnd } from './extent.ts';
import { lower, nounPhraseStartingAt, type Reading } from './phrase.ts';

/** `accused X of Y`, `blamed X for Y`, `warned X about Y`. */
export function personPreposition(place: ContentPlace): Found {
  const { reading, sentence, cue } = place;
  if (cue.cue.prep.length === 0 || cue.cue.class !== 'accusation') return null;
  if (cue.passive) return cue.cue.prep.includes(lower(reading, cue.to)) ? indirect(place, cue.to + 1) : null;
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person === null) return null;
  const end = contentEnd(reading, sentence, cue.to, cue.cue);
  for (let i = person.from; i < Math.min(end, person.to + 12); i++) {
    if (cue.cue.prep.includes(lower(reading, i)) && i > person.from)
      return { mode: modeOf(reading, cue.to, end), ranges: [{ from: cue.to, to: end }] };
  }
  return null;
}

/** `called the plan "a gift"`, `described him as a thug`, `dubbed it Plan B`. */
export function calledSomething(place: ContentPlace): Found {
  const { reading, sentence, cue } = place;
  if (!cue.cue.as && !cue.cue.asObject) return null;
  // `was seen by analysts as a ploy`.
  if (cue.passive)
    return place.subject.source !== null && lower(reading, place.subject.to) === 'as'
      ? indirect(place, place.subject.to + 1)
      : null;
  // `what she called "a gift"`: the marked words are all of it.
  const before = place.subject.from - 1;
  if (
    before >= sentence.from &&
    lower(reading, before) === 'what' &&
    reading.tagged.tag[cue.to] === Tag.quote
  )
    return indirect(place, cue.to);
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person === null) return null;
  const end = contentEnd(reading, sentence, cue.to, cue.cue);
  if (cue.cue.as) {
    for (let i = cue.to; i < Math.min(end, person.to + 8); i++)
      if (lower(reading, i) === 'as') return indirect(place, cue.to);
  }
  if (cue.cue.asObject) {
    for (let i = person.from; i < Math.min(end, person.to + 6); i++)
      if (reading.quoteAt[i]! >= 0) return indirect(place, cue.to);
    const second = nounPhraseStartingAt(reading, person.to, end);
    if (second !== null && reading.tagged.tag[second.from] === Tag.determiner) return indirect(place, cue.to);
  }
  return null;
}

export function prepositionContent(place: ContentPlace): Found {
  const { reading, sentence, cue } = place;
  if (
    cue.cue.prep.length === 0 ||
    cue.cue.weak ||
    cue.passive ||
    cue.participial ||
    cue.cue.class === 'accusation'
  )
    return null;
  if (cue.to >= sentence.to || !cue.cue.prep.includes(lower(reading, cue.to))) return null;
  return indirect(place, cue.to + 1);
}

export function objectContent(place: ContentPlace): Found {
  const { reading, sentence, after, cue } = place;
  // `wants a new bridge`, `hopes for rain`: nothing is said by it.
  if (!cue.cue.object || cue.cue.weak || cue.passive || cue.cue.class === 'thought' || after >= sentence.to)
    return null;
  if (cue.participial && cue.cue.class !== 'denial' && cue.cue.class !== 'accusation') return null;
  const { tag } = reading.tagged;
  if (tag[after] === Tag.gerund) return indirect(place, after);
  const phrase = nounPhraseStartingAt(reading, after, sentence.to);
  if (phrase === null) return null;
  if (tag[phrase.from] === Tag.pronoun && phrase.to >= sentence.to - 1) return null;
  if (cue.cue.class === 'denial' && OFFERS.has(lower(reading, phrase.to - 1))) return null;
  // `conceded two goals`, `confirmed the booking`: with these only what can be said is content.
  if (cue.cue.class === 'true' && !namesSpeech(reading, phrase)) return null;
  return indirect(place, after);
}

/** What is turned down, not denied (`rejected a pay offer`). */
const OFFERS = new Set([
  'offer',
  'offers',
  'deal',
  'bid',
  'bids',
  'appeal',
  'appeals',
  'plan',
  'plans',
  'motion',
  'proposal',
  'proposals',
  'bill',
  'application',
  'request',
  'requests',
  'amendment',
  'ballots',
]);

/** The phrase holds a noun of saying (`the charge`, `a plan`) or a quotation. */
function namesSpeech(reading: Reading, phrase: TokenRange): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    const { noun } = reading.tagged.info[i]!;
    if ((noun !== null && noun.class !== 'commitment') || reading.quoteAt[i]! >= 0) return true;
  }
  return false;
}
