import type { StudentTestResult } from '@crucible/contracts/grading';
import { formatDay } from '../../lib/format-moment.ts';
import { pointsText } from '../../lib/format-points.ts';

type SeenAfter = StudentTestResult['seenAfter'] | 'failing' | 'now';
type Hidden = { seenAfter: SeenAfter; points: number };

/**
 * What is to be said of hidden tests, one sentence for each time at which they are seen: `3 hidden tests, 6 points: results
 * after 12 May 2026`.
 */
export function hiddenWords(hidden: readonly Hidden[], dueAt: string | null): string[] {
  const times = [...new Set(hidden.map(({ seenAfter }) => seenAfter))];
  return times.map((seenAfter) => {
    const those = hidden.filter((one) => one.seenAfter === seenAfter);
    const points = those.reduce((sum, one) => sum + one.points, 0);
    const tests = those.length === 1 ? '1 hidden test' : `${those.length} hidden tests`;
    return `${tests}, ${pointsText(points)}: ${when(seenAfter, dueAt)}`;
  });
}

function when(seenAfter: SeenAfter, dueAt: string | null): string {
  switch (seenAfter) {
    case 'due':
      return dueAt === null ? 'results after the due date' : `results after ${formatDay(dueAt)}`;
    case 'publishing':
      return 'results once your teacher publishes them';
    case 'never':
      return 'results are not shown';
    case 'failing':
    case 'now':
    case null:
      return 'shown only when they fail';
  }
}
