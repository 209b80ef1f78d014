import { expect, it } from 'vitest';
import { gradeLines } from './grade-lines.ts';

const grade = {
  ...{ points: 8, maxPoints: 10, testPoints: 8, latePercent: 0, rubricPoints: 0, isOverridden: false },
};
const told = (changes: Partial<typeof grade>) =>
  gradeLines({ ...grade, ...changes }).map(({ what, points }) => `${what}: ${points}`);

it.each([
  [{}, ['Tests: 8 of 10']],
  [{ latePercent: 20 }, ['Tests: 8 of 10', 'Late: 20 % of the points: −1.6']],
  [{ rubricPoints: -1.5 }, ['Tests: 8 of 10', 'Given by hand: −1.5']],
  [{ rubricPoints: 2 }, ['Tests: 8 of 10', 'Given by hand: +2']],
])('%j', (changes, lines) => expect(told(changes)).toEqual(lines));

it('has no lines before anything was tested', () =>
  expect(gradeLines({ ...grade, points: null, testPoints: null })).toEqual([]));
