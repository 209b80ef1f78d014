import type { DbTransaction } from '@crucible/db';
import type { Attempt } from './rules/attempts-used.ts';

type Input = { personId: string } & ({ assignmentId: string } | { courseId: string });

/** What a person has handed in for an assignment, or in a course, as far as it uses up attempts. */
export async function readAttempts(
  db: Pick<DbTransaction, 'submission'>,
  { personId, ...which }: Input,
): Promise<(Attempt & { assignmentId: string })[]> {
  const ofWhich =
    'courseId' in which ? { assignment: { courseId: which.courseId } } : { assignmentId: which.assignmentId };
  const rows = await db.submission.findMany({
    where: { personId, ...ofWhich },
    select: {
      ...{ assignmentId: true, createdAt: true, forgivenAt: true },
      gradingRuns: {
        where: { reason: 'submitted' },
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { costsAttempt: true },
      },
    },
  });
  return rows.map(({ gradingRuns: [first], ...submission }) => ({
    ...submission,
    costsAttempt: first?.costsAttempt ?? null,
  }));
}
