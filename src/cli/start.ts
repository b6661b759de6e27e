/**
 * Loads the bundled program with the machine code that the build has kept of a warm run: a third of the time to the first
 * line of a report is compiling. V8 refuses code of another version; the program is then compiled as usual, and newer
 * versions of Node keep a cache of their own.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

interface Program {
  readonly main: (argv: readonly string[]) => Promise<number>;
  readonly work: () => Promise<void>;
}

const folder = dirname(fileURLToPath(import.meta.url));
const program = join(folder, 'framing.cjs');
const cache = join(folder, 'framing.cache');

/** Runs the program and gives its exit code. */
export async function start(argv: readonly string[]): Promise<number> {
  // Only the build sets this, once, on its own machine.
  if (process.env.FRAMING_WRITE_CODE_CACHE !== '1') return load().main(argv);
  const script = compile();
  const exitCode = await evaluate(script).main(argv);
  writeFileSync(cache, script.createCachedData());
  return exitCode;
}

/** What the bundled program exports. */
export function load(): Program {
  const script = compile(existsSync(cache) ? readFileSync(cache) : undefined);
  return script.cachedDataRejected === true ? compileAnew() : evaluate(script);
}

function compile(cachedData?: Buffer): Script {
  const source = Module.wrap(readFileSync(program, 'latin1'));
  return new Script(source, {
    filename: 'framing.cjs',
    ...(cachedData === undefined ? {} : { cachedData }),
  });
}

function evaluate(script: Script): Program {
  const module = { exports: {} as Program };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, Module.createRequire(program), module, program, folder);
  return module.exports;
}

function compileAnew(): Program {
  const { enableCompileCache } = Module as { enableCompileCache?: () => void };
  enableCompileCache?.();
  return Module.createRequire(program)(program) as Program;
}
