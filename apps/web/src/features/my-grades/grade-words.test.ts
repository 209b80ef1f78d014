import { expect, it } from 'vitest';
import { gradeTotal, gradeWords } from './grade-words.ts';

const assignment = { points: 4.5, maxPoints: 6, attempts: 2, state: 'open' as const };

it.each([
  [{}, '4.5 of 6'],
  [{ points: 0 }, '0 of 6'],
  [{ points: null }, 'Handed in, not told yet'],
  [{ points: null, attempts: 0 }, 'Not handed in yet'],
  [{ points: null, attempts: 0, state: 'closed' as const }, 'Nothing handed in'],
])('%j', (changes, words) => expect(gradeWords({ ...assignment, ...changes })).toBe(words));

it('adds up what is told', () =>
  expect(
    gradeTotal([assignment, { ...assignment, points: null }, { ...assignment, points: 1, maxPoints: 2 }]),
  ).toEqual({
    points: 5.5,
    maxPoints: 8,
  }));
