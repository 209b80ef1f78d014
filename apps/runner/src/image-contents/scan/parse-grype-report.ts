import type { ScanFinding } from '@crucible/contracts/admin-image';
import { z } from 'zod';
import { toSeverity } from './to-severity.ts';

/** What is read of `grype -o json`. */
const GrypeReportSchema = z.object({
  matches: z.array(
    z.object({
      vulnerability: z.object({
        id: z.string(),
        severity: z.string().default(''),
        description: z.string().default(''),
        fix: z.object({ versions: z.array(z.string()).nullish() }).nullish(),
      }),
      artifact: z.object({ name: z.string(), version: z.string().default('') }),
    }),
  ),
});

const MAX_TITLE = 200;

/** The findings of a report of Grype. Throws where it is none. */
export function parseGrypeReport(text: string): ScanFinding[] {
  return GrypeReportSchema.parse(JSON.parse(text)).matches.map(({ vulnerability, artifact }) => ({
    id: vulnerability.id,
    package: artifact.name,
    installed: artifact.version,
    fixed: vulnerability.fix?.versions?.[0] ?? null,
    severity: toSeverity(vulnerability.severity),
    title: vulnerability.description.slice(0, MAX_TITLE),
  }));
}
