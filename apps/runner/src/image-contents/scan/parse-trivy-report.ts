import type { ScanFinding } from '@crucible/contracts/admin-image';
import { z } from 'zod';
import { toSeverity } from './to-severity.ts';

/** What is read of `trivy sbom --format json`. */
const TrivyReportSchema = z.object({
  Results: z
    .array(
      z.object({
        Vulnerabilities: z
          .array(
            z.object({
              VulnerabilityID: z.string(),
              PkgName: z.string(),
              InstalledVersion: z.string().default(''),
              FixedVersion: z.string().default(''),
              Severity: z.string().default(''),
              Title: z.string().default(''),
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
});

/** The findings of a report of Trivy. Throws where it is none. */
export function parseTrivyReport(text: string): ScanFinding[] {
  const { Results } = TrivyReportSchema.parse(JSON.parse(text));
  return (Results ?? []).flatMap(({ Vulnerabilities }) =>
    (Vulnerabilities ?? []).map((found) => ({
      id: found.VulnerabilityID,
      package: found.PkgName,
      installed: found.InstalledVersion,
      fixed: found.FixedVersion || null,
      severity: toSeverity(found.Severity),
      title: found.Title,
    })),
  );
}
