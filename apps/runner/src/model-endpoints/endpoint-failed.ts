/**
 * How far a failure reaches: `endpoint`, nothing can be had of it like this; `request`, the same one would fail again, others
 * may not; `moment`, it can be made again later.
 */
export type FailureReach = 'endpoint' | 'request' | 'moment';

type Options = { reach: FailureReach; retryAfterMs?: number | null; cause?: unknown };

/** An endpoint did not do as it was asked; the message is a sentence for its owner and never has the key in it. */
export class EndpointFailed extends Error {
  override name = 'EndpointFailed';
  readonly reach: FailureReach;
  /** How long the endpoint asks to be left alone. */
  readonly retryAfterMs: number | null;
  constructor(message: string, { reach, retryAfterMs = null, cause }: Options) {
    super(message, { cause });
    this.reach = reach;
    this.retryAfterMs = retryAfterMs;
  }
}
