import { LTI_REFUSALS } from '@crucible/contracts/lti';
import { AppError } from '../../lib/app-error.ts';
import { LaunchRefused } from './launch-refused.ts';

/** Does something that may be refused as a launch is, and says so as an operation does: `forbidden`, with the same sentence. */
export async function explainRefusal<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof LaunchRefused)) throw cause;
    throw new AppError('forbidden', { userMessage: LTI_REFUSALS[cause.reason], cause });
  }
}
