import { expect, it } from 'vitest';
import { countChanges, regradeChange } from './regrade-change.ts';
import type { ComparedGrading } from './regrade-change.ts';

const graded = (points: number, maxPoints = 10): ComparedGrading => ({ status: 'graded', points, maxPoints });
const without = (status: ComparedGrading['status']): ComparedGrading => ({
  status,
  points: null,
  maxPoints: null,
});

it.each([
  [graded(5), graded(7), null, { before: 5, after: 7, change: 'up' }],
  [graded(5), graded(2.5), null, { before: 5, after: 2.5, change: 'down' }],
  [graded(1 / 3), graded(0.333), null, { before: 0.33, after: 0.33, change: 'same' }],
  [graded(5), graded(10, 20), 100, { before: 50, after: 50, change: 'same' }],
  [null, graded(5), 100, { before: null, after: 50, change: 'new' }],
  [graded(5), without('queued'), null, { before: 5, after: null, change: 'pending' }],
  [graded(5), without('internal_error'), null, { before: 5, after: null, change: 'failed' }],
  [graded(5), without('cancelled'), null, { before: 5, after: null, change: 'failed' }],
] as const)('from %j to %j of %s', (before, after, whole, expected) => {
  expect(regradeChange({ before, after, whole })).toEqual(expected);
});

it('counts them', () => {
  expect(countChanges([{ change: 'up' }, { change: 'up' }, { change: 'failed' }])).toMatchObject({
    ...{ up: 2, down: 0, failed: 1 },
  });
});
