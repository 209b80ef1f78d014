import { QUOTA_NAMES } from '@crucible/contracts/installation-settings';
import type { Quotas } from '@crucible/contracts/installation-settings';

/** Of a person; null where they have what their role has. */
export type OwnQuotas = {
  runsPerHour: number | null;
  cpuSecondsPerDay: number | null;
  storageBytes: bigint | null;
};

/** What holds for somebody: what was set for themselves, and otherwise what their role has. */
export function effectiveQuotas(own: OwnQuotas, ofRole: Quotas): Quotas {
  const entries = QUOTA_NAMES.map((name) => {
    const value = own[name];
    return [name, value === null ? ofRole[name] : Number(value)];
  });
  return { ...ofRole, ...(Object.fromEntries(entries) as Partial<Quotas>) };
}
