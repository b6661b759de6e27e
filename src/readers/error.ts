import type { ErrorCode } from '../model.ts';

/** An input that cannot be analysed. The message says what is wrong and what to do; it does not repeat the path. */
export class InputError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

/** By name: readers that are bundled apart have a class of their own. */
export const isInputError = (error: unknown): error is InputError =>
  error instanceof Error && error.name === 'InputError';
