import { expect, it } from 'vitest';
import { answerCost } from './answer-cost.ts';

const USED = { promptTokens: 1_000, completionTokens: 500 };

it.each([
  [3, 15, 0.0105],
  [null, 15, 0.0075],
  [3, null, 0.003],
  [0, 0, 0],
  [null, null, null],
])('counts with %j and %j dollars for a million', (promptPrice, completionPrice, cost) => {
  const counted = answerCost(USED, { promptPrice, completionPrice });
  if (cost === null) expect(counted).toBeNull();
  else expect(counted).toBeCloseTo(cost, 12);
});
