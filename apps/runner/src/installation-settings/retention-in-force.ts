import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { RetentionDays, RetentionPeriods } from '../retention/sweep-retention.ts';

/** How long things are kept: the shorter of what the configuration says and of what admins have set. */
export function retentionInForce(
  configured: RetentionPeriods,
  set: InstallationSettings['retention'],
): RetentionPeriods {
  return { runs: shorter(configured.runs, set.runs), audit: shorter(configured.audit, set.audit) };
}

function shorter(configured: RetentionDays, set: number | 'configured'): RetentionDays {
  if (set === 'configured') return configured;
  return configured === 'forever' ? set : Math.min(configured, set);
}
