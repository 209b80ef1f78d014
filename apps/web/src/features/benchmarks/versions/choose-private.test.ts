import { expect, it } from 'vitest';
import { choosePrivate } from './choose-private.ts';

const KEYS = Array.from({ length: 200 }, (_, index) => `Own/${index}`);

it('is as many as the share, in their order', () => {
  const chosen = choosePrivate(KEYS, { share: 0.25, seed: 7 });
  expect(chosen).toHaveLength(50);
  expect(chosen).toEqual(KEYS.filter((key) => chosen.includes(key)));
});

it('is the same for the same seed, and another one for another', () => {
  const once = choosePrivate(KEYS, { share: 0.5, seed: 1 });
  expect(choosePrivate([...KEYS].toReversed(), { share: 0.5, seed: 1 }).toSorted()).toEqual(once.toSorted());
  const common = choosePrivate(KEYS, { share: 0.5, seed: 2 }).filter((key) => once.includes(key));
  expect(common.length).toBeGreaterThan(20);
  expect(common.length).toBeLessThan(80);
});

it('is nothing or all at the ends', () => {
  expect(choosePrivate(KEYS, { share: 0, seed: 1 })).toEqual([]);
  expect(choosePrivate(KEYS, { share: 1, seed: 1 })).toEqual(KEYS);
});
