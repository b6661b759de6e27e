/** Inputs to outcomes, one for each article, in the same order. One bad input never stops the others. */

import { basename, extname } from 'node:path';
import type { LexiconIdentity, Origin, Outcome, Report, SourcePlace, Voice } from '../model.ts';
import type { Article, Reading } from '../readers/article.ts';
import { type ReadOptions, readArticles } from '../readers/articles.ts';
import { InputError, isInputError } from '../readers/error.ts';
import { readLanguage } from '../readers/language.ts';
import { placeIn } from '../readers/place.ts';
import { openFile, openStream, type Source } from '../readers/source.ts';
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
  /** How inputs are read, where their names do not tell. */
  readonly reading?: ReadOptions;
  /** Asked once for every article: true for one that is to be passed over. */
  readonly skip?: (path: string) => boolean;
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
    if (await stopped(tools, inputs.length > 1)) return;
    const { settings: own, ...setup } = setupOf(input);
    for await (const outcome of analyzeInput(input, own, { ...tools, ...setup })) {
      // An interrupt closes standard input, which then looks like an input that broke off.
      if (tools.interrupted?.aborted && !outcome.ok) return;
      yield outcome;
    }
  }
}

/** Signals are delivered by the event loop only, which awaiting a finished promise does not reach. */
async function stopped({ interrupted }: BatchTools, look: boolean): Promise<boolean> {
  if (interrupted === undefined) return false;
  if (look) await new Promise((resolve) => setImmediate(resolve));
  return interrupted.aborted;
}

/**
 * The outcomes of one input: most have one, a file with an article a line has many. Never throws: what goes wrong is an
 * outcome, and what was read before it stays.
 */
export async function* analyzeInput(
  input: Input,
  settings: Settings,
  tools: BatchTools,
): AsyncGenerator<Outcome, void> {
  let articles = 0;
  try {
    for await (const reading of readArticles(await openInput(input, tools), tools.reading ?? {})) {
      if (await stopped(tools, articles > 0)) return;
      articles++;
      if (tools.skip?.(reading.path)) continue;
      yield await analyzeReading(reading, settings, tools);
    }
  } catch (error) {
    yield { ok: false, path: input.path, error: describeError(error) };
  }
}

function openInput(input: Input, tools: BatchTools): Promise<Source> {
  if (input.kind === 'problem') throw input.error;
  if (input.kind === 'file') return openFile(input.path);
  if (input.kind === 'url') return fetchPage(input.path, tools);
  return openStream(input.path, input.path, tools.stdin());
}

async function fetchPage(address: string, { reading, interrupted }: BatchTools): Promise<Source> {
  const { openUrl } = await import('../readers/url.ts');
  const { allowPrivate = false, agent = 'framing' } = reading ?? {};
  return openUrl(address, { allowPrivate, agent, ...(interrupted === undefined ? {} : { interrupted }) });
}

/** Never throws: what goes wrong is the outcome. */
export async function analyzeReading(
  reading: Reading,
  settings: Settings,
  tools: Pick<BatchTools, 'analyze' | 'lexicon'>,
): Promise<Outcome> {
  const { path } = reading;
  const head = { path, ...('meta' in reading ? { meta: reading.meta } : {}) };
  try {
    if ('error' in reading) throw reading.error;
    const report = await analyzeArticle(reading, settings, tools);
    return { ok: true, ...head, ...(tools.lexicon === undefined ? {} : { lexicon: tools.lexicon }), report };
  } catch (error) {
    const { line } = reading;
    return {
      ok: false,
      ...head,
      error: { ...describeError(error), ...(line === undefined ? {} : { line }) },
    };
  }
}

async function analyzeArticle(
  article: Article,
  settings: Settings,
  { analyze }: Pick<BatchTools, 'analyze'>,
): Promise<Report> {
  const remark = await checkLanguage(article.text);
  const published = publishedOf(article, settings);
  const report = analyze(article.text, {
    ...settings,
    id: article.id ?? nameOf(article),
    ...(article.title == null ? {} : { title: article.title }),
    ...(published == null ? {} : { published }),
    ...(article.places === undefined ? {} : { lineOf: lineIn(article.places) }),
  });
  const warnings = [...article.warnings, ...remark, ...report.warnings];
  const origin = article.format === 'text' ? {} : { origin: originOf(article) };
  return { ...report, document: { ...report.document, ...origin }, warnings };
}

const lineIn =
  (places: readonly SourcePlace[]) =>
  (offset: number): number | null =>
    placeIn(places, offset)?.line ?? null;

/** What the user says of the run counts more than what a page says of itself, and less than what stands in a record. */
function publishedOf({ line, published }: Article, settings: Settings): string | null | undefined {
  return line === undefined ? (settings.published ?? published) : (published ?? settings.published);
}

/** Of the file, without ending; a record keeps the number of its line. */
const nameOf = ({ path, line }: Article): string => basename(path, line === undefined ? extname(path) : '');

function originOf(article: Article): Origin {
  const { format, title = null, byline = null, outlet = null, url = null, places = [] } = article;
  return { format, title, byline, outlet, url, places };
}

/** Remarks when the language is doubtful; @throws InputError `not_english` */
async function checkLanguage(text: string): Promise<readonly string[]> {
  const language = await readLanguage(text);
  if (language.english) return language.warning === null ? [] : [language.warning];
  const finding =
    language.name === null ? 'does not read as English' : `reads more like ${language.name} than English`;
  throw new InputError('not_english', `${finding}; framing knows English only.`);
}

/** What goes into the outcome of an input that could not be analysed. */
export function describeError(error: unknown): {
  readonly code: InputError['code'];
  readonly message: string;
} {
  if (isInputError(error)) return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `could not be analysed (${reason}); please report this with the article.`,
  };
}
