import type { Db, GradingRun } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import type { GradingRecord } from './grading-view.ts';
import { toGradingWork, WORK_SELECT } from './read-grading-work.ts';

/** A grading with its results, whoever asks; `not_found` when it is gone. */
export async function readGrading(
  { db, positions }: { db: Db; positions: QueuePositions },
  gradingRunId: string,
): Promise<GradingRecord> {
  const found = await db.gradingRun.findUnique({
    where: { id: gradingRunId },
    include: {
      version: WORK_SELECT.version,
      submission: WORK_SELECT.submission,
      results: { orderBy: { position: 'asc' }, omit: { gradingRunId: true } },
    },
  });
  if (found === null) throw new AppError('not_found');
  const { version, submission: _work, results, ...rest } = found;
  const row: GradingRun = rest;
  return {
    ...{ row, results },
    work: toGradingWork(found),
    versionNumber: version?.number ?? null,
    queuePosition:
      row.status === 'queued' ? await positions.of({ kind: 'grading', subjectId: gradingRunId }) : null,
  };
}
