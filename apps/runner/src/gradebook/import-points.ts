import { recordAudit } from '../audit/record-audit.ts';
import { requireActive } from '../courses/require-active.ts';
import type { CourseAccess } from '../courses/require-course-access.ts';
import { replaceOverrides } from '../grades/replace-overrides.ts';
import { AppError } from '../lib/app-error.ts';
import { getGradebook } from './get-gradebook.ts';
import type { GradebookDeps } from './get-gradebook.ts';
import { planPoints } from './plan-points.ts';
import { readPointsCsv } from './read-points-csv.ts';

type Input = {
  access: CourseAccess;
  csv: string;
  reason: string;
  /** How many grades the preview said would be set. */
  expected: number;
  personId: string;
  address: string;
};

/**
 * Gives everybody the points of a file by hand, and returns how many grades were set; lines with something wrong are left
 * out. Throws `conflict` when the gradebook has changed since the preview, `invalid_input` for what is no table.
 */
export async function importPoints(
  deps: GradebookDeps & { instance: string },
  { access, csv, reason, expected, personId, address }: Input,
): Promise<number> {
  requireActive(access);
  const { db, clock, instance } = deps;
  const { courseId } = access;
  const book = await getGradebook(deps, { courseId });
  const { grades } = planPoints(
    book,
    readPointsCsv(
      csv,
      book.assignments.map(({ title }) => title),
    ),
  );
  if (grades.length !== expected) throw new AppError('conflict');
  if (grades.length === 0) return 0;
  await db.$transaction(async (tx) => {
    const given = grades.map((grade) => ({ ...grade, reason }));
    await replaceOverrides(tx, given, { personId, now: clock.now() });
    await recordAudit(tx, {
      ...{ action: 'grade.imported', personId, address, instance, subjectId: courseId },
      detail: { reason, grades },
    });
  });
  return grades.length;
}
