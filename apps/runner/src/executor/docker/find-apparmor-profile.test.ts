import { pino } from 'pino';
import { expect, it } from 'vitest';
import { findAppArmorProfile } from './find-apparmor-profile.ts';

const log = pino({ level: 'silent' });
const failing = (message: string) => () => Promise.reject(new Error(message));

it('is ours where a container starts with it', async () => {
  expect(await findAppArmorProfile(async () => undefined, log)).toBe('crucible-sandbox');
});

it("is the engine's own where ours is not loaded", async () => {
  const notLoaded = failing('unable to apply apparmor profile: write /proc/self/attr/exec: no such file');
  expect(await findAppArmorProfile(notLoaded, log)).toBeNull();
});

it('is not decided by another failure', async () => {
  await expect(findAppArmorProfile(failing('no space left on device'), log)).rejects.toThrow('no space');
});
