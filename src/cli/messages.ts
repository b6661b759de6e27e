/** What goes to standard error, a line each. */

import { createSink, type Io } from './io.ts';
import type { Progress } from './progress.ts';

/** What every report says itself, in its foot or in `warnings`; a line for each file of a folder would hide the rest. */
const IN_REPORT = /^(?:no publication date|\d+ quotation marks? |.*: \d+ words? that ends? in \*)/;

/** How a warning about a directive starts (`lexicon/directive-names.ts`). */
const IN_LINE = /^line (\d+): /;

export interface Messages {
  readonly error: (message: string) => Promise<void>;
  /** What was done beside the report; silent with `--quiet`. */
  readonly note: (message: string) => Promise<void>;
  /** An input that could not be analysed: what it is, what is wrong, what to do. */
  readonly failure: (path: string, message: string) => Promise<void>;
  /** Remarks on an input; silent with `--quiet`. */
  readonly warnings: (path: string, warnings: readonly string[]) => Promise<void>;
  /** Mistakes in the directives of an input, whatever the format; silent with `--quiet`. */
  readonly directives: (path: string, warnings: readonly string[]) => Promise<void>;
  /** What was left out of the user's terms; silent with `--quiet`. */
  readonly lexicon: (warnings: readonly string[] | undefined) => Promise<void>;
}

/** @param progress makes way for every line */
export function createMessages(io: Io, quiet: boolean, progress?: Progress): Messages {
  const sink = createSink(io.stderr);
  const line = async (text: string) => {
    progress?.clear();
    await sink.write(`framing: ${printable(text)}\n`);
  };
  return {
    error: line,
    note: async (message) => {
      if (!quiet) await line(message);
    },
    failure: (path, message) => line(`${path}: ${message}`),
    lexicon: async (warnings = []) => {
      if (!quiet) for (const warning of warnings) await line(warning);
    },
    warnings: async (path, warnings) => {
      if (quiet) return;
      for (const warning of warnings) {
        if (!IN_REPORT.test(warning) && !IN_LINE.test(warning)) await line(`${path}: ${warning}`);
      }
    },
    directives: async (path, warnings) => {
      if (quiet) return;
      for (const warning of warnings) {
        const [start, number] = IN_LINE.exec(warning) ?? [];
        if (start !== undefined) await line(`${path}:${number}: ${warning.slice(start.length)}`);
      }
    },
  };
}

/** File names and words of an article must not be able to drive the terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.replace(/[\0-\x1F\x7F-\x9F]/g, '\uFFFD');
}
