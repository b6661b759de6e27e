/** Inputs to outcomes, one for each, in the same order. One bad input never stops the others. */

import { basename, extname } from 'node:path';
import type { LexiconIdentity, Outcome, Report, Voice } from '../model.ts';
import { type Decoded, decode } from '../readers/decode.ts';
import { InputError } from '../readers/error.ts';
import { readLanguage } from '../readers/language.ts';
import { readPath, readStream } from '../readers/read.ts';
import type { Input } from './files.ts';

/** What a run asks of every article; the same fields go to `analyze`. */
export interface Settings {
  readonly published?: string | null;
  readonly minStrength?: 1 | 2 | 3;
  readonly voices?: readonly Voice[];
  readonly directives?: boolean;
}

export interface BatchTools {
  readonly analyze: (
    text: string,
    options: Settings & { readonly id: string; readonly title?: string },
  ) => Report;
  /** Of the lexicon that `analyze` uses, where it is not the plain core list; goes into every outcome. */
  readonly lexicon?: LexiconIdentity;
  readonly stdin: () => AsyncIterable<Uint8Array | string>;
  /** Stops between two articles. */
  readonly interrupted?: AbortSignal;
}

/** What a configuration file may ask for some of the inputs. */
export interface Setup extends Pick<BatchTools, 'analyze' | 'lexicon'> {
  readonly settings: Settings;
}

/** Yields as soon as an article is done, so that memory does not grow with the number of articles. */
export async function* analyzeInputs(
  inputs: readonly Input[],
  settings: Settings,
  tools: BatchTools,
  setupOf: (input: Input) => Setup = () => ({ ...tools, settings }),
): AsyncGenerator<Outcome, void> {
  for (const input of inputs) {
    // Signals are delivered by the event loop only, which awaiting a finished promise does not reach.
    if (tools.interrupted && inputs.length > 1) await new Promise((resolve) => setImmediate(resolve));
    if (tools.interrupted?.aborted) return;
    const { settings: own, ...setup } = setupOf(input);
    const outcome = await analyzeInput(input, own, { ...tools, ...setup });
    // An interrupt closes standard input, which then looks like an input that broke off.
    if (tools.interrupted?.aborted && !outcome.ok) return;
    yield outcome;
  }
}

/** Never throws: what goes wrong is the outcome. */
export async function analyzeInput(input: Input, settings: Settings, tools: BatchTools): Promise<Outcome> {
  try {
    if (input.kind === 'problem') throw input.error;
    const { text, warnings } = await readArticle(input, tools);
    const id = basename(input.path, extname(input.path));
    const report = tools.analyze(text, { ...settings, id });
    return {
      ok: true,
      path: input.path,
      ...(tools.lexicon === undefined ? {} : { lexicon: tools.lexicon }),
      report: warnings.length === 0 ? report : { ...report, warnings: [...warnings, ...report.warnings] },
    };
  } catch (error) {
    return { ok: false, path: input.path, error: describeError(error) };
  }
}

async function readArticle(input: Input, tools: BatchTools): Promise<Decoded> {
  const bytes = input.kind === 'stdin' ? await readStream(tools.stdin()) : await readPath(input.path);
  return readEnglish(await decode(bytes));
}

/** The same with a remark when the language is doubtful; @throws InputError `not_english` */
export async function readEnglish(decoded: Decoded): Promise<Decoded> {
  const language = await readLanguage(decoded.text);
  if (language.english) {
    const { warning } = language;
    return warning === null ? decoded : { ...decoded, warnings: [...decoded.warnings, warning] };
  }
  const finding =
    language.name === null ? 'does not read as English' : `reads more like ${language.name} than English`;
  throw new InputError('not_english', `${finding}; framing knows English only.`);
}

/** What goes into the outcome of an input that could not be analysed. */
export function describeError(error: unknown): {
  readonly code: InputError['code'];
  readonly message: string;
} {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `could not be analysed (${reason}); please report this with the article.`,
  };
}
