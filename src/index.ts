/** The public API: one article in, one report out, and the parts the command line is made of. */

export { type AnalyzeOptions, analyze } from './analyze.ts';
export { VERSION as version } from './cli/version.ts';
export type { Lexicon } from './lexicon/file.ts';
export { loadResources, type Resources } from './lexicon/resources.ts';
export type * from './model.ts';
export { type Decoded, decode } from './readers/decode.ts';
export { InputError } from './readers/error.ts';
export { type LanguageReading, readLanguage } from './readers/language.ts';
export { type Place, sourcePlace } from './readers/place.ts';
export { voiceAt } from './voice/report-voice.ts';
