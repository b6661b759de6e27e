/** The words with which a page tells lines, letters and levels apart, for readers who see them for the first time. */

import type { Category, Strength, Term } from '../../model.ts';

/** What is drawn below a marked word: whose word it is. */
export type Line = 'own' | 'headline' | 'scare' | 'attributed';

export const LINES: readonly Line[] = ['own', 'headline', 'scare', 'attributed'];

/** A word that the text only talks about is nobody's choice, whatever voice it stands in. */
export function lineOf({ voice, mention }: Pick<Term, 'voice' | 'mention'>): Line {
  if (mention) return 'scare';
  return voice === 'quote' || voice === 'paraphrase' ? 'attributed' : voice;
}

export const LINE_NAMES: Readonly<Record<Line, string>> = {
  own: 'the outlet’s own',
  headline: 'in the headline',
  scare: 'at arm’s length',
  attributed: 'of a source',
};

/** What the line means, for the legend. */
export const LINE_NOTES: Readonly<Record<Line, string>> = {
  own: 'no one else says it',
  headline: 'the outlet’s too, outside quotation marks',
  scare: 'in quotation marks that nobody speaks, or only talked about',
  attributed: 'quoted, or reported as what somebody said',
};

export const LINE_STROKES: Readonly<Record<Line, string>> = {
  own: 'solid line',
  headline: 'double line',
  scare: 'dashed line',
  attributed: 'dotted line',
};

export const STRENGTH_NOTES: Readonly<Record<Strength, string>> = {
  1: 'mild: many careful outlets use it',
  2: 'clear: it takes a side or colours the thing',
  3: 'strong: a verdict, a slur, a slogan or a motive',
};

interface Kind {
  /** Stands behind the word; no two kinds share one. */
  readonly letter: string;
  /** What such a word does. */
  readonly note: string;
}

export const KINDS: Readonly<Record<Category, Kind>> = {
  contested_name: { letter: 'N', note: 'a name over which sides are in dispute' },
  policy_brand: { letter: 'B', note: 'a name for a policy that argues for or against it' },
  dehumanising: { letter: 'D', note: 'people as water, animals, disease or load' },
  person_negative: { letter: 'C', note: 'a label that condemns a person or group' },
  person_positive: { letter: 'P', note: 'a label that praises a person or group' },
  euphemism: { letter: 'E', note: 'a softer name that hides harm or cost' },
  dysphemism: { letter: 'Y', note: 'a harsher name than the plain one' },
  motive: { letter: 'I', note: 'says what somebody secretly intends' },
  emotive: { letter: 'F', note: 'raises feeling about suffering or violence' },
  moral: { letter: 'M', note: 'praise or blame in the writer’s words' },
  hype: { letter: 'H', note: 'raises the temperature: alarm, drama, promotion' },
  scale: { letter: 'S', note: 'makes a quantity feel large or small without the number' },
  ingroup: { letter: 'G', note: 'speaks from a side, or lumps one together' },
  presupposition: { letter: 'T', note: 'takes as given what is open or not said' },
  distancing: { letter: 'A', note: 'holds a word or claim at arm’s length' },
  agency: { letter: 'L', note: 'leaves out who did it' },
  vague_source: { letter: 'V', note: 'a source that nobody can check' },
  reporting_verb: { letter: 'R', note: 'a verb of saying that adds doubt, guilt or heat' },
};
