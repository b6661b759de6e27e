/** The program: arguments in, exit code out. Commands write; nothing here or below ends the process. */

import { CommanderError } from 'commander';
import { ExitCode, UsageError } from './exit-code.ts';
import { createSink, type Io, processIo } from './io.ts';
import { createProgram } from './program.ts';

export { work } from './worker.ts';

/** @param argv without the program's own name */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  let exitCode: number = ExitCode.ran;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    // Called bare, by someone who wants to know what this is.
    if (argv.length === 0 && io.stdin.isTTY) program.help();
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its message already, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ran : ExitCode.trouble;
    await createSink(io.stderr).write(`framing: ${describe(error)}\n`);
    return ExitCode.trouble;
  }
}

function describe(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
