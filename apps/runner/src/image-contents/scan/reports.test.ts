import { describe, expect, it } from 'vitest';
import { parseGrypeReport } from './parse-grype-report.ts';
import { parseTrivyReport } from './parse-trivy-report.ts';

const TRIVY = {
  SchemaVersion: 2,
  ArtifactType: 'cyclonedx',
  Results: [
    { Target: 'Python', Class: 'lang-pkgs' },
    {
      Target: 'image (debian 12)',
      Class: 'os-pkgs',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2023-4911',
          PkgName: 'libc6',
          InstalledVersion: '2.36-9+deb12u1',
          FixedVersion: '2.36-9+deb12u3',
          Severity: 'HIGH',
          Title: 'glibc: buffer overflow in the loader',
        },
        {
          VulnerabilityID: 'CVE-2011-3374',
          PkgName: 'apt',
          InstalledVersion: '2.6.1',
          Severity: 'NEGLIGIBLE',
        },
      ],
    },
  ],
};

const GRYPE = {
  matches: [
    {
      vulnerability: {
        id: 'CVE-2023-4911',
        severity: 'High',
        description: 'A buffer overflow.',
        fix: { versions: ['2.36-9+deb12u3'], state: 'fixed' },
      },
      artifact: { name: 'libc6', version: '2.36-9+deb12u1', type: 'deb' },
    },
    {
      vulnerability: { id: 'GHSA-1', severity: 'Catastrophic', fix: { versions: [], state: 'not-fixed' } },
      artifact: { name: 'left-pad', version: '1.0.0' },
    },
  ],
};

describe('reports of scanners', () => {
  it('of Trivy are read', () => {
    expect(parseTrivyReport(JSON.stringify(TRIVY))).toEqual([
      {
        ...{ id: 'CVE-2023-4911', package: 'libc6', installed: '2.36-9+deb12u1', fixed: '2.36-9+deb12u3' },
        ...{ severity: 'high', title: 'glibc: buffer overflow in the loader' },
      },
      {
        ...{
          id: 'CVE-2011-3374',
          package: 'apt',
          installed: '2.6.1',
          fixed: null,
          severity: 'low',
          title: '',
        },
      },
    ]);
  });

  it('of Grype are read', () => {
    expect(parseGrypeReport(JSON.stringify(GRYPE))).toEqual([
      {
        ...{ id: 'CVE-2023-4911', package: 'libc6', installed: '2.36-9+deb12u1', fixed: '2.36-9+deb12u3' },
        ...{ severity: 'high', title: 'A buffer overflow.' },
      },
      {
        ...{
          id: 'GHSA-1',
          package: 'left-pad',
          installed: '1.0.0',
          fixed: null,
          severity: 'unknown',
          title: '',
        },
      },
    ]);
  });

  it('that are none are not taken for ones that found nothing', () => {
    expect(() => parseTrivyReport('{"Results":"none"}')).toThrow(/array/);
    expect(() => parseGrypeReport('{}')).toThrow(/array/);
    expect(() => parseGrypeReport('')).toThrow(/JSON/);
  });
});
