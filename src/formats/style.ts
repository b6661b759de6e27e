import { Chalk } from 'chalk';

/** Decoration only: the report reads the same without it. No colours, so that none is lost on anyone. */
export interface Style {
  readonly heading: (line: string) => string;
  readonly strong: (word: string) => string;
  /** Words of a loaded term. */
  readonly mark: (word: string) => string;
  readonly faint: (line: string) => string;
}

export function createStyle(color: boolean): Style {
  // The instance that chalk makes by itself looks at standard output, which need not be where the report goes.
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    heading: (line) => chalk.bold(line),
    strong: (word) => chalk.bold(word),
    mark: (word) => chalk.underline(word),
    faint: (line) => chalk.dim(line),
  };
}
