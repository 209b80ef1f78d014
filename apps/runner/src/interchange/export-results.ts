import type { ExportedResults } from '@crucible/contracts/assignment-package';
import type { GradingRun } from '@crucible/contracts/grading';
import type { Db } from '@crucible/db';
import { toGradescope } from '@crucible/interchange/gradescope/to-gradescope';
import { writeJunit } from '@crucible/interchange/junit/write-junit';
import { toGradingRun } from '../grading/grading-view.ts';
import { readGrading } from '../grading/read-grading.ts';
import { AppError } from '../lib/app-error.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';

type Deps = { db: Db; positions: QueuePositions };
type Input = { submissionId: string; format: 'gradescope' | 'junit' };

/** The grading of a submission that counts, in another grader's form, for the staff. `not_found` while there is none. */
export async function exportResults(deps: Deps, { submissionId, format }: Input): Promise<ExportedResults> {
  const submission = await deps.db.submission.findUnique({
    where: { id: submissionId },
    select: { currentGradingId: true, assignment: { select: { title: true } } },
  });
  if (submission === null || submission.currentGradingId === null)
    throw new AppError('not_found', { userMessage: 'This submission has not been graded yet.' });
  const grading = toGradingRun(await readGrading(deps, submission.currentGradingId));
  return WRITERS[format](grading, submission.assignment.title);
}

const WRITERS: Record<Input['format'], (grading: GradingRun, title: string) => ExportedResults> = {
  gradescope: (grading) => ({
    fileName: 'results.json',
    mediaType: 'application/json',
    content: `${JSON.stringify(toGradescope(grading), null, 2)}\n`,
  }),
  junit: (grading, title) => ({
    fileName: 'results.xml',
    mediaType: 'application/xml',
    content: writeJunit(grading, title),
  }),
};
