import type { WorkDraft } from '@crucible/contracts/work-draft';
import type { Db } from '@crucible/db';
import { requireExamSeat } from '../exams/require-exam-seat.ts';
import type { Clock } from '../lib/clock.ts';
import { toWorkDraft } from './to-work-draft.ts';

type Deps = { db: Db; clock: Clock };
type Input = { assignmentId: string; personId: string; sessionId: string | null; language: string };

/** What was last saved of somebody's work in a language; null when nothing was. */
export async function getWorkDraft(
  { db, clock }: Deps,
  { sessionId, ...key }: Input,
): Promise<WorkDraft | null> {
  await requireExamSeat(db, { ...key, sessionId, now: clock.now() });
  const row = await db.workDraft.findUnique({ where: { assignmentId_personId_language: key } });
  return row === null ? null : toWorkDraft(row);
}
