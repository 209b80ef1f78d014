import { LimitsSchema } from '@crucible/contracts/limits';
import type { RequestedLimits } from '@crucible/contracts/limits';
import { LIMIT_KINDS } from './limit-kinds.ts';

/** What is wrong with the first limit that cannot be, by the name of its field and in its unit; undefined where none is. */
export function limitProblem(limits: RequestedLimits): string | undefined {
  for (const { name, label, unit } of LIMIT_KINDS) {
    const schema = LimitsSchema.shape[name];
    if (limits[name] === undefined || schema.safeParse(limits[name]).success) continue;
    const least = (schema.minValue ?? 1) / unit;
    const most = ((schema.maxValue ?? Infinity) / unit).toLocaleString('en');
    const range = least < 0.01 ? 'more than 0' : `at least ${least}`;
    return `${label}: ${range}, and at most ${most}.`;
  }
  return undefined;
}
