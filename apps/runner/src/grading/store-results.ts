import type { Db, DbTransaction, Prisma } from '@crucible/db';
import { storableJson } from '../lib/storable-json.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { holdJob } from './begin-grading.ts';
import type { GradingEvents } from './grading-events.ts';
import type { ResultRow } from './to-results.ts';

type Deps = { db: Db; events: GradingEvents };

/** Stores what came of a test while the grading goes on, for those who watch it. Nothing happens when the job is no longer ours. */
export async function storeResults(
  { db, events }: Deps,
  job: ClaimedJob,
  results: readonly ResultRow[],
): Promise<void> {
  const gradingRunId = job.subjectId;
  await db.$transaction(async (tx) => {
    if (!(await holdJob(tx, job))) return;
    await replaceResults(tx, gradingRunId, results);
    await events.announce(tx, gradingRunId);
  });
  events.tell(gradingRunId);
}

/** Puts rows in the place of those that are at the same positions. */
async function replaceResults(
  tx: DbTransaction,
  gradingRunId: string,
  results: readonly ResultRow[],
): Promise<void> {
  const positions = results.map(({ position }) => position);
  await tx.gradingResult.deleteMany({ where: { gradingRunId, position: { in: positions } } });
  await insertResults(tx, gradingRunId, results);
}

export async function insertResults(
  tx: DbTransaction,
  gradingRunId: string,
  results: readonly ResultRow[],
): Promise<void> {
  await tx.gradingResult.createMany({ data: results.map((row) => toRow(gradingRunId, row)) });
}

function toRow(gradingRunId: string, row: ResultRow): Prisma.GradingResultCreateManyInput {
  const { testId, name, message, detail, memoryBytes, ...numbers } = row;
  return {
    ...numbers,
    gradingRunId,
    testId: toStorableText(testId),
    name: toStorableText(name),
    message: toStorableText(message),
    detail: storableJson(detail),
    memoryBytes: memoryBytes === null ? null : BigInt(Math.round(memoryBytes)),
  };
}
