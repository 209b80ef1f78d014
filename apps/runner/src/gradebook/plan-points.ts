import type { Gradebook, PointsChange, PointsPreview } from '@crucible/contracts/gradebook';
import type { NewOverride } from '../grades/replace-overrides.ts';
import type { PointsCell } from './read-points-csv.ts';

type Student = Gradebook['students'][number];

const MAX_POINTS = 1_000_000;

export type PointsPlan = { preview: PointsPreview; grades: Omit<NewOverride, 'reason'>[] };

/** What the points of a file would change in a gradebook. What is the grade already is left as it is. */
export function planPoints(
  book: Gradebook,
  { cells, ignoredColumns }: { cells: readonly PointsCell[]; ignoredColumns: string[] },
): PointsPlan {
  const students = new Map(book.students.map((student) => [student.email?.toLowerCase(), student]));
  const seen = new Set<string>();
  const grades: PointsPlan['grades'] = [];
  const changes = cells.flatMap((cell): PointsChange[] => {
    const assignment = book.assignments[cell.assignmentIndex];
    if (assignment === undefined) return [];
    const student = students.get(cell.email);
    const before = student?.cells[cell.assignmentIndex]?.points ?? null;
    const change = {
      ...{
        line: cell.line,
        email: cell.email,
        assignmentTitle: assignment.title,
        before,
        after: cell.points,
      },
      personName: student?.name ?? '',
    };
    const key = `${cell.email} ${assignment.id}`;
    const problem = problemOf(cell, student) ?? (seen.has(key) ? 'This is in the file twice.' : null);
    seen.add(key);
    if (problem !== null || student === undefined || cell.points === null)
      return [{ ...change, action: 'error', problem }];
    if (before === cell.points) return [{ ...change, action: 'none', problem: null }];
    grades.push({ assignmentId: assignment.id, studentId: student.personId, points: cell.points });
    return [{ ...change, action: 'set', problem: null }];
  });
  const count = (action: PointsChange['action']) => changes.filter((one) => one.action === action).length;
  return {
    preview: {
      changes: changes.filter(({ action }) => action !== 'none'),
      counts: { set: count('set'), none: count('none'), error: count('error') },
      ignoredColumns,
    },
    grades,
  };
}

function problemOf({ email, points, text }: PointsCell, student: Student | undefined): string | null {
  if (email === '') return 'The line has no address.';
  if (student === undefined) return 'No student of this course has this address.';
  if (points === null) return `“${text.slice(0, 40)}” is no number.`;
  if (Math.abs(points) > MAX_POINTS) return 'These are too many points.';
  return null;
}
