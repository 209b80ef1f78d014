import type { AssignmentSettings } from '@crucible/contracts/assignment';
import { AppError } from '../lib/app-error.ts';
import { dateOrNull } from '../lib/date-or-null.ts';
import { effectiveDates } from './rules/effective-dates.ts';
import { isExamRunning } from './rules/is-exam-running.ts';

type Change = { before: Pick<AssignmentSettings, 'hasBoard'>; after: AssignmentSettings };

/** Throws `invalid_input` when the leaderboard of an exam is turned on while it can be sat. */
export function requireBoardAllowed({ before, after }: Change, now: Date): void {
  if (before.hasBoard || !after.hasBoard) return;
  const assignment = {
    ...after,
    opensAt: dateOrNull(after.opensAt),
    dueAt: dateOrNull(after.dueAt),
    closesAt: dateOrNull(after.closesAt),
  };
  const dates = effectiveDates({ assignment, overrides: [], personId: '', sectionId: null });
  if (!isExamRunning({ mode: after.mode, dates }, now)) return;
  const message = 'This exam can be sat now. Turn its leaderboard on once it is over.';
  throw new AppError('invalid_input', {
    userMessage: message,
    issues: [{ path: 'settings.hasBoard', message }],
  });
}
