import type { ExamState } from '@crucible/contracts/exam';
import type { Db } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { handInRefusal } from '../assignments/rules/hand-in-refusal.ts';
import { isExamRunning } from '../assignments/rules/is-exam-running.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { readExamState } from './read-exam-state.ts';
import type { ExamSeat } from './read-exam-state.ts';
import { toExamState } from './to-exam-state.ts';

type Deps = { db: Db; clock: Clock };
type Input = { assignmentId: string; personId: string; sessionId: string | null };

/**
 * Sits down to an exam in this browser; again, it does nothing. `not_open` outside its time, and in a second browser, which
 * is recorded.
 */
export async function beginExam({ db, clock }: Deps, input: Input): Promise<ExamState> {
  const { assignmentId, personId, sessionId } = input;
  if (sessionId === null) throw new AppError('sign_in_needed');
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { mode: true },
  });
  const now = clock.now();
  const dates = await readEffectiveDates(db, input);
  if (assignment?.mode !== 'exam') throw new AppError('conflict', { userMessage: 'This is no exam.' });
  if (!isExamRunning({ mode: assignment.mode, dates }, now))
    throw dates.opensAt !== null && now < dates.opensAt
      ? handInRefusal('not_open', dates.opensAt)
      : handInRefusal('closed');

  const seat = await db.$transaction(async (tx): Promise<ExamSeat> => {
    // Of two browsers that begin at once, one waits here for the other.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`exam ${assignmentId} ${personId}`}, 0))::text`;
    const before = await readExamState(tx, input);
    if (before.state === 'here') return before;
    const kind = before.state === 'elsewhere' ? 'refused' : 'begun';
    await tx.examEvent.create({ data: { assignmentId, personId, sessionId, kind, at: now } });
    return kind === 'refused' ? before : { state: 'here', begunAt: now };
  });
  if (seat.state !== 'here') throw handInRefusal('exam_elsewhere');
  return toExamState(seat);
}
