/** Something a person can act on: its message is shown alone, without a stack. */
export class Failure extends Error {
  name = 'Failure';
}

/** What to print for an error: the sentence of a Failure, everything of any other. */
export function explain(error) {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
