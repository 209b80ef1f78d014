/** The person asked for something that cannot be done as it was written; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
