import type { GradingRun, StudentGrading } from '@crucible/contracts/grading';
import { groupKeys } from '../assignments/rules/group-keys.ts';
import { arePointsTold } from '../assignments/rules/are-points-told.ts';
import type { AssignmentMode } from '@crucible/contracts/assignment';
import { DiagnosticSchema } from '@crucible/contracts/run';
import { FinalStatusSchema } from '@crucible/contracts/run-status';
import type { GradingRun as Row } from '@crucible/db';
import { z } from 'zod';
import { isoOrNull } from '../lib/iso-or-null.ts';
import { testsFor } from './plan-tests.ts';
import type { GradingWork } from './read-grading-work.ts';
import { toStudentResult } from './to-student-result.ts';
import type { StudentFacts } from './to-student-result.ts';
import { toTestResults } from './to-test-result.ts';
import type { StoredResult } from './to-test-result.ts';

/** A stored grading with all that it is read with. */
export type GradingRecord = {
  row: Row;
  results: readonly StoredResult[];
  work: GradingWork;
  versionNumber: number | null;
  /** Gradings that are made before this one; null when it does not wait. */
  queuePosition: number | null;
};

export type GradingFacts = StudentFacts & { mode: AssignmentMode };

const CompileSchema = z.object({
  status: FinalStatusSchema,
  output: z.string(),
  diagnostics: z.array(DiagnosticSchema),
});
const ImagesSchema = z.array(z.object({ name: z.string(), digest: z.string() }));

/** A grading as the staff sees it. */
export function toGradingRun(record: GradingRecord): GradingRun {
  const { row, work } = record;
  const { points, maxPoints, isolation, instance } = row;
  return {
    ...baseOf(record),
    ...{ points, maxPoints, isolation, instance },
    versionNumber: record.versionNumber,
    results: placed(record, work).map(({ result }) => result),
    images: ImagesSchema.parse(row.images),
  };
}

/**
 * A grading as the student sees it who has asked for it. Points are told as long as they tell nothing of what is hidden;
 * those of a run of samples, always.
 */
export function toStudentGrading(record: GradingRecord, facts: GradingFacts): StudentGrading {
  const { row, work } = record;
  const groups = groupKeys(work.content, facts);
  const isTold =
    row.reason === 'samples' || arePointsTold({ ...facts, visibilities: hiddenBy(work) }) !== 'none';
  return {
    ...baseOf(record),
    points: isTold ? row.points : null,
    maxPoints: row.maxPoints,
    results: placed(record, work).map((result) => ({
      ...toStudentResult(result, facts),
      groupId: groups.get(result.result.groupId ?? '')?.key ?? null,
    })),
  };
}

function hiddenBy({ content }: GradingWork) {
  return content.tests.filter(({ isSample }) => !isSample).map(({ visibility }) => visibility);
}

function placed({ results }: GradingRecord, { content, answer }: GradingWork) {
  return toTestResults(results, { content, language: answer.language });
}

function baseOf(record: GradingRecord) {
  const { row, work, results, queuePosition } = record;
  const { id, submissionId, reason, status, costsAttempt } = row;
  const tests = testsFor(work.content, { language: work.answer.language, only: work.only });
  const total = tests.reduce(
    (sum, test) => sum + (test.kind === 'unit' ? Math.max(1, test.cases.length) : 1),
    0,
  );
  return {
    ...{ id, submissionId, reason, status, costsAttempt, queuePosition },
    done: Math.min(results.length, total),
    total,
    compile: CompileSchema.nullable().parse(row.compile),
    createdAt: row.createdAt.toISOString(),
    finishedAt: isoOrNull(row.finishedAt),
  };
}
