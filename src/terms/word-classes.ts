/** Closed classes of English words, in the tokens' normal form. */

import { Shape, TokenKind, type Tokens } from '../model.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export const ARTICLES = words('a an the');
export const POSSESSIVES = words('my your his her its our their whose');
export const DETERMINERS = words(`
  a an the this that these those my your his her its our their whose some any no every each either neither another
  both all several many much most more few fewer little less enough such what which`);
export const SUBJECT_PRONOUNS = words('i we they he she it you who');
export const PRONOUNS = words(`
  i we they he she it you who me us them him whom myself ourselves themselves himself herself itself yourself
  yourselves someone somebody something anyone anybody anything everyone everybody everything nobody nothing none one
  this that these those mine ours theirs hers yours`);
export const PREPOSITIONS = words(`
  about above across after against along amid among amongst around as at before behind below beneath beside besides
  between beyond by despite during except for from in inside into like near of off on onto out outside over past per
  regarding since through throughout till to toward towards under underneath until unto up upon via with within
  without`);
export const CONJUNCTIONS = words(
  'and or but nor so yet if because while when where although though unless whether than',
);
export const MODALS = words(`
  will would can could may might must shall should cannot do does did 'll won't wouldn't can't couldn't mightn't
  mustn't shan't shouldn't don't doesn't didn't let's`);
export const BE_FORMS = words(`
  be am is are was were been being 'm 're isn't aren't wasn't weren't ain't get gets got getting become becomes became
  seem seems seemed`);
export const HAVE_FORMS = words("have has had having 've haven't hasn't hadn't");
/** Adverbs without -ly, and negation, that may stand between an auxiliary or a subject and its verb. */
export const MIDDLE_ADVERBS = words(`
  not n't never also still just even ever always often soon now then already yet again once only both all simply
  instead thus hence rather almost sometimes well`);
export const NUMBER_WORDS = words(`
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion trillions dozen dozens half twice percent`);

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['determiner', DETERMINERS],
  ['pronoun', PRONOUNS],
  ['preposition', PREPOSITIONS],
]);

export function isNumber(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === TokenKind.number || NUMBER_WORDS.has(tokens.lower[token]!);
}

/** Capitalised, and not only because a sentence starts there. */
export function isCapitalised(tokens: Tokens, token: number): boolean {
  const shape = tokens.shape[token]!;
  return (
    tokens.kind[token] === TokenKind.word &&
    (shape & Shape.capital) !== 0 &&
    (shape & Shape.sentenceStart) === 0
  );
}

/** The default of `TermContext.wordClass`. */
export function isOfClass(tokens: Tokens, token: number, name: string): boolean {
  if (name === 'number') return isNumber(tokens, token);
  if (name === 'name') return isCapitalised(tokens, token);
  if (name === 'punctuation') {
    const kind = tokens.kind[token];
    return kind === TokenKind.punctuation || kind === TokenKind.quote;
  }
  return LISTS.get(name)?.has(tokens.lower[token]!) ?? false;
}
