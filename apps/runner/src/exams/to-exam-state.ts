import type { ExamState } from '@crucible/contracts/exam';
import { isoOrNull } from '../lib/iso-or-null.ts';
import type { ExamSeat } from './read-exam-state.ts';

/** The same as it leaves the service. */
export function toExamState({ state, begunAt }: ExamSeat): ExamState {
  return { state, begunAt: isoOrNull(begunAt) };
}
