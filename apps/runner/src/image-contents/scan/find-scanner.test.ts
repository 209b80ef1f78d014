import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findScanner } from './find-scanner.ts';

describe('findScanner', () => {
  let folder: string;
  const input = {
    sbom: { bomFormat: 'CycloneDX' },
    packages: [],
    signal: AbortSignal.timeout(30_000),
    onLine: () => undefined,
  };
  const find = (searchPath: string) =>
    findScanner({ searchPath, environment: { PATH: '/usr/bin:/bin', TRIVY_DEBUG: 'true' } });
  const install = async (name: string, script: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crucible-scanners-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('finds none where none is installed, and looks in no relative folder', async () => {
    await install('trivy', 'exit 0');
    expect(await find(`${join(folder, 'elsewhere')}:.:`)).toBeNull();
  });

  it('gives the program the bill of materials and reads its report', async () => {
    // A program that answers as Trivy does when its file, the last argument, is a bill of materials.
    await install(
      'trivy',
      `for file; do :; done; grep -q CycloneDX "$file" && echo '{"Results":[{"Vulnerabilities":[
        {"VulnerabilityID":"CVE-1","PkgName":"libc6","Severity":"CRITICAL"}]}]}'`,
    );
    const scanner = await find(folder);
    expect(scanner?.name).toBe('trivy');
    expect(await scanner?.scan(input)).toMatchObject([{ id: 'CVE-1', severity: 'critical', fixed: null }]);
  });

  it('tells the program nothing of the environment that it does not need', async () => {
    await install('trivy', 'env >&2; echo "{}"');
    const lines: string[] = [];
    const scanner = await find(folder);
    await scanner?.scan({ ...input, onLine: (line) => lines.push(line) });
    expect(lines).toContain('TRIVY_DEBUG=true');
    expect(lines.filter((line) => !/^(PATH|TRIVY_DEBUG|PWD|SHLVL|_|OLDPWD)=/.test(line))).toEqual([]);
  });

  it('says that a scanner failed in place of that it found nothing', async () => {
    await install('grype', 'echo "no database" >&2; exit 1');
    const scanner = await find(folder);
    await expect(scanner?.scan(input)).rejects.toThrow(/ended with 1/);
  });
});
