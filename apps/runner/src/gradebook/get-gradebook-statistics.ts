import type { GradebookStatistics } from '@crucible/contracts/gradebook';
import { getGradebook } from './get-gradebook.ts';
import type { GradebookDeps } from './get-gradebook.ts';
import { gradebookStatistics } from './gradebook-statistics.ts';

/** How the grades of a course are spread: of everybody, or of one section. */
export async function getGradebookStatistics(
  deps: GradebookDeps,
  { courseId, sectionId }: { courseId: string; sectionId: string | null },
): Promise<GradebookStatistics> {
  return gradebookStatistics(await getGradebook(deps, { courseId }), sectionId);
}
