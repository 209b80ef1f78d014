import type { ExamState } from '@crucible/contracts/exam';
import type { Db } from '@crucible/db';
import { readExamState } from './read-exam-state.ts';
import { toExamState } from './to-exam-state.ts';

type Input = { assignmentId: string; personId: string; sessionId: string | null };

/** Whether somebody sits an exam, and whether in this browser. */
export async function getExamState({ db }: { db: Db }, input: Input): Promise<ExamState> {
  return toExamState(await readExamState(db, input));
}
