/** How far a long run is: one line at the bottom of standard error, for those who sit in front of it. */

import type { Io, Output } from './io.ts';

export interface Progress {
  /** Draws the line anew, if it is time to. @param done inputs */
  readonly show: (done: number) => void;
  /** Takes the line away, before anything else is written there, and at the end. */
  readonly clear: () => void;
}

export interface ProgressOptions {
  /** Inputs of the run. */
  readonly total: number;
  /** `--no-progress`, `--quiet`. */
  readonly wanted: boolean;
  /** Reports go to the terminal themselves; then they are the progress. */
  readonly toTerminal: boolean;
  /** Milliseconds, from any start. */
  readonly now?: () => number;
}

/** Runs of fewer inputs have no line. */
const FEWEST = 21;
/** Milliseconds before the first line, and between two. */
const PATIENCE = 1000;
const PAUSE = 100;
/** Columns where the terminal does not say. */
const COLUMNS = 80;
const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

const NONE: Progress = { show: () => {}, clear: () => {} };

export function createProgress(
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  { total, wanted, toTerminal, now = () => performance.now() }: ProgressOptions,
): Progress {
  const isLong = total >= FEWEST;
  if (!wanted || toTerminal || !isLong || !isWatched(stderr, env)) return NONE;
  const start = now();
  let next = start + PAUSE;
  let isShown = false;
  // Nobody waits for the line: what follows it on the same stream comes behind it anyway.
  const write = (text: string): void => void stderr.write(text, () => {});
  return {
    show(done) {
      const time = now();
      if (time < next || time - start < PATIENCE) return;
      next = time + PAUSE;
      isShown = true;
      write(`\r${progressLine(done, total, time - start, stderr.columns ?? COLUMNS)}\u001B[K`);
    },
    clear() {
      if (isShown) write('\r\u001B[K');
      isShown = false;
    },
  };
}

/** Somebody sees it, on a terminal that can take a line back. */
const isWatched = ({ isTTY }: Output, { CI = '', TERM }: Io['env']): boolean =>
  isTTY === true && (CI === '' || CI === 'false') && TERM !== 'dumb';

/**
 * `[=====>    ]  123 of 300 · 25/s · 0:07 left`; what does not fit is left out, the bar first. The last column stays free,
 * since some terminals break the line there.
 * @param elapsed milliseconds
 */
export function progressLine(done: number, total: number, elapsed: number, columns: number): string {
  const count = `${String(done).padStart(String(total).length)} of ${total}`;
  const perSecond = (done * 1000) / Math.max(elapsed, 1);
  const parts = [count];
  if (done > 0) parts.push(rateOf(perSecond), `${durationOf((total - done) / perSecond)} left`);
  while (parts.length > 1 && parts.join(' · ').length >= columns) parts.pop();
  const text = parts.join(' · ');
  const width = Math.min(LONGEST_BAR, columns - text.length - 4);
  const line = width < SHORTEST_BAR ? text : `[${barOf(done / total, width)}] ${text}`;
  return line.slice(0, Math.max(columns - 1, 0));
}

function barOf(share: number, width: number): string {
  const full = Math.floor(share * width);
  return `${'='.repeat(full)}${full < width ? '>' : ''}`.padEnd(width);
}

function rateOf(perSecond: number): string {
  if (perSecond >= 9.95) return `${Math.round(perSecond)}/s`;
  return perSecond >= 1 ? `${perSecond.toFixed(1)}/s` : `${Math.max(1, Math.round(perSecond * 60))}/min`;
}

/** `0:07`, `12:30`, `1:02:05`. */
function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
