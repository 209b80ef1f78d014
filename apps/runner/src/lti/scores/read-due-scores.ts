import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { Db, LtiContext, LtiLink } from '@crucible/db';
import type { Pool } from 'pg';
import { effectiveDates } from '../../assignments/rules/effective-dates.ts';
import { readAssignments } from '../../gradebook/read-assignments.ts';
import { readStandings } from '../../gradebook/read-standings.ts';
import type { Clock } from '../../lib/clock.ts';
import { isToBeSent } from './is-to-be-sent.ts';
import { toldGrade } from './told-grade.ts';
import type { ToldGrade } from './told-grade.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Link = LtiLink & { context: LtiContext };

/** A grade that a platform does not know yet. */
export type DueScore = ToldGrade & { personId: string; subject: string };

/** The grades of an assignment's students that are other ones than a platform was last told. */
export async function readDueScores({ db, pool, clock }: Deps, link: Link): Promise<DueScore[]> {
  const { assignmentId } = link;
  const { courseId, platformId } = link.context;
  if (courseId === null) return [];
  const row = await db.assignment.findFirst({
    where: { id: assignmentId, courseId, publishedAt: { not: null } },
    select: {
      overrides: { where: { revokedAt: null } },
      currentVersion: { select: { visibilities: true } },
    },
  });
  const [assignment] = await readAssignments({ pool }, { courseId, assignmentId });
  if (row === null || assignment === undefined) return [];
  const visibilities = VisibilitySchema.array().parse(row.currentVersion?.visibilities ?? []);
  const [members, standings, sent] = await Promise.all([
    readMembers(db, { courseId, platformId }),
    readStandings({ pool }, { courseId, assignmentId }),
    db.ltiScore.findMany({ where: { linkId: link.id } }),
  ]);
  const standingOf = new Map(standings.map((one) => [one.personId, one]));
  const sentOf = new Map(sent.map((one) => [one.personId, one]));
  const now = clock.now();
  return members.flatMap(({ personId, sectionId, subject }) => {
    const dates = effectiveDates({ assignment, overrides: row.overrides, personId, sectionId });
    const standing = standingOf.get(personId);
    const grade = toldGrade({ assignment, standing, dates, visibilities, now });
    return grade !== null && isToBeSent(grade, sentOf.get(personId)) ? [{ ...grade, personId, subject }] : [];
  });
}

type Member = { personId: string; sectionId: string | null; subject: string };

/** The students of a course whom a platform knows. */
async function readMembers(
  db: Db,
  { courseId, platformId }: { courseId: string; platformId: string },
): Promise<Member[]> {
  const rows = await db.courseMember.findMany({
    where: {
      ...{ courseId, role: 'student', removedAt: null },
      person: { ltiIdentities: { some: { platformId } } },
    },
    select: {
      ...{ personId: true, sectionId: true },
      person: { select: { ltiIdentities: { where: { platformId }, select: { subject: true } } } },
    },
  });
  return rows.flatMap(({ personId, sectionId, person }) =>
    person.ltiIdentities.map(({ subject }) => ({ personId, sectionId, subject })),
  );
}
