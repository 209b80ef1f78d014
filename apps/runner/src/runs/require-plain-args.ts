import { AppError } from '../lib/app-error.ts';

/** `invalid_input` for arguments that no program can be given. */
export function requirePlainArgs(args: readonly string[]): void {
  if (args.some((argument) => argument.includes('\0'))) {
    throw new AppError('invalid_input', { userMessage: 'An argument cannot contain a NUL character.' });
  }
}
