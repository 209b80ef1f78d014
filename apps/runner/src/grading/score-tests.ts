import type { AssignmentTest, TestGroup } from '@crucible/contracts/assignment-test';
import { groupPoints } from '../assignments/rules/content-points.ts';

/** What came of one test: of its points, from 0 to 1. */
export type Share = { testId: string; share: number };

export type Score = { points: number; maxPoints: number };

/**
 * The points of a whole grading, in the tests' own scale. A test without a share has earned nothing; tests in groups are
 * worth something by their group's rule alone. Nothing is rounded here.
 */
export function scoreTests(
  { groups, tests }: { groups: readonly TestGroup[]; tests: readonly AssignmentTest[] },
  shares: readonly Share[],
): Score {
  const shareOf = new Map(shares.map(({ testId, share }) => [testId, clamp(share)]));
  const own = (test: AssignmentTest) => shareOf.get(test.id) ?? 0;
  const ungrouped = tests.filter(({ groupId }) => groupId === undefined);
  const score: Score = {
    points: sum(ungrouped.map((test) => own(test) * test.points)),
    maxPoints: sum(ungrouped.map(({ points }) => points)),
  };
  for (const group of groups) {
    const members = tests.filter(({ groupId }) => groupId === group.id);
    if (members.length === 0) continue;
    const maxPoints = groupPoints(group, tests);
    score.points += maxPoints * groupShare(group, members, own);
    score.maxPoints += maxPoints;
  }
  return score;
}

function groupShare(
  { rule }: TestGroup,
  members: readonly AssignmentTest[],
  own: (test: AssignmentTest) => number,
): number {
  const shares = members.map(own);
  switch (rule) {
    case 'sum':
      return weightedMean(members, shares);
    case 'all':
      return shares.every((share) => share === 1) ? 1 : 0;
    case 'min':
      return Math.min(...shares);
  }
}

/** By the tests' points; where none of them is worth anything, all are worth the same. */
function weightedMean(members: readonly AssignmentTest[], shares: readonly number[]): number {
  const total = sum(members.map(({ points }) => points));
  if (total === 0) return sum(shares) / shares.length;
  return sum(members.map(({ points }, index) => points * (shares[index] ?? 0))) / total;
}

function clamp(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
