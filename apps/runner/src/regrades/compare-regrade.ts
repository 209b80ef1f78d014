import type { RegradeComparison, RegradeRow } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import { namesOf } from '../people/names-of.ts';
import { getRegrade } from './get-regrade.ts';
import { countChanges, regradeChange } from './regrade-change.ts';
import type { ComparedGrading } from './regrade-change.ts';

type Input = { assignmentId: string; regradeId: string };

const BeforeSchema = z.record(z.string(), z.string().nullable());
const GRADING = { id: true, status: true, points: true, maxPoints: true } as const;

/** Who goes up and who goes down by a regrade, and by how much, in the assignment's points. */
export async function compareRegrade({ db }: { db: Db }, input: Input): Promise<RegradeComparison> {
  const regrade = await getRegrade({ db }, input);
  const { assignment, version, before, gradingRuns } = await db.regrade.findUniqueOrThrow({
    where: { id: input.regradeId },
    select: {
      before: true,
      version: { select: { maxPoints: true } },
      assignment: { select: { points: true } },
      gradingRuns: {
        select: {
          ...GRADING,
          submission: {
            select: { id: true, personId: true, number: true, currentGrading: { select: GRADING } },
          },
        },
      },
    },
  });
  const countedBefore = before === null ? null : BeforeSchema.parse(before);
  const earlier = await readGradings(db, Object.values(countedBefore ?? {}));
  const names = await namesOf(
    { db },
    gradingRuns.map(({ submission }) => submission?.personId ?? null),
  );
  const total = assignment.points ?? version.maxPoints;
  const rows = gradingRuns.flatMap(({ submission, ...after }): RegradeRow[] => {
    if (submission === null) return [];
    const { id, personId, number, currentGrading } = submission;
    const was = countedBefore === null ? currentGrading : (earlier.get(countedBefore[id] ?? '') ?? null);
    return [
      {
        ...{ submissionId: id, personId, number, maxPoints: total },
        personName: names.get(personId) ?? '',
        ...regradeChange({ before: was, after, whole: assignment.points }),
      },
    ];
  });
  const byChange = (row: RegradeRow) => -Math.abs((row.after ?? 0) - (row.before ?? 0));
  return {
    regrade,
    counts: countChanges(rows),
    rows: rows.toSorted((a, b) => byChange(a) - byChange(b) || a.personName.localeCompare(b.personName)),
  };
}

async function readGradings(db: Db, ids: readonly (string | null)[]): Promise<Map<string, ComparedGrading>> {
  const rows = await db.gradingRun.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: GRADING,
  });
  return new Map(rows.map((row) => [row.id, row]));
}
