/** What each rule means that a report can be signed with, as a clause a reader understands. Data: no logic here. */

/** Longer explanations, with examples, stand in docs/voice.md. */
export const RULE_NOTES: ReadonlyMap<string, string> = new Map([
  // the voice
  ['scare', 'marks that nobody speaks'],
  ['quote', 'marks that are speech'],
  ['headline', 'in the headline, outside of marks'],
  ['paraphrase', 'in what somebody is said to have said'],
  ['own', "everything else is the outlet's own"],
  ['no-cue-in-sentence', 'nobody speaks in the sentence'],
  ['outside-content', 'somebody speaks in the sentence, but not these words'],

  // what a pair of marks is for
  ['block-quotation', 'the paragraph is set off as a quotation, or a colon and a speaker stand before it'],
  ['post-without-marks', 'a post on a network, as the words around it show'],
  ['continues-from-paragraph-before', 'the paragraph before left its marks open, and this one opens again'],
  ['mention', 'the words around the marks speak of the word itself'],
  ['title-of-work', 'capitalised, and it reads as the title of a work'],
  ['inside-content', 'inside what somebody is said to have said'],
  ['inside-quotation', 'marks inside marks are read as the outer ones'],
  ['headline-claim-quote', 'marks in a headline that names no speaker'],
  ['speech-goes-on', 'nothing but more speech since the speaker was named'],
  ['quotation-paragraph', 'the whole paragraph is a quotation, so it goes to the last speaker'],
  ['joined-quotation', 'nothing but "and" or "or" since the quotation before'],
  ['spoken', 'somebody is likely enough to speak what is between the marks'],
  ['cue-beside', 'somebody speaks in the sentence, and the marks are likely his'],
  ['subject-of-verb', 'the subject of a verb before the marks, or of the sentence'],
  ['beside-the-marks', 'somebody is named right beside the marks'],
  ['short-without-cue', 'up to four words, and nobody speaks in the sentence'],
  ['short-outside-content', 'up to four words, and who speaks in the sentence says something else'],
  ['speaker-in-sentence-before', 'the sentence before has a speaker'],
  ['speaker-unknown', 'speech, but there is no one to give it to'],

  // who speaks
  ['source-left-out', 'a passive: the source stands behind "by", or nowhere'],
  ['inverted', 'the verb directly behind closing marks, then the speaker'],
  ['subject-before', 'the noun phrase in front of the verb'],
  ['subject-before-apposition', 'the noun phrase in front of the verb, with something inserted'],
  ['inverted-after-clause', 'the verb behind a comma, then the speaker'],
  ['subject-of-relative-clause', 'the noun before "who"'],
  ['subject-of-participle', 'the noun before the participle'],
  ['subject-shared', 'a second verb of the same speaker'],

  ['subject-counted', 'the number that stands for people ("47 percent say")'],
  ['subject-reached', 'the subject of the verb that this one hangs on'],

  // what is said
  ['quotation-then-tag', 'the quotation, then who said it'],
  ['tag-then-quotation', 'who said it, then the quotation'],
  ['as-someone-said', '"as … said", and the clause beside it'],
  ['colon', 'what follows the colon'],
  ['person-and-preposition', 'the person charged, then "of" or "for" and the charge'],
  ['that-clause', '"that" and its clause'],
  ['clause-then-tag', 'a clause, a comma, then who said it'],
  ['bare-clause', 'a clause without "that"'],
  ['infinitive', '"to" and its verb'],
  ['called-something', 'what it is called'],
  ['preposition', 'the preposition of the verb and its object'],
  ['object', 'the object of a verb that says something by itself'],

  ['weighed-clause', 'a clause, by weights learned from annotated news'],
  [
    'weighed-infinitive',
    '"to" and its verb, by weights learned from annotated news: what is wanted, not said',
  ],
  [
    'weighed-object',
    'the object, by weights learned from annotated news: what is wanted or judged, not said',
  ],
  ['weighed-preposition', 'the preposition and its object, by weights learned from annotated news'],

  // without a verb
  ['in-a-poll', 'a poll or study at the head of the sentence'],
  ['expression-first', '"according to" and the like, at the head of the sentence'],
  ['expression-last', '"according to" and the like, behind the clause'],
  ['quoted-as-saying', 'somebody else quotes the speaker'],
  ['answered-charge', 'what is denied stands in front of the denial'],
  ['put-at', 'an estimate, and who makes it'],
  ['noun', 'a noun of saying (claim, warning, charge)'],
  ['noun+that-clause', 'a noun of saying, and "that"'],
  ['noun+of', 'a charge or denial, and "of"'],
  ['noun+infinitive', 'a noun of saying, and "to"'],
  ['credit-behind-dash', 'a name behind a dash at the end of the paragraph'],
  ['transcript-line', 'a name and a colon, as in a transcript'],

  // which source it is
  ['first-named', 'not named as a source before'],
  ['same-name', 'the same name, or a part of it'],
  [
    'subject-since-then',
    'the subject of a sentence since the last speaker, and it fits in number and gender',
  ],
  ['last-that-fits', 'the last speaker who fits in number and gender'],
  ['two-fit', 'two speakers of one sentence fit, so it stays open'],
  ['none-fits', 'no speaker of the sentences before fits'],

  // claims
  ['own-sentence', 'nobody else says it'],
  ['own-clause', 'a part of such a sentence that can stand alone'],
  ['own-apposition', 'an aside that states something'],
  ['quotation-without-speaker', 'a sentence in marks that nobody speaks'],
  ['given-relative', 'taken as given by a relative clause with a number'],
  ['given-purpose', 'taken as given by "to be used"'],
  ['given-contact-clause', 'taken as given by a clause without "that"'],
  ['given-apposition', 'an aside that brands somebody'],
  ['alleged-noun', 'a deed that one word calls alleged'],
  ['possible-noun', 'a deed that one word calls possible'],
]);

/** A rule and what it means. */
export interface RuleNote {
  readonly rule: string;
  readonly note: string;
}

/** The rules that a name is made of (`subject-before+that-clause` has two), each with its note. */
export function rulesIn(name: string): readonly RuleNote[] {
  const whole = RULE_NOTES.get(name);
  if (whole !== undefined) return [{ rule: name, note: whole }];
  if (name.startsWith('headline+'))
    return [...rulesIn('headline'), ...rulesIn(name.slice('headline+'.length))];
  return name.split('+').map((rule) => ({ rule, note: RULE_NOTES.get(rule) ?? '' }));
}
