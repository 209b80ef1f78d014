import type { ScanSummary } from '@crucible/contracts/admin-image';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import { SEVERITIES, SEVERITY_WORDS } from './image-words.ts';

const TONES = { critical: 'bad', high: 'bad', medium: 'wait', low: 'plain', unknown: 'plain' } as const;

/** How many known vulnerabilities a scan has found, by how severe they are. */
export function ScanCounts({ scan }: { scan: ScanSummary | null }) {
  if (scan === null) return <span className="text-muted">not scanned</span>;
  const found = SEVERITIES.filter((severity) => scan[severity] > 0);
  if (found.length === 0)
    return (
      <Badge tone="good" icon={ShieldCheck}>
        nothing known
      </Badge>
    );
  return (
    <span className="inline-flex flex-wrap gap-1">
      {found.map((severity) => (
        <Badge
          key={severity}
          tone={TONES[severity]}
          {...(severity === 'critical' ? { icon: ShieldAlert } : {})}
        >
          {scan[severity]} {SEVERITY_WORDS[severity].toLowerCase()}
        </Badge>
      ))}
    </span>
  );
}

/** All that a scan has found, to sort by: one critical counts more than many high ones. */
export function scanWeight(scan: ScanSummary | null): number | null {
  if (scan === null) return null;
  const { critical, high, medium, low, unknown } = scan;
  return [critical, high, medium, low, unknown].reduce((sum, count) => sum * 10_000 + count, 0);
}
