import type { DbTransaction } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { isExamRunning } from '../assignments/rules/is-exam-running.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { readExamState } from './read-exam-state.ts';

type Deps = {
  db: Pick<DbTransaction, 'assignment' | 'courseMember' | 'examEvent' | 'session'>;
  clock: Clock;
};
type Input = { assignmentId: string; personId: string; sessionId: string | null };

/**
 * From when on somebody may see what they have handed in for an assignment: during an exam, what this browser has handed
 * in since it began. Null where nothing is withheld; `not_found` in a browser in which the exam was not begun.
 */
export async function historySince({ db, clock }: Deps, input: Input): Promise<Date | null> {
  const running = await runningExams({ db, clock }, input);
  if (!running.has(input.assignmentId)) {
    // Whoever sits another exam looks nothing up here.
    if (running.size > 0) throw new AppError('not_found');
    return null;
  }
  const seat = await readExamState(db, input);
  if (seat.state !== 'here') throw new AppError('not_found');
  return seat.begunAt;
}

/** `not_found` for what was handed in before an exam that somebody sits now. */
export async function requireHistory(
  deps: Deps,
  { since, ...input }: Input & { since: Date },
): Promise<void> {
  const from = await historySince(deps, input);
  if (from !== null && since < from) throw new AppError('not_found');
}

/** The running exams that somebody has begun; the assignment itself too, if it is an exam that runs. */
async function runningExams({ db, clock }: Deps, { assignmentId, personId }: Input): Promise<Set<string>> {
  const begun = await db.examEvent.findMany({
    where: { personId, kind: 'begun', assignmentId: { not: assignmentId } },
    distinct: ['assignmentId'],
    select: { assignmentId: true },
  });
  const running = new Set<string>();
  for (const id of [assignmentId, ...begun.map((event) => event.assignmentId)]) {
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
  db: Deps['db'],
  who: { assignmentId: string; personId: string },
  { acceptsUntil }: { acceptsUntil: Date | null },
): Promise<boolean> {
  if (acceptsUntil === null) return false;
  const { state } = await readExamState(db, { ...who, sessionId: null });
  return state !== 'not_begun';
}
