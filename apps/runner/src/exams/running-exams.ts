import type { DbTransaction } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { isExamRunning } from '../assignments/rules/is-exam-running.ts';
import type { Clock } from '../lib/clock.ts';
import { readExamState } from './read-exam-state.ts';

export type ExamTables = Pick<DbTransaction, 'assignment' | 'courseMember' | 'examEvent' | 'session'>;
type Deps = { db: ExamTables; clock: Clock };
/** `assignmentId`: the one that is asked about, which counts without having been begun. */
type Input = { personId: string; assignmentId?: string };

/** The running exams that somebody has begun; the assignment itself too, if it is an exam that runs. */
export async function runningExams(
  { db, clock }: Deps,
  { assignmentId, personId }: Input,
): Promise<Set<string>> {
  const begun = await db.examEvent.findMany({
    where: { personId, kind: 'begun' },
    distinct: ['assignmentId'],
    select: { assignmentId: true },
  });
  const asked = new Set(begun.map((event) => event.assignmentId));
  if (assignmentId !== undefined) asked.add(assignmentId);
  const running = new Set<string>();
  for (const id of asked) {
    const assignment = await db.assignment.findUnique({ where: { id }, select: { mode: true } });
    if (assignment?.mode !== 'exam') continue;
    const dates = await readEffectiveDates(db, { assignmentId: id, personId });
    if (!isExamRunning({ mode: assignment.mode, dates }, clock.now())) continue;
    if (id === assignmentId || (await isSat(db, { assignmentId: id, personId }, dates))) running.add(id);
  }
  return running;
}

/** An exam without an end, or one that the staff has released, keeps nobody from anything else. */
async function isSat(
  db: ExamTables,
  who: { assignmentId: string; personId: string },
  { acceptsUntil }: { acceptsUntil: Date | null },
): Promise<boolean> {
  if (acceptsUntil === null) return false;
  const { state } = await readExamState(db, { ...who, sessionId: null });
  return state !== 'not_begun';
}
