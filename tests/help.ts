/** What many tests need: the data of the project and short ways to ask for a result. */
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { type AnalyzeOptions, analyze } from '../src/analyze.ts';
import { loadResources, type Resources } from '../src/lexicon/resources.ts';
import type { Document, Report } from '../src/model.ts';
import { compileAbbreviations } from '../src/text/abbreviations.ts';
import { parseDocument } from '../src/text/document.ts';

const seed = (path: string): string => readFileSync(new URL(`../seeds/${path}`, import.meta.url), 'utf8');

const abbreviations = compileAbbreviations(parseYaml(seed('cues/abbreviations.yaml')));

/** A document without a build. */
export function parse(text: string): Document {
  return parseDocument(text, { abbreviations });
}

let loaded: Resources | null = null;

/** The built lexicon and cues (`npm run build` makes them). */
export function resources(): Resources {
  loaded ??= loadResources();
  return loaded;
}

export function report(text: string, options: AnalyzeOptions = {}): Report {
  return analyze(text, options, resources());
}
