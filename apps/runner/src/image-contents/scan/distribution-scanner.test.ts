import { describe, expect, it } from 'vitest';
import type { InstalledPackage } from '../packages/installed-package.ts';
import { distributionScanner } from './distribution-scanner.ts';
import { readSecurityUpdates } from './read-security-updates.ts';

const OUTPUT = [
  'Step 2/2 : RUN apt-get update',
  ' ---> Running in 0123456789ab',
  'crucible-update libc6 2.36-9+deb12u9',
  'crucible-update libc6 2.36-9+deb12u13',
  'crucible-update libc6 2.36-9+deb12u10',
  'crucible-update git 1:2.39.5-0+deb12u3\r',
  'crucible-update $(reboot) 1',
  'Successfully built 0123456789ab',
];

const packageOf = (name: string, version: string, type: InstalledPackage['type'] = 'deb') => ({
  ...{ type, name, version, architecture: 'amd64', source: null, license: null },
});

describe('the distribution as a scanner', () => {
  const signal = AbortSignal.timeout(10_000);
  const readUpdates = () => readSecurityUpdates({ base: 'base', buildLines: async () => OUTPUT }, { signal });

  it('finds what is older than the newest security update', async () => {
    const lines: string[] = [];
    const packages = [
      packageOf('libc6', '2.36-9+deb12u12'),
      packageOf('git', '1:2.39.5-0+deb12u3'),
      packageOf('tzdata', '2024a-0'),
      packageOf('libc6', '0.1', 'npm'),
    ];
    const found = await distributionScanner({ readUpdates }).scan({
      ...{ sbom: {}, packages, signal },
      onLine: (line) => lines.push(line),
    });
    expect(found.map(({ package: name, installed, fixed }) => [name, installed, fixed])).toEqual([
      ['libc6', '2.36-9+deb12u12', '2.36-9+deb12u13'],
    ]);
    expect(lines.join('\n')).toContain('1 packages of other kinds were not looked at');
  });

  it('does not take silence for safety', async () => {
    const silent = readSecurityUpdates(
      { base: 'base', buildLines: async () => ['Err:1 no network'] },
      { signal },
    );
    await expect(silent).rejects.toThrow(/say nothing of security updates/);
  });
});
