/** The process as the commands see it, so that tests can hand in another. */

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Raised by the first Ctrl-C; the second ends the process as usual. */
  readonly interrupted: AbortSignal;
}

export function processIo(): Io {
  const interrupt = new AbortController();
  let reading = false;
  process.once('SIGINT', () => {
    interrupt.abort();
    // Nobody may ever write to it again, and the process would wait.
    if (reading) process.stdin.destroy();
  });
  return {
    // Opened only when asked for: an open standard input costs time and can keep the process alive.
    get stdin() {
      reading = true;
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    interrupted: interrupt.signal,
  };
}

/** Somewhere to write to until its reader goes away. */
export interface Sink {
  /** False when nobody reads any more (`| head`): time to stop, quietly. @throws Error when writing fails otherwise */
  write(text: string | Uint8Array): Promise<boolean>;
}

export function createSink(output: Output): Sink {
  let gone = false;
  // Without a listener the error would end the process with a stack trace; `write` reports it too.
  output.on('error', () => {});
  return {
    write(text) {
      if (gone || text.length === 0) return Promise.resolve(!gone);
      return new Promise((resolve, reject) => {
        output.write(text, (error) => {
          if (!error) return resolve(true);
          gone = true;
          return isClosedPipe(error) ? resolve(false) : reject(error);
        });
      });
    },
  };
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/**
 * Whether to decorate what goes to a stream. An option beats the environment; `FORCE_COLOR` beats the rest of it
 * (no-color.org, force-color.org).
 */
export function wantsColor(
  option: boolean | undefined,
  env: Io['env'],
  output: { readonly isTTY?: boolean },
): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return terminal !== 'dumb' && output.isTTY === true;
}
