import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { RequestedIsolation } from '@crucible/contracts/isolation';
import { stricterIsolation } from '../executor/choose-isolation.ts';
import type { AvailableIsolations, Requirement } from '../executions/available-isolations.ts';
import { AppError } from '../lib/app-error.ts';

export type ResolvedIsolation = {
  /** What image and request ask for together. */
  asked: RequestedIsolation;
  /** What the worker has to have; null when every worker will do. */
  requires: Requirement | null;
};

/**
 * What separates a run from the machine: the stricter of what its image and its request ask for. `isolation_unavailable`
 * when no worker has that; `unavailable` when the image needs a graphics processor and no worker has one. Every worker has `standard`, or will have it again: that it is away just now makes a run wait.
 */
export async function resolveIsolation(
  isolations: AvailableIsolations,
  image: BuiltImage,
  requested: RequestedIsolation = 'standard',
): Promise<ResolvedIsolation> {
  const asked = stricterIsolation(image.manifest.isolation ?? 'standard', requested);
  if (image.manifest.needs?.includes('gpu')) return requireGpu(isolations, asked);
  if (asked === 'standard') return { asked, requires: null };
  if ((await isolations()).has('gvisor')) return { asked, requires: 'gvisor' };
  if (asked === 'best') return { asked, requires: null };
  throw new AppError('isolation_unavailable', {
    userMessage: 'No worker of this installation serves gVisor now.',
  });
}

/** Graphics processors are only given to sandboxes on the machine's own kernel. */
async function requireGpu(
  isolations: AvailableIsolations,
  asked: RequestedIsolation,
): Promise<ResolvedIsolation> {
  if (asked === 'gvisor')
    throw new AppError('isolation_unavailable', {
      userMessage: 'A graphics processor cannot be had in gVisor.',
    });
  if ((await isolations()).has('gpu')) return { asked: 'standard', requires: 'gpu' };
  throw new AppError('unavailable', {
    userMessage: 'This image needs a graphics processor, and no worker of this installation has one.',
  });
}

/**
 * What the worker of a run has to have that was accepted before. `best` is then served by whatever there is, as when no worker had more
 * at the time of the request.
 */
export function requirementOfAccepted(image: BuiltImage, asked: RequestedIsolation): Requirement | null {
  if (image.manifest.needs?.includes('gpu')) return 'gpu';
  return asked === 'gvisor' ? 'gvisor' : null;
}
