import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';
import { AppError } from '../lib/app-error.ts';
import type { AvailableIsolations } from './available-isolations.ts';

/**
 * The level that the worker has to have, null when every worker will do; `isolation_unavailable` when no worker has
 * it. Every worker has `standard`, or will have it again: that it is away just now makes an execution wait.
 */
export async function requireIsolation(
  isolations: AvailableIsolations,
  asked: RequestedIsolation,
): Promise<Isolation | null> {
  if (asked === 'standard') return null;
  if ((await isolations()).has('gvisor')) return 'gvisor';
  if (asked === 'best') return null;
  throw new AppError('isolation_unavailable', {
    userMessage: 'No worker of this installation serves gVisor now.',
  });
}
