import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findConnection, requireKey } from './connection.ts';
import { UsageError } from './usage-error.ts';

const KEY = `cru_${'a'.repeat(43)}`;
const NONE = { url: undefined, apiKey: undefined };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crucible-client-'));
  await mkdir(join(folder, '.crucible'));
  await mkdir(join(folder, 'deep/down'), { recursive: true });
  await write({ apiUrl: 'http://127.0.0.1:9000', webUrl: 'http://127.0.0.1:9001', apiKey: KEY });
});

const write = (content: unknown) =>
  writeFile(join(folder, '.crucible/credentials.json'), JSON.stringify(content));

it('finds the installation around the folder', async () => {
  const connection = await findConnection({
    options: {},
    env: NONE,
    currentFolder: join(folder, 'deep/down'),
  });
  expect(connection).toEqual({ url: 'http://127.0.0.1:9000', apiKey: KEY, folder });
});

it('prefers the command line to the environment, and both to the file', async () => {
  const env = { url: 'http://env.example', apiKey: 'from-env' };
  const from = async (options: { url?: string }) => findConnection({ options, env, currentFolder: folder });
  expect(await from({})).toMatchObject({ url: 'http://env.example', apiKey: 'from-env' });
  expect(await from({ url: 'https://line.example' })).toMatchObject({ url: 'https://line.example' });
});

it('does not show the key of this installation to another service', async () => {
  const options = { url: 'https://other.example' };
  const connection = await findConnection({ options, env: NONE, currentFolder: folder });
  expect(connection.apiKey).toBeNull();
  expect(() => requireKey(connection)).toThrow(UsageError);
});

it('refuses what is no address, and a file that is not what npm start writes', async () => {
  const at = (url: string) => findConnection({ options: { url }, env: NONE, currentFolder: folder });
  await expect(at('nonsense')).rejects.toThrow('no http address');
  await expect(at('file:///etc/passwd')).rejects.toThrow('no http address');
  await write({ apiUrl: 'x' });
  await expect(findConnection({ options: {}, env: NONE, currentFolder: folder })).rejects.toThrow(UsageError);
});
