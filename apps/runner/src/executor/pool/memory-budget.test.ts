import { describe, expect, it } from 'vitest';
import { createMemoryBudget } from './memory-budget.ts';

const never = new AbortController().signal;

describe('createMemoryBudget', () => {
  it('gives what is there and no more', () => {
    const budget = createMemoryBudget(100, () => undefined);
    expect([budget.tryReserve(60), budget.tryReserve(60), budget.tryReserve(40)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('serves who waits first, and calls for help meanwhile', async () => {
    let calls = 0;
    const budget = createMemoryBudget(100, () => (calls += 1));
    budget.tryReserve(100);
    const order: string[] = [];
    const first = budget.reserve(80, never).then(() => order.push('first'));
    const second = budget.reserve(20, never).then(() => order.push('second'));
    expect(calls).toBeGreaterThan(0);
    expect(budget.tryReserve(1)).toBe(false);
    budget.release(100);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('calls for help again when it is reminded, as long as somebody waits', async () => {
    let idle = 0;
    const budget = createMemoryBudget(100, () => {
      if (idle === 0) return;
      idle = 0;
      budget.release(60);
    });
    budget.tryReserve(60);
    let isServed = false;
    const waiting = budget.reserve(80, never).then(() => (isServed = true));
    budget.remind();
    await Promise.resolve();
    expect(isServed).toBe(false);
    idle = 1;
    budget.remind();
    await waiting;
    idle = 1;
    budget.remind();
    expect(idle).toBe(1);
  });

  it('lets go who no longer wants to wait, and serves the next', async () => {
    const budget = createMemoryBudget(100, () => undefined);
    budget.tryReserve(50);
    const impatient = new AbortController();
    const large = budget.reserve(80, impatient.signal);
    const small = budget.reserve(50, never);
    impatient.abort(new Error('enough'));
    await expect(large).rejects.toThrow('enough');
    await small;
  });

  it('serves a request larger than everything when nothing else is taken', async () => {
    const budget = createMemoryBudget(100, () => undefined);
    await budget.reserve(500, never);
    expect(budget.tryReserve(1)).toBe(false);
  });
});
