import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fitsSocket, makeSocketFolder } from './socket-folder.mjs';

let base;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'sockets-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

it('is inside the checkout where a socket fits there, for its owner alone', () => {
  const made = makeSocketFolder({ root: base, owner: 'crucible-1', longestName: 'run.sock' });
  expect(made.folder.startsWith(base)).toBe(true);
  expect(statSync(made.folder).mode & 0o777).toBe(0o700);
  made.remove();
  expect(() => statSync(made.folder)).toThrow('ENOENT');
});

it('is elsewhere, and as private, where the path of the checkout is too long', () => {
  const root = join(base, 'x'.repeat(120));
  const made = makeSocketFolder({ root, owner: 'crucible-1', longestName: 'run.sock' });
  expect(made.folder.startsWith(root)).toBe(false);
  expect(fitsSocket(made.folder, 'run.sock')).toBe(true);
  expect(statSync(made.folder).mode & 0o777).toBe(0o700);
  made.remove();
});

it('counts bytes, and the whole path', () => {
  expect(fitsSocket(`/${'x'.repeat(97)}`, 'run.sock')).toBe(true);
  expect(fitsSocket(`/${'x'.repeat(98)}`, 'run.sock')).toBe(false);
  expect(fitsSocket(`/${'ü'.repeat(49)}`, 'run.sock')).toBe(false);
});
