import type { ScanFinding } from '@crucible/contracts/admin-image';

const SEVERITIES: Partial<Record<string, ScanFinding['severity']>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  negligible: 'low',
};

/** How severe a scanner calls something, in our words. */
export function toSeverity(text: string): ScanFinding['severity'] {
  return SEVERITIES[text.toLowerCase()] ?? 'unknown';
}
