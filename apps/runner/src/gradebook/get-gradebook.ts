import type { Gradebook, GradebookCell, GradebookStudent } from '@crucible/contracts/gradebook';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { EffectiveDates } from '../assignments/rules/effective-dates.ts';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { roundPoints } from '../assignments/rules/grade-of.ts';
import type { Clock } from '../lib/clock.ts';
import { readAssignments } from './read-assignments.ts';
import type { GradedAssignment } from './read-assignments.ts';
import { readStandings } from './read-standings.ts';
import { toCell } from './to-cell.ts';

export type GradebookDeps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };

/** Everybody's grades in a course: its students by name, its published assignments in their order. */
export async function getGradebook(
  { db, pool, clock }: GradebookDeps,
  { courseId }: { courseId: string },
): Promise<Gradebook> {
  const [course, assignments, standings] = await Promise.all([
    readCourse(db, courseId),
    readAssignments({ pool }, { courseId }),
    readStandings({ pool }, { courseId }),
  ]);
  const overrides = await db.assignmentOverride.findMany({
    where: { assignment: { courseId }, revokedAt: null },
  });
  const overridesOf = Map.groupBy(overrides, ({ assignmentId }) => assignmentId);
  const standingOf = new Map(standings.map((one) => [`${one.assignmentId} ${one.personId}`, one]));
  const now = clock.now();

  const datesOf = (assignment: GradedAssignment, member: Member): EffectiveDates =>
    effectiveDates({
      assignment,
      overrides: overridesOf.get(assignment.id) ?? [],
      personId: member.personId,
      sectionId: member.section?.id ?? null,
    });
  const toStudent = (member: Member): GradebookStudent => {
    const cells = assignments.map((assignment) => {
      const standing = standingOf.get(`${assignment.id} ${member.personId}`);
      return toCell({ assignment, dates: datesOf(assignment, member), standing, now });
    });
    const { personId, person, section } = member;
    return {
      ...{ personId, section, cells, email: person.email },
      name: person.name ?? person.email ?? '',
      ...total(assignments, cells),
    };
  };

  const { members, sections, ...head } = course;
  return {
    course: head,
    sections,
    assignments: assignments.map((assignment) => ({
      ...{ id: assignment.id, title: assignment.title, mode: assignment.mode },
      maxPoints: maxPointsOf(assignment),
      dueAt: assignment.dueAt?.toISOString() ?? null,
      resultsPublishedAt: assignment.resultsPublishedAt?.toISOString() ?? null,
    })),
    students: members.map(toStudent).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

type Member = Awaited<ReturnType<typeof readCourse>>['members'][number];

const readCourse = (db: Db, courseId: string) =>
  db.course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      ...{ id: true, name: true, code: true, timeZone: true },
      sections: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
      members: {
        where: { role: 'student', removedAt: null },
        select: {
          personId: true,
          person: { select: { name: true, email: true } },
          section: { select: { id: true, name: true } },
        },
      },
    },
  });

/** Of what is decided; practice is for nothing. */
function total(
  assignments: readonly GradedAssignment[],
  cells: readonly GradebookCell[],
): { points: number; maxPoints: number } {
  let [points, maxPoints] = [0, 0];
  for (const [index, assignment] of assignments.entries()) {
    const cell = cells[index];
    if (cell?.points == null || assignment.mode === 'practice') continue;
    points += cell.points;
    maxPoints += maxPointsOf(assignment);
  }
  return { points: roundPoints(points), maxPoints: roundPoints(maxPoints) };
}

const maxPointsOf = ({ points, contentPoints }: GradedAssignment) => roundPoints(points ?? contentPoints);
