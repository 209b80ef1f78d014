import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { packageClosure } from './package-closure.mjs';

const folders = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A node_modules with packages: their folders and what their package.json says of others. */
function install(packages) {
  const modules = mkdtempSync(join(tmpdir(), 'crucible-closure-'));
  folders.push(modules);
  for (const [folder, manifest] of Object.entries(packages)) {
    mkdirSync(join(modules, folder), { recursive: true });
    writeFileSync(join(modules, folder, 'package.json'), JSON.stringify(manifest));
  }
  return modules;
}

it('follows dependencies, through circles and scopes, and leaves out what nobody needs', () => {
  const modules = install({
    a: { dependencies: { '@s/b': '1' } },
    '@s/b': { dependencies: { a: '1' } },
    unused: {},
  });
  expect(packageClosure(modules, ['a'])).toEqual(['@s/b', 'a']);
});

it("takes a package's own copy before the common one", () => {
  const modules = install({
    a: { dependencies: { b: '2', c: '1' } },
    'a/node_modules/b': { dependencies: { c: '1' } },
    b: {},
    c: {},
  });
  expect(packageClosure(modules, ['a'])).toEqual(['a', 'a/node_modules/b', 'c']);
});

it('leaves out what is optional and for another C library, wherever it is installed', () => {
  const optionalDependencies = { gnu: '1', musl: '1' };
  const modules = install({
    a: { optionalDependencies },
    gnu: { libc: ['glibc'] },
    musl: { libc: ['musl'] },
  });
  expect(packageClosure(modules, ['a'])).toEqual(['a', 'gnu']);
});

it('takes what is optional where it is installed, and peers that are mandatory', () => {
  const modules = install({
    a: {
      dependencies: { here: '1', away: '1' },
      optionalDependencies: { here: '1', away: '1' },
      peerDependencies: { peer: '1', maybe: '1' },
      peerDependenciesMeta: { maybe: { optional: true } },
    },
    here: {},
    peer: {},
    maybe: {},
  });
  expect(packageClosure(modules, ['a'])).toEqual(['a', 'here', 'peer']);
});

it('names a package that is missing and who needs it', () => {
  const modules = install({ a: { dependencies: { b: '1' } } });
  expect(() => packageClosure(modules, ['a'])).toThrow('The package b is not installed (for a).');
});
