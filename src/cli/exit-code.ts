/** What the program tells the shell. */
export const ExitCode = {
  ran: 0,
  /** A term at or above `--fail-on`. */
  found: 1,
  /** Wrong use, or an input that could not be analysed. */
  trouble: 2,
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A wrong use of the program. The message says what is wrong and what would be right. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
