import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { describe, expect, it } from 'vitest';
import { scoreTests } from './score-tests.ts';

type Tests = Record<string, { points?: number; share?: number; group?: string }>;

function score(tests: Tests, groups: AssignmentContentInput['groups'] = []) {
  const content = AssignmentContentSchema.parse({
    groups,
    tests: Object.entries(tests).map(([id, { points = 1, group }]) => ({
      ...{ kind: 'io', id, name: id, expected: '', points },
      ...(group === undefined ? {} : { groupId: group }),
    })),
  });
  const shares = Object.entries(tests).flatMap(([testId, { share }]) =>
    share === undefined ? [] : [{ testId, share }],
  );
  return scoreTests(content, shares);
}

describe('tests without a group', () => {
  it.each([
    ['all of them', { a: { share: 1, points: 2 }, b: { share: 1, points: 3 } }, 5, 5],
    ['some of the points', { a: { share: 0.25, points: 2 }, b: { share: 0 } }, 0.5, 3],
    ['nothing said is nothing earned', { a: { points: 2 }, b: { share: 1 } }, 1, 3],
    ['never more than all, never less than nothing', { a: { share: 7 }, b: { share: -1 } }, 1, 2],
    ['a share that is no number is none', { a: { share: Number.NaN } }, 0, 1],
    ['no tests at all', {}, 0, 0],
  ])('%s', (_name, tests, points, maxPoints) => {
    expect(score(tests)).toEqual({ points, maxPoints });
  });
});

describe('groups', () => {
  const one = (rule: 'sum' | 'all' | 'min', points?: number) => [
    { id: 'g', name: 'G', rule, ...(points === undefined ? {} : { points }) },
  ];
  const members = (a: number, b: number): Tests => ({
    a: { group: 'g', points: 1, share: a },
    b: { group: 'g', points: 3, share: b },
  });

  it.each([
    ['sum: what its tests are worth', members(1, 0.5), one('sum'), 2.5, 4],
    ['sum: shared out in proportion', members(1, 0), one('sum', 100), 25, 100],
    ['all: everything', members(1, 1), one('all', 50), 50, 50],
    ['all: or nothing', members(1, 0.99), one('all', 50), 0, 50],
    ['min: the worst of them', members(0.5, 0.75), one('min', 10), 5, 10],
    ['min: without points of its own', members(0.5, 1), one('min'), 2, 4],
    [
      'tests that are worth nothing count the same',
      { a: { group: 'g', points: 0, share: 1 }, b: { group: 'g', points: 0, share: 0 } },
      one('sum', 10),
      5,
      10,
    ],
    ['a group without tests is worth nothing', { x: { share: 1 } }, one('all', 50), 1, 1],
    ['beside tests of their own', { ...members(1, 1), x: { share: 0 } }, one('all', 6), 6, 7],
  ])('%s', (_name, tests, groups, points, maxPoints) => {
    expect(score(tests, groups)).toEqual({ points, maxPoints });
  });
});
