/** Decoration only: the report reads the same without it. No colours, so that none is lost on anyone. */
export interface Style {
  readonly heading: (line: string) => string;
  readonly strong: (word: string) => string;
  /** Words of a loaded term. */
  readonly mark: (word: string) => string;
  readonly faint: (line: string) => string;
}

const asItIs = (text: string): string => text;

const PLAIN: Style = { heading: asItIs, strong: asItIs, mark: asItIs, faint: asItIs };

/** chalk is loaded only when there is something to decorate; most reports go to a pipe or a file. */
export async function loadStyle(color: boolean): Promise<Style> {
  if (!color) return PLAIN;
  const { Chalk } = await import('chalk');
  // The instance that chalk makes by itself looks at standard output, which need not be where the report goes.
  const chalk = new Chalk({ level: 1 });
  return {
    heading: (line) => chalk.bold(line),
    strong: (word) => chalk.bold(word),
    mark: (word) => chalk.underline(word),
    faint: (line) => chalk.dim(line),
  };
}
