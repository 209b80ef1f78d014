import { describe, expect, it } from 'vitest';
import { sumPools } from './sum-pools.ts';

const pool = {
  image: 'cpp',
  isolation: 'standard' as const,
  ready: 1,
  starting: 0,
  busy: 2,
  target: 1,
  isFailing: false,
};

describe('sumPools', () => {
  it('adds up the pools of one image and level', () => {
    expect(sumPools([pool, { ...pool, isFailing: true }, { ...pool, isolation: 'gvisor' }])).toEqual([
      { ...pool, ready: 2, busy: 4, target: 2, isFailing: true },
      { ...pool, isolation: 'gvisor' },
    ]);
  });

  it('leaves out what nobody uses, unless it cannot be made', () => {
    const unused = { ...pool, ready: 0, busy: 0, target: 0 };
    expect(sumPools([unused, { ...unused, image: 'go', isFailing: true }])).toEqual([
      { ...unused, image: 'go', isFailing: true },
    ]);
  });
});
