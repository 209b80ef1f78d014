import type { ScanFinding, ScanSummary } from '@crucible/contracts/admin-image';
import type { InstalledPackage } from '../packages/installed-package.ts';

/** What is to be scanned: an image's bill of materials (CycloneDX) and its packages. */
export type ScanInput = {
  sbom: unknown;
  packages: readonly InstalledPackage[];
  signal: AbortSignal;
  /** Hears what the scanner says while it works. */
  onLine: (line: string) => void;
};

/** One way to find known vulnerabilities. */
export type ImageScanner = {
  name: ScanSummary['scanner'];
  /** Rejects when it could not be done; finding nothing is an empty list. */
  scan(input: ScanInput): Promise<ScanFinding[]>;
};
