import type { RegradeScope } from '@crucible/contracts/regrade';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { AppError } from '../lib/app-error.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'> };
type Input = { courseId: string; assignmentId: string; scope: RegradeScope };

/** Ids of the submissions that a regrade is about. */
export async function selectSubmissions(deps: Deps, input: Input): Promise<string[]> {
  const { assignmentId, scope } = input;
  const { db } = deps;
  if (scope.type === 'counted') return countedSubmissions(deps, input);
  const narrower =
    scope.type === 'person'
      ? { personId: scope.personId }
      : scope.type === 'submission'
        ? { id: scope.submissionId }
        : {};
  const rows = await db.submission.findMany({
    where: { assignmentId, ...narrower },
    orderBy: [{ personId: 'asc' }, { number: 'desc' }],
    ...(scope.type === 'latest' ? { distinct: ['personId'] } : {}),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Of each person the one from which the grade is made. */
async function countedSubmissions(deps: Deps, input: Input): Promise<string[]> {
  const { courseId, assignmentId } = input;
  const [assignment] = await readAssignments(deps, input);
  if (assignment === undefined) throw new AppError('not_found');
  const standings = await readStandings(deps, { courseId, assignmentId });
  const overrides = await deps.db.assignmentOverride.findMany({ where: { assignmentId, revokedAt: null } });
  const members = await deps.db.courseMember.findMany({
    where: { courseId },
    select: { personId: true, sectionId: true },
  });
  const sectionOf = new Map(members.map(({ personId, sectionId }) => [personId, sectionId]));
  return standings.flatMap(({ personId, submissions }) => {
    const sectionId = sectionOf.get(personId) ?? null;
    const dates = effectiveDates({ assignment, overrides, personId, sectionId });
    const { contentPoints } = assignment;
    return gradeOf({ assignment, contentPoints, dates, submissions, override: null }).submissionId ?? [];
  });
}
