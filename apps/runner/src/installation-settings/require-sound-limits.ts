import { SettableLimitsSchema } from '@crucible/contracts/installation-settings';
import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { Limits } from '@crucible/contracts/limits';
import { RoleSchema } from '@crucible/contracts/role';
import { AppError } from '../lib/app-error.ts';

/** Throws `limit_too_high` for maxima above the configuration's, and for defaults above what would be allowed. */
export function requireSoundLimits(limits: InstallationSettings['limits'], configured: Limits): void {
  const names = SettableLimitsSchema.keyof().options;
  const issues = RoleSchema.options.flatMap((role) =>
    names.flatMap((name) => {
      const { defaults, maxima } = limits[role];
      const highest = Math.min(maxima[name] ?? configured[name], configured[name]);
      return [
        ...tooHigh(`value.${role}.maxima.${name}`, maxima[name], configured[name]),
        ...tooHigh(`value.${role}.defaults.${name}`, defaults[name], highest),
      ];
    }),
  );
  const [first] = issues;
  if (first !== undefined) throw new AppError('limit_too_high', { userMessage: first.message, issues });
}

function tooHigh(path: string, value: number | undefined, highest: number) {
  if (value === undefined || value <= highest) return [];
  return [{ path, message: `${path.slice('value.'.length)} is at most ${highest} here, not ${value}.` }];
}
