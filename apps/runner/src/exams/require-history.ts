import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { readExamState } from './read-exam-state.ts';
import { runningExams } from './running-exams.ts';
import type { ExamTables } from './running-exams.ts';

type Deps = { db: ExamTables; clock: Clock };
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
