import type { ExamEvent, ReportedExamEvent } from '@crucible/contracts/exam';
import type { Db } from '@crucible/db';
import { handInRefusal } from '../assignments/rules/hand-in-refusal.ts';
import type { Clock } from '../lib/clock.ts';
import { readExamState } from './read-exam-state.ts';

type Input = {
  assignmentId: string;
  personId: string;
  sessionId: string | null;
  kind: ReportedExamEvent;
  detail: ExamEvent['detail'];
};

/** Notes what the page of an exam tells. `not_open` for a browser in which none is sat. */
export async function recordExamEvent(
  { db, clock }: { db: Db; clock: Clock },
  { kind, detail, ...who }: Input,
): Promise<void> {
  const { state } = await readExamState(db, who);
  const { sessionId, ...whose } = who;
  if (state !== 'here' || sessionId === null) throw handInRefusal('exam_not_begun');
  await db.examEvent.create({ data: { ...whose, sessionId, kind, detail, at: clock.now() } });
}
