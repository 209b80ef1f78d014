import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createIsolationLevels } from './isolation-levels.ts';

const log = pino({ level: 'silent' });

it('serves a level whose tests have all held, and no other', async () => {
  const levels = createIsolationLevels({
    log,
    runTests: async (level) => [
      { name: 'memory', ok: true },
      { name: 'network', ok: level === 'standard' },
    ],
  });
  expect(levels.served()).toEqual([]);
  expect(await levels.tryLevel('standard')).toBe(true);
  expect(await levels.tryLevel('gvisor')).toBe(false);
  expect(levels.served()).toEqual(['standard']);
  expect(levels.status()).toEqual([
    expect.objectContaining({ level: 'standard', isServed: true }),
    expect.objectContaining({
      level: 'gvisor',
      isServed: false,
      tests: [expect.anything(), { name: 'network', ok: false }],
    }),
  ]);
});

it('does not serve what could not be tried', async () => {
  const levels = createIsolationLevels({ log, runTests: () => Promise.reject(new Error('no engine')) });
  await expect(levels.tryLevel('standard')).rejects.toThrow('no engine');
  expect(levels.served()).toEqual([]);
});

it('does not try again at once what has not held', async () => {
  let tries = 0;
  const levels = createIsolationLevels({
    log,
    runTests: async () => {
      tries += 1;
      return [{ name: 'memory', ok: false }];
    },
  });
  await levels.tryLevel('standard');
  expect(await levels.tryLevel('standard')).toBe(false);
  expect(tries).toBe(1);
});
