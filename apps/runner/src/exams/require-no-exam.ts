import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { runningExams } from './running-exams.ts';
import type { ExamTables } from './running-exams.ts';

/** `not_open` for whoever sits an exam: what they have written before is not for looking things up in it. */
export async function requireNoExam(deps: { db: ExamTables; clock: Clock }, personId: string): Promise<void> {
  const running = await runningExams(deps, { personId });
  if (running.size > 0)
    throw new AppError('not_open', {
      userMessage: 'You are sitting an exam. This is there for you once it is over.',
    });
}
