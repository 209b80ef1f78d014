import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { DbTransaction } from '@crucible/db';
import { roundPoints } from '../assignments/rules/grade-of.ts';
import { AppError } from '../lib/app-error.ts';
import { boardState } from './rules/board-state.ts';
import { isExamOver } from './rules/is-exam-over.ts';

/** An assignment as far as its board is concerned, and what the board shows now. `not_found` when it is not there. */
export async function readBoardFacts(
  db: Pick<DbTransaction, 'assignment'>,
  { assignmentId, now }: { assignmentId: string; now: Date },
) {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: {
      ...{ id: true, title: true, courseId: true, mode: true, hasBoard: true, resultsPublishedAt: true },
      ...{ opensAt: true, dueAt: true, closesAt: true, latePercentPerDay: true, maxAttempts: true },
      course: { select: { id: true, code: true } },
      overrides: { where: { revokedAt: null } },
      points: true,
      currentVersion: { select: { visibilities: true, maxPoints: true } },
    },
  });
  if (row === null) throw new AppError('not_found');
  const { mode, hasBoard, resultsPublishedAt, overrides } = row;
  const shown = boardState({
    ...{ mode, hasBoard, resultsPublishedAt, now },
    isExamOver: isExamOver({ assignment: row, overrides }, now),
    visibilities: VisibilitySchema.array().parse(row.currentVersion?.visibilities ?? []),
  });
  const maxPoints = roundPoints(row.points ?? row.currentVersion?.maxPoints ?? 0);
  return { ...row, ...shown, maxPoints };
}

export type BoardFacts = Awaited<ReturnType<typeof readBoardFacts>>;
