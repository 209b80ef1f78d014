import { GradingRunIdSchema } from '@crucible/contracts/ids';
import { tabStorage } from '../lib/browser-storage.ts';

const keyOf = (assignmentId: string) => `crucible.grading.${assignmentId}`;

/** Remembers over a reload whose results this tab shows for an assignment. */
export function rememberGrading(assignmentId: string, gradingRunId: string): void {
  tabStorage.write(keyOf(assignmentId), gradingRunId);
}

/** The grading that was remembered; null when there is none. */
export function recallGrading(assignmentId: string): string | null {
  return GradingRunIdSchema.safeParse(tabStorage.read(keyOf(assignmentId))).data ?? null;
}

export function forgetGrading(assignmentId: string): void {
  tabStorage.remove(keyOf(assignmentId));
}
