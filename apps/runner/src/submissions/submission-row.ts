import type { Prisma } from '@crucible/db';

/** What is read of a submission to say how it stands; the gradings are those that were made when it was handed in. */
export const SUBMISSION_SELECT = {
  id: true,
  assignmentId: true,
  personId: true,
  number: true,
  language: true,
  createdAt: true,
  forgivenAt: true,
  currentGradingId: true,
  version: { select: { number: true } },
  gradingRuns: {
    where: { OR: [{ reason: 'submitted' }, { currentOf: { isNot: null } }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, status: true, points: true, maxPoints: true, costsAttempt: true },
  },
} as const satisfies Prisma.SubmissionSelect;

export type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof SUBMISSION_SELECT }>;

/** The grading that counts, or as long as there is none the first one. */
export function shownGrading({ gradingRuns, currentGradingId }: SubmissionRow) {
  return gradingRuns.find(({ id }) => id === currentGradingId) ?? gradingRuns[0] ?? null;
}
