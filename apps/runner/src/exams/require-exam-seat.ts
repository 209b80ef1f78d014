import type { DbTransaction } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { handInRefusal } from '../assignments/rules/hand-in-refusal.ts';
import { isExamRunning } from '../assignments/rules/is-exam-running.ts';
import { readExamState } from './read-exam-state.ts';

type Tables = Pick<DbTransaction, 'assignment' | 'courseMember' | 'examEvent' | 'session'>;
type Input = { assignmentId: string; personId: string; sessionId: string | null; now: Date };

/**
 * Throws `not_open` for whoever does something in an exam that runs in another browser than the one in which they have
 * begun it. Everything that is no running exam is let through.
 */
export async function requireExamSeat(db: Tables, { now, ...input }: Input): Promise<void> {
  const { assignmentId } = input;
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { mode: true },
  });
  if (assignment?.mode !== 'exam') return;
  const dates = await readEffectiveDates(db, input);
  if (!isExamRunning({ mode: assignment.mode, dates }, now)) return;
  const { state } = await readExamState(db, input);
  if (state !== 'here') throw handInRefusal(state === 'elsewhere' ? 'exam_elsewhere' : 'exam_not_begun');
}
