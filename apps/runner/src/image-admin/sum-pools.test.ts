import { expect, it } from 'vitest';
import { sumPools } from './sum-pools.ts';

const pool = { instance: 'a', isolation: 'standard' as const, ready: 1, starting: 0, busy: 2, target: 3 };

it('adds up the pools of a worker at one level, and of no others', () => {
  const sound = { ...pool, isFailing: false };
  expect(
    sumPools([
      sound,
      { ...pool, isFailing: true },
      { ...sound, isolation: 'gvisor' },
      { ...sound, instance: 'b' },
    ]),
  ).toEqual([
    { ...pool, ready: 2, busy: 4, target: 6, isFailing: true },
    { ...sound, isolation: 'gvisor' },
    { ...sound, instance: 'b' },
  ]);
});
