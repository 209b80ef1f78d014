import type { CellState, Gradebook, GradebookStatistics } from '@crucible/contracts/gradebook';
import { distribution } from './distribution.ts';

const PERCENT = 100;

/** How the grades of a gradebook are spread, of everybody or of one section. What is missing counts with no points. */
export function gradebookStatistics(
  { assignments, students }: Gradebook,
  sectionId: string | null,
): GradebookStatistics {
  const asked = students.filter(({ section }) => sectionId === null || section?.id === sectionId);
  const shares = asked.flatMap(({ points, maxPoints }) =>
    maxPoints > 0 ? [(points / maxPoints) * PERCENT] : [],
  );
  return {
    total: distribution(shares, PERCENT),
    assignments: assignments.map(({ id, title, maxPoints }, index) => {
      const cells = asked.flatMap(({ cells: all }) => all[index] ?? []);
      const points = cells.flatMap((cell) => cell.points ?? []);
      const states = cells.map(({ state }) => state);
      return {
        id,
        title,
        maxPoints,
        distribution: distribution(points, maxPoints),
        states: countStates(states),
      };
    }),
  };
}

function countStates(states: readonly CellState[]): Record<CellState, number> {
  const counts = { upcoming: 0, open: 0, in_progress: 0, missing: 0, grading: 0, ungraded: 0, graded: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
