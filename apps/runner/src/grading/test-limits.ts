import { LimitsSchema } from '@crucible/contracts/limits';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';

/**
 * The limits of one run for grading: of what is asked for the first counts, what nobody asks for is the image's, and all of
 * it is at most what the installation allows.
 */
export function testLimits(
  image: { defaults: Limits; maxima: Limits },
  requested: readonly (RequestedLimits | undefined)[],
): Limits {
  const names = LimitsSchema.keyof().options;
  const valueOf = (name: keyof Limits) =>
    requested.find((limits) => limits?.[name] !== undefined)?.[name] ?? image.defaults[name];
  return LimitsSchema.parse(
    Object.fromEntries(names.map((name) => [name, Math.min(valueOf(name), image.maxima[name])])),
  );
}
