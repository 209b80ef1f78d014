import { expect, it } from 'vitest';
import { latePenalty } from './late-penalty.ts';

const DUE = new Date('2026-03-28T23:59:00Z');

it.each([
  ['long before', '2026-03-01T00:00:00Z', 10, 0],
  ['to the millisecond', '2026-03-28T23:59:00.000Z', 10, 0],
  ['a millisecond later', '2026-03-28T23:59:00.001Z', 10, 10],
  ['after exactly a day', '2026-03-29T23:59:00.000Z', 10, 10],
  ['a millisecond after that', '2026-03-29T23:59:00.001Z', 10, 20],
  ['never more than everything', '2026-06-01T00:00:00Z', 10, 100],
  ['fractions of a percent', '2026-03-31T00:00:00Z', 0.5, 1.5],
  ['for free', '2026-06-01T00:00:00Z', 0, 0],
  ['without a policy', '2026-06-01T00:00:00Z', null, 0],
])('%s', (_name, handedInAt, latePercentPerDay, expected) => {
  expect(latePenalty({ dueAt: DUE, latePercentPerDay }, new Date(handedInAt))).toBe(expected);
});

it('without a due date nobody is late', () => {
  expect(latePenalty({ dueAt: null, latePercentPerDay: 10 }, new Date())).toBe(0);
});
