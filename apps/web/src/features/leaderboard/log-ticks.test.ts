import { expect, it } from 'vitest';
import { logTicks } from './log-ticks.ts';

it.each([
  [0.02, 3.2, [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]],
  [1, 10, [1, 2, 5, 10]],
  [0.0001, 100, [0.0001, 0.001, 0.01, 0.1, 1, 10, 100]],
  [3, 4, []],
  [7, 7, []],
])('from %d to %d', (min, max, ticks) => expect(logTicks(min, max)).toEqual(ticks));
