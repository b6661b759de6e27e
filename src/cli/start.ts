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

type Main = (argv: readonly string[]) => Promise<number>;

const folder = dirname(fileURLToPath(import.meta.url));
const program = join(folder, 'framing.cjs');
const cache = join(folder, 'framing.cache');

/** Runs the program and gives its exit code. */
export async function start(argv: readonly string[]): Promise<number> {
  // Only the build sets this, once, on its own machine.
  const writes = process.env.FRAMING_WRITE_CODE_CACHE === '1';
  const cachedData = !writes && existsSync(cache) ? readFileSync(cache) : undefined;
  const source = Module.wrap(readFileSync(program, 'latin1'));
  const script = new Script(source, {
    filename: 'framing.cjs',
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const { main } = script.cachedDataRejected === true ? compileAnew() : evaluate(script);
  const exitCode = await main(argv);
  if (writes) writeFileSync(cache, script.createCachedData());
  return exitCode;
}

function evaluate(script: Script): { main: Main } {
  const module = { exports: {} as { main: Main } };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, Module.createRequire(program), module, program, folder);
  return module.exports;
}

function compileAnew(): { main: Main } {
  const { enableCompileCache } = Module as { enableCompileCache?: () => void };
  enableCompileCache?.();
  return Module.createRequire(program)(program) as { main: Main };
}
