import type { CsvFile, GradebookExport } from '@crucible/contracts/gradebook';
import { getGradebook } from './get-gradebook.ts';
import type { GradebookDeps } from './get-gradebook.ts';
import { writeGradebookCsv } from './write-gradebook-csv.ts';

const NO_NAME_PARTS = /[^\p{L}\p{N}]+/gu;

/** The gradebook of a course as a file. */
export async function exportGradebook(
  deps: GradebookDeps,
  { courseId, ...options }: GradebookExport & { courseId: string },
): Promise<CsvFile> {
  const book = await getGradebook(deps, { courseId });
  const day = deps.clock.now().toISOString().slice(0, 10);
  const code = book.course.code.replaceAll(NO_NAME_PARTS, '-');
  return { name: `${code}-${options.format}-${day}.csv`, text: writeGradebookCsv(book, options) };
}
