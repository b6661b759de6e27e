/** Runs the program inside the test process: the sources, not the bundle. */
import type { Io, Output } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';

export interface MainRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param input standard input; not a terminal */
export async function runMain(args: readonly string[], input = ''): Promise<MainRun> {
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    write(text, done) {
      written[to] += text;
      done();
      return true;
    },
    on: () => undefined,
  });
  const io: Io = {
    stdin: {
      async *[Symbol.asyncIterator]() {
        yield Buffer.from(input);
      },
    },
    stdout: output('out'),
    stderr: output('err'),
    env: {},
    interrupted: new AbortController().signal,
  };
  return { code: await main(args, io), ...written };
}
