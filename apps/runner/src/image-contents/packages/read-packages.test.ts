import { describe, expect, it } from 'vitest';
import type { ImageEntry } from '../image-entry.ts';
import { isPackageDatabase, readPackages } from './read-packages.ts';

const FILES: Record<string, string> = {
  'var/lib/dpkg/status': `Package: libc6
Status: install ok installed
Source: glibc
Architecture: amd64
Version: 2.36-9+deb12u9
Description: GNU C Library
 Package: not-a-package

Package: gone
Status: deinstall ok config-files
Version: 1
`,
  'var/lib/dpkg/status.d/tzdata': 'Package: tzdata\nVersion: 2024a-0+deb12u1\nArchitecture: all\n',
  'usr/share/crucible/packages/libc6':
    'Package: libc6\nVersion: 2.36-9+deb12u9\nArchitecture: amd64\nSource: glibc (2.36-9)\n',
  'lib/apk/db/installed': 'P:musl\nV:1.2.4-r2\nA:x86_64\nL:MIT\no:musl\n\nP:libssl3\nV:3.1.4-r0\no:openssl\n',
  'usr/lib/python3/dist-packages/numpy-1.24.2.dist-info/METADATA':
    'Metadata-Version: 2.1\nName: numpy\nVersion: 1.24.2\nLicense: BSD-3-Clause\n\nName: other\nVersion: 9\n',
  'srv/node_modules/@types/node/package.json': '{"name":"@types/node","version":"24.0.0","license":"MIT"}',
  'usr/share/crucible/packages/endless': `Package: endless\nVersion: ${'1'.repeat(1_000_000)}\n`,
  'srv/node_modules/odd/package.json': '{"type":"module"}',
  'srv/node_modules/broken/package.json': '{',
  'srv/package.json': '{"name":"program","version":"1.0.0"}',
  'home/somebody/var/lib/dpkg/status': 'Package: fake\nVersion: 1\n',
};

describe('readPackages', () => {
  const entries = new Map(
    Object.entries(FILES).map(([path, content]): [string, ImageEntry] => [
      path,
      {
        ...{ path, kind: 'file', mode: 0o644, sizeBytes: content.length },
        content: isPackageDatabase(path) ? Buffer.from(content) : null,
      },
    ]),
  );

  it('reads every kind of database once, and nothing that only looks like one', () => {
    expect(
      readPackages(entries).map(({ type, name, version, source }) => [type, name, version, source]),
    ).toEqual([
      ['apk', 'libssl3', '3.1.4-r0', 'openssl'],
      ['apk', 'musl', '1.2.4-r2', null],
      ['deb', 'libc6', '2.36-9+deb12u9', 'glibc'],
      ['deb', 'tzdata', '2024a-0+deb12u1', null],
      ['npm', '@types/node', '24.0.0', null],
      ['pypi', 'numpy', '1.24.2', null],
    ]);
  });
});
