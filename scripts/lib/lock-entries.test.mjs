import { describe, expect, it } from 'vitest';
import { entriesWithAddress, missingOptionalEntries, undecidedScripts } from './lock-entries.mjs';

const lockOf = (packages) => ({ packages });

describe('missingOptionalEntries', () => {
  it('reads the platform from the name', () => {
    const lock = lockOf({
      'node_modules/tool': {
        dev: true,
        optionalDependencies: {
          '@tool/darwin-arm64': '1.2.3',
          '@tool/binding-linux-arm-musleabihf': '1.2.3',
          '@tool/oxide-wasm32-wasi': '1.2.3',
          '@tool/binding-win32-x64-msvc': '1.2.3',
        },
      },
    });
    const shared = { version: '1.2.3', dev: true, optional: true };
    expect(missingOptionalEntries(lock)).toEqual({
      'node_modules/@tool/darwin-arm64': { ...shared, cpu: ['arm64'], os: ['darwin'] },
      'node_modules/@tool/binding-linux-arm-musleabihf': {
        ...shared,
        cpu: ['arm'],
        libc: ['musl'],
        os: ['linux'],
      },
      'node_modules/@tool/oxide-wasm32-wasi': { ...shared, cpu: ['wasm32'] },
      'node_modules/@tool/binding-win32-x64-msvc': { ...shared, cpu: ['x64'], os: ['win32'] },
    });
  });

  it('finds an entry beside, inside and above the package that wants it', () => {
    const wants = { optionalDependencies: { here: '1.0.0' } };
    const lock = lockOf({
      'node_modules/a': wants,
      'apps/web': wants,
      'node_modules/b/node_modules/c': wants,
      'node_modules/here': { version: '1.0.0' },
    });
    expect(missingOptionalEntries(lock)).toEqual({});
  });

  it('does not take an entry of another package for it', () => {
    const lock = lockOf({
      'node_modules/a': { optionalDependencies: { here: '1.0.0' } },
      'node_modules/b/node_modules/here': { version: '1.0.0' },
    });
    expect(Object.keys(missingOptionalEntries(lock))).toEqual(['node_modules/here']);
  });

  it('refuses a range, which names no version to lock', () => {
    const lock = lockOf({ 'node_modules/a': { optionalDependencies: { here: '^1.0.0' } } });
    expect(() => missingOptionalEntries(lock)).toThrow('no exact version');
  });
});

it('finds download addresses, and leaves links of workspaces alone', () => {
  const lock = lockOf({
    'node_modules/a': { resolved: 'https://example.org/a.tgz' },
    'node_modules/@crucible/web': { resolved: 'apps/web', link: true },
  });
  expect(entriesWithAddress(lock)).toEqual(['node_modules/a']);
});

it('finds install scripts that are neither allowed nor denied', () => {
  const lock = lockOf({
    'node_modules/@scope/a': { hasInstallScript: true },
    'node_modules/b/node_modules/c': { hasInstallScript: true },
    'node_modules/d': {},
  });
  expect(undecidedScripts(lock, { allowScripts: { '@scope/a': false } })).toEqual([
    'node_modules/b/node_modules/c',
  ]);
});
