/** `seeds/lexicon/axes.yaml`: where two organised sides contest words, and why one of them may have more of them. */

import { LineCounter, parseDocument } from 'yaml';
import type { Axes, Axis, Problem, SeedFile } from './entry.ts';
import { lineOfPath } from './seed-file.ts';

/** Stands among the poles of an axis, and is none. */
const JUSTIFIED = 'justified';

/** Axes with a fault become problems and are left out. */
export function parseAxes(file: SeedFile): { axes: readonly Axis[]; problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const problem = (line: number, advice: string): Problem => ({ file: file.path, entry: null, line, advice });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const advice = `not valid YAML: ${broken.message.split('\n', 1)[0]} (put a text with ": " in quotes)`;
    return { axes: [], problems: [problem(lines.linePos(broken.pos[0]).line, advice)] };
  }
  const read = (document.toJS() as { axes?: unknown } | null)?.axes;
  if (!isMapping(read)) return { axes: [], problems: [problem(1, '"axes" must be a mapping of axes')] };
  const axes: Axis[] = [];
  const problems: Problem[] = [];
  for (const [name, fields] of Object.entries(read)) {
    const advice = axisFault(fields);
    if (advice === null) axes.push(toAxis(name, fields as Readonly<Record<string, string>>));
    else
      problems.push(
        problem(lineOfPath(document, lines, ['axes', name]), `axis "${name}" must have ${advice}`),
      );
  }
  return { axes, problems };
}

/** Axis names with those of their poles, for the checks of entries. */
export function polesByAxis(axes: readonly Axis[]): Axes {
  return new Map(axes.map(({ name, poles }) => [name, new Set(poles.map((pole) => pole.name))]));
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** What it should have, or null when it has. */
function axisFault(fields: unknown): string | null {
  if (!isMapping(fields)) return 'two poles, each with the side that its wording helps';
  const texts = Object.entries(fields);
  if (texts.some(([, text]) => typeof text !== 'string' || text.trim() === ''))
    return 'a text behind every key';
  const poles = texts.filter(([key]) => key !== JUSTIFIED).length;
  return poles === 2
    ? null
    : `two poles, not ${poles} (what else may stand there is "${JUSTIFIED}": why it is lopsided)`;
}

function toAxis(name: string, fields: Readonly<Record<string, string>>): Axis {
  const [first, second] = Object.entries(fields)
    .filter(([key]) => key !== JUSTIFIED)
    .map(([pole, helps]) => ({ name: pole, helps }));
  return { name, poles: [first!, second!], justified: fields[JUSTIFIED]?.trim() ?? null };
}
