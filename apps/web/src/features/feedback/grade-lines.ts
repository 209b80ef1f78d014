import type { Grade } from '@crucible/contracts/grade';
import { formatPoints } from '../../lib/format-points.ts';

export type GradeLine = { what: string; points: string };

/** How a grade comes about, line by line: the tests, what being late costs, the rubric. */
export function gradeLines({ testPoints, maxPoints, latePercent, rubricPoints }: Grade): GradeLine[] {
  if (testPoints === null) return [];
  const lines: GradeLine[] = [
    { what: 'Tests', points: `${formatPoints(testPoints)} of ${formatPoints(maxPoints)}` },
  ];
  if (latePercent > 0)
    lines.push({
      what: `Late: ${formatPoints(latePercent)} % of the points`,
      points: signed(-(testPoints * latePercent) / 100),
    });
  if (rubricPoints !== 0) lines.push({ what: 'Given by hand', points: signed(rubricPoints) });
  return lines;
}

/** `+2`, `−1.5`. */
export function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${formatPoints(Math.abs(points))}`;
}
