import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { Role } from '@crucible/contracts/role';

/** What a run of somebody of a role gets in the playground without asking, and may have at most. */
export type RoleLimits = { defaults: RequestedLimits; maxima: Limits };

/** What admins have set for a role, within what the configuration allows. */
export function roleLimits(
  { limits }: InstallationSettings,
  { role, configured }: { role: Role; configured: Limits },
): RoleLimits {
  const { defaults, maxima } = limits[role];
  const own: RequestedLimits = maxima;
  const names = LimitsSchema.keyof().options;
  const lowered = names.map((name) => [name, Math.min(own[name] ?? configured[name], configured[name])]);
  return { defaults, maxima: LimitsSchema.parse(Object.fromEntries(lowered)) };
}
