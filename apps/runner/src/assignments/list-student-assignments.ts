import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { StudentAssignmentSummary } from '@crucible/contracts/student-assignment';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import type { Clock } from '../lib/clock.ts';
import { pointsForStudent } from './points-for-student.ts';
import { readAttempts } from './read-attempts.ts';
import { attemptsUsed } from './rules/attempts-used.ts';
import { effectiveDates } from './rules/effective-dates.ts';
import { roundPoints } from './rules/grade-of.ts';
import { studentState } from './rules/student-state.ts';
import { toStudentDates } from './to-student-dates.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Input = { courseId: string; personId: string };

/** The published assignments of a course in their order, with a student's own dates and points. */
export async function listStudentAssignments(
  { db, pool, clock }: Deps,
  { courseId, personId }: Input,
): Promise<StudentAssignmentSummary[]> {
  const [assignments, standings, facts, attempts] = await Promise.all([
    readAssignments({ pool }, { courseId }),
    readStandings({ pool }, { courseId, personId }),
    readFacts(db, { courseId, personId }),
    readAttempts(db, { courseId, personId }),
  ]);
  const now = clock.now();
  return assignments.map((assignment) => {
    const { id, title, mode, counted } = assignment;
    const { overrides = [], visibilities = [] } = facts.of.get(id) ?? {};
    const dates = effectiveDates({ assignment, overrides, personId, sectionId: facts.sectionId });
    const standing = standings.find(({ assignmentId }) => assignmentId === id);
    const used = attemptsUsed(attempts.filter(({ assignmentId }) => assignmentId === id));
    return {
      ...{ id, courseId, title, mode, counted },
      dates: toStudentDates(dates),
      attemptsLeft: dates.maxAttempts === null ? null : Math.max(0, dates.maxAttempts - used.length),
      maxPoints: roundPoints(assignment.points ?? assignment.contentPoints),
      state: studentState(dates, now),
      attempts: standing?.attempts ?? 0,
      points:
        standing === undefined ? null : pointsForStudent({ assignment, standing, dates, visibilities, now }),
    };
  });
}

async function readFacts(db: Db, { courseId, personId }: Input) {
  const [member, rows] = await Promise.all([
    db.courseMember.findUnique({
      where: { courseId_personId: { courseId, personId } },
      select: { sectionId: true },
    }),
    db.assignment.findMany({
      where: { courseId },
      select: {
        id: true,
        overrides: { where: { revokedAt: null } },
        currentVersion: { select: { visibilities: true } },
      },
    }),
  ]);
  const of = rows.map(({ id, overrides, currentVersion }) => {
    const visibilities = VisibilitySchema.array().parse(currentVersion?.visibilities ?? []);
    return [id, { overrides, visibilities }] as const;
  });
  return { sectionId: member?.sectionId ?? null, of: new Map(of) };
}
