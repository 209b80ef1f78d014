/** Something a person can act on: its message is shown alone, without a stack. */
export class Failure extends Error {
  name = 'Failure';
}

/** Mistakes in the code rather than something that a person can act on. */
const BUGS = [TypeError, ReferenceError, SyntaxError, RangeError];

/** What to print for an error: its sentence, and for a mistake in the code also where it happened. */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  return BUGS.some((bug) => error instanceof bug) ? (error.stack ?? error.message) : error.message;
}
