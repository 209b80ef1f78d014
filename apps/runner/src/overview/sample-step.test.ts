import { expect, it } from 'vitest';
import { sampleStep } from './sample-step.ts';

it.each([
  [0, 1],
  [99_999, 1],
  [100_000, 2],
  [1_000_000, 20],
  [1_000_000_000, 500],
])('of %i runs every %ith is looked at', (runs, step) => expect(sampleStep(runs)).toBe(step));
