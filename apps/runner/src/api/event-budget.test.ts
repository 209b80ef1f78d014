import { expect, it } from 'vitest';
import { createEventBudget } from './event-budget.ts';

it('allows a burst, then a steady rate', () => {
  let nowMs = 0;
  const budget = createEventBudget(() => nowMs);
  const takeAll = () => {
    let taken = 0;
    while (budget.take()) taken += 1;
    return taken;
  };
  expect(takeAll()).toBe(200);
  nowMs = 500;
  expect(takeAll()).toBe(50);
  nowMs = 3_600_000;
  expect(takeAll()).toBe(200);
});
