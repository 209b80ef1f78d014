import type { LtiRefusal } from '@crucible/contracts/lti';

/** A launch that leads nowhere: the reason is for whoever was launched, the cause for the log. */
export class LaunchRefused extends Error {
  override name = 'LaunchRefused';
  readonly reason: LtiRefusal;
  constructor(reason: LtiRefusal, cause?: unknown) {
    super(`A launch was refused: ${reason}`, { cause });
    this.reason = reason;
  }
}
