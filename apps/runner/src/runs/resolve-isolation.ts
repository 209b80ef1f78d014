import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';
import { stricterIsolation } from '../executor/choose-isolation.ts';
import type { AvailableIsolations } from '../executions/available-isolations.ts';
import { AppError } from '../lib/app-error.ts';

export type ResolvedIsolation = {
  /** What image and request ask for together. */
  asked: RequestedIsolation;
  /** The level that the worker has to have; null when every worker will do. */
  requires: Isolation | null;
};

/**
 * What separates a run from the machine: the stricter of what its image and its request ask for. `isolation_unavailable`
 * when no worker has that. Every worker has `standard`, or will have it again: that it is away just now makes a run wait.
 */
export async function resolveIsolation(
  isolations: AvailableIsolations,
  image: BuiltImage,
  requested: RequestedIsolation = 'standard',
): Promise<ResolvedIsolation> {
  const asked = stricterIsolation(image.manifest.isolation ?? 'standard', requested);
  if (asked === 'standard') return { asked, requires: null };
  if ((await isolations()).has('gvisor')) return { asked, requires: 'gvisor' };
  if (asked === 'best') return { asked, requires: null };
  throw new AppError('isolation_unavailable', {
    userMessage: 'No worker of this installation serves gVisor now.',
  });
}
