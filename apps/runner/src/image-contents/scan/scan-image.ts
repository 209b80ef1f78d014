import type { ImageScan, ScanFinding, ScanSummary } from '@crucible/contracts/admin-image';
import type { Clock } from '../../lib/clock.ts';
import type { ImageScanner, ScanInput } from './image-scanner.ts';

const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'unknown',
] as const satisfies ScanFinding['severity'][];

/** Known vulnerabilities in an image, the most severe first. Rejects when the scanner could not do its work. */
export async function scanImage(
  { scanner, clock }: { scanner: ImageScanner; clock: Clock },
  input: ScanInput,
): Promise<ImageScan> {
  const findings = await scanner.scan(input);
  const sorted = findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.package.localeCompare(b.package) ||
      a.id.localeCompare(b.id),
  );
  return {
    summary: { ...countsOf(sorted), scanner: scanner.name, scannedAt: clock.now().toISOString() },
    findings: sorted,
  };
}

function countsOf(findings: readonly ScanFinding[]): Pick<ScanSummary, ScanFinding['severity']> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
