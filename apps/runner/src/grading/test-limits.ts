import { LimitsSchema } from '@crucible/contracts/limits';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { GraderDeps, ProgramUnderTest } from './grader.ts';

/** What the image gives, and the most that there is. */
type Bounds = { defaults: Limits; maxima: Limits };

/**
 * The limits of one run for grading: of what is asked for the first counts, what nobody asks for is the image's, and all of
 * it is at most what the installation allows.
 */
export function testLimits(image: Bounds, requested: readonly (RequestedLimits | undefined)[]): Limits {
  const names = LimitsSchema.keyof().options;
  const valueOf = (name: keyof Limits) =>
    requested.find((limits) => limits?.[name] !== undefined)?.[name] ?? image.defaults[name];
  return LimitsSchema.parse(
    Object.fromEntries(names.map((name) => [name, Math.min(valueOf(name), image.maxima[name])])),
  );
}

/** The bounds within which a program gets its limits. */
export function limitsOf(
  { maxLimits }: Pick<GraderDeps, 'maxLimits'>,
  { image }: Pick<ProgramUnderTest, 'image'>,
): Bounds {
  return { defaults: image.manifest.defaultLimits, maxima: maxLimits };
}
