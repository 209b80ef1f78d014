import type { PointsPreview } from '@crucible/contracts/gradebook';
import { getGradebook } from './get-gradebook.ts';
import type { GradebookDeps } from './get-gradebook.ts';
import { planPoints } from './plan-points.ts';
import { readPointsCsv } from './read-points-csv.ts';

/** What reading in a file of points would change. Throws `invalid_input` for what is no table. */
export async function previewPoints(
  deps: GradebookDeps,
  { courseId, csv }: { courseId: string; csv: string },
): Promise<PointsPreview> {
  const book = await getGradebook(deps, { courseId });
  const titles = book.assignments.map(({ title }) => title);
  return planPoints(book, readPointsCsv(csv, titles)).preview;
}
