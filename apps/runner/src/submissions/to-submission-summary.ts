import type { SubmissionSummary } from '@crucible/contracts/submission';
import type { EffectiveDates } from '../assignments/rules/effective-dates.ts';
import { latePenalty } from '../assignments/rules/late-penalty.ts';
import { shownGrading } from './submission-row.ts';
import type { SubmissionRow } from './submission-row.ts';

/** What whoever looks may know. */
export type SubmissionFacts = {
  dates: Pick<EffectiveDates, 'dueAt' | 'latePercentPerDay'>;
  /** Of the person who handed in: the submission that counts. */
  countedId: string | null;
  isCountedTold: boolean;
  arePointsTold: boolean;
};

/** How a submission stands. Without points where they are not to be told. */
export function toSubmissionSummary(row: SubmissionRow, facts: SubmissionFacts): SubmissionSummary {
  const { id, assignmentId, number, language } = row;
  const grading = shownGrading(row);
  return {
    ...{ id, assignmentId, number, language },
    versionNumber: row.version.number,
    createdAt: row.createdAt.toISOString(),
    latePercent: latePenalty(facts.dates, row.createdAt),
    isCounted: facts.isCountedTold ? facts.countedId === id : null,
    isForgiven: row.forgivenAt !== null,
    gradingRunId: grading?.id ?? null,
    status: grading?.status ?? null,
    points: facts.arePointsTold ? (grading?.points ?? null) : null,
    maxPoints: grading?.maxPoints ?? null,
    costsAttempt: grading?.costsAttempt ?? null,
  };
}
