import { ERRORS } from '@crucible/contracts/errors';
import type { ErrorBody, ErrorCode } from '@crucible/contracts/errors';

type Options = {
  /** A better sentence for the person than the catalogue's. */
  userMessage?: string;
  /** What went wrong underneath: for the log, never for the person. */
  cause?: unknown;
  /** The fields that are wrong, of an `invalid_input`. */
  issues?: NonNullable<ErrorBody['issues']>;
};

/** A failure that has a code in the catalogue, and so may be told to whoever asked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly issues: ErrorBody['issues'];

  constructor(code: ErrorCode, options: Options = {}) {
    const userMessage = options.userMessage ?? ERRORS[code];
    super(`${code}: ${userMessage}`, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = userMessage;
    this.issues = options.issues;
  }
}
