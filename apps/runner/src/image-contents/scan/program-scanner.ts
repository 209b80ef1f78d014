import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ScanFinding } from '@crucible/contracts/admin-image';
import type { ImageScanner, ScanInput } from './image-scanner.ts';
import { parseGrypeReport } from './parse-grype-report.ts';
import { parseTrivyReport } from './parse-trivy-report.ts';

type ScannerName = 'trivy' | 'grype';
type Program = { path: string; environment: Record<string, string> };

const PROGRAMS: Record<
  ScannerName,
  { args: (sbom: string) => string[]; parse: (text: string) => ScanFinding[] }
> = {
  trivy: {
    args: (sbom) => ['sbom', '--format', 'json', '--scanners', 'vuln', sbom],
    parse: parseTrivyReport,
  },
  grype: { args: (sbom) => [`sbom:${sbom}`, '--output', 'json'], parse: parseGrypeReport },
};
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 600_000;

/** A scanner that is installed as a program. It gets the bill of materials and needs no access to an engine. */
export function programScanner(name: ScannerName, program: Program): ImageScanner {
  return {
    name,
    async scan(input) {
      const folder = await mkdtemp(join(tmpdir(), 'crucible-scan-'));
      try {
        const file = join(folder, 'sbom.json');
        await writeFile(file, JSON.stringify(input.sbom));
        return PROGRAMS[name].parse(await reportOf(program, PROGRAMS[name].args(file), input));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function reportOf(
  { path, environment }: Program,
  args: string[],
  { signal, onLine }: ScanInput,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_REPORT_BYTES) child.kill();
      else chunks.push(chunk);
    });
    createInterface({ input: child.stderr }).on('line', onLine);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`The scanner ended with ${code ?? 'a signal'}.`));
    });
  });
}
