import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';

/** From the least to the most that can be asked for. */
const STRICTNESS: Record<RequestedIsolation, number> = { standard: 0, best: 1, gvisor: 2 };

/** What an image and a request ask for together: the stricter of the two. */
export function stricterIsolation(
  image: RequestedIsolation,
  request: RequestedIsolation,
): RequestedIsolation {
  return STRICTNESS[image] > STRICTNESS[request] ? image : request;
}

/** The level that serves what was asked for; null when none of those that are served does. Never a weaker one. */
export function chooseIsolation(asked: RequestedIsolation, served: Iterable<Isolation>): Isolation | null {
  const levels = new Set(served);
  if (asked !== 'standard' && levels.has('gvisor')) return 'gvisor';
  if (asked !== 'gvisor' && levels.has('standard')) return 'standard';
  return null;
}
