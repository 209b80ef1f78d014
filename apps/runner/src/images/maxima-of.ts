import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { OfferedImage } from '@crucible/contracts/offered-image';

/** The most that somebody may ask for in an image: what the installation allows, and less where an admin has said so. */
export function maximaOf<Allowed extends RequestedLimits>(
  { maxLimits = {} }: OfferedImage,
  installation: Allowed,
): Allowed {
  const lowered = Object.entries(installation).map(([name, most]) => [
    name,
    Math.min(maxLimits[name as keyof Limits] ?? most, most),
  ]);
  return Object.fromEntries(lowered) as Allowed;
}
