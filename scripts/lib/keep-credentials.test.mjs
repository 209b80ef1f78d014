import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepCredentials } from './keep-credentials.mjs';

let folder;
let file;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  file = join(folder, '.crucible/credentials.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (port) => ({ apiUrl: `http://127.0.0.1:${port}`, webUrl: `http://127.0.0.1:${port + 1}` });
const written = () => JSON.parse(readFileSync(file, 'utf8'));

it('makes a key at the first start, and keeps it when addresses change', () => {
  const key = keepCredentials(file, at(1000));
  expect(key).toMatch(/^cru_[\w-]{43}$/);
  expect(written()).toEqual({ ...at(1000), apiKey: key });
  expect(keepCredentials(file, at(2000))).toBe(key);
  expect(written()).toEqual({ ...at(2000), apiKey: key });
});

it('lets nobody else read the file, whatever its mode was', () => {
  keepCredentials(file, at(1000));
  chmodSync(file, 0o644);
  keepCredentials(file, at(1000));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, '.crucible'))).toEqual(['credentials.json']);
});

it.each(['', '{"apiKey":', '{"apiKey":"secret"}', '[]', 'null'])(
  'does not overwrite %j, which is not ours',
  (text) => {
    keepCredentials(file, at(1000));
    writeFileSync(file, text);
    expect(() => keepCredentials(file, at(1000))).toThrow(/remove it/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
