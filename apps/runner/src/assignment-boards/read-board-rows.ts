import type { AssignmentBoardRow } from '@crucible/contracts/assignment-board';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { gradeAsTold } from '../assignments/grade-as-told.ts';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { AppError } from '../lib/app-error.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import type { BoardFacts } from './read-board-facts.ts';
import { readBoardMembers } from './read-board-members.ts';
import type { BoardMember } from './read-board-members.ts';
import { readUsage } from './read-usage.ts';
import { rankRows } from './rules/rank-rows.ts';
import { seenByAll } from './rules/seen-by-all.ts';
import { shownCpuMs, shownMemoryBytes, shownMoment } from './rules/shown-values.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'> };
type Input = {
  facts: BoardFacts;
  told: 'all' | 'tests';
  viewer: { personId: string; isStaff: boolean };
  now: Date;
};

/** The students on a board in its order, each as whoever looks may know them. */
export async function readBoardRows(deps: Deps, input: Input): Promise<AssignmentBoardRow[]> {
  const { facts, told, viewer, now } = input;
  const { id: assignmentId, courseId, overrides, resultsPublishedAt } = facts;
  const which = { courseId, assignmentId };
  const [members, [assignment], standings] = await Promise.all([
    readBoardMembers(deps.db, which),
    readAssignments(deps, which),
    readStandings(deps, which),
  ]);
  if (assignment === undefined) throw new AppError('not_found');
  const standingOf = new Map(standings.map((standing) => [standing.personId, standing]));
  const placed = members.map((member) => {
    const { personId, sectionId } = member;
    const dates = effectiveDates({ assignment, overrides, personId, sectionId });
    const standing = standingOf.get(personId) ?? { override: null, submissions: [] };
    const grade = gradeAsTold({ assignment, standing, dates, told });
    const counted = standing.submissions.find(({ id }) => id === grade.submissionId);
    return { member, points: grade.points, counted };
  });
  const usage = await readUsage(deps, {
    assignmentId,
    submissionIds: placed.flatMap(({ counted }) => (counted === undefined ? [] : [counted.id])),
    visibilities: seenByAll({ resultsPublishedAt, now }),
  });
  return rankRows(
    placed.map(({ member, points, counted }) => {
      const used = counted === undefined ? undefined : usage.get(counted.id);
      return {
        ...namesFor(member, viewer),
        points,
        reachedAt: counted === undefined ? null : shownMoment(counted.createdAt, assignment.dueAt),
        cpuMs: shownCpuMs(used?.cpuMs ?? null),
        memoryBytes: shownMemoryBytes(used?.memoryBytes ?? null),
      };
    }),
  );
}

/** A pseudonym hides the name from other students, and not from the staff. */
function namesFor({ personId, pseudonym, name }: BoardMember, viewer: Input['viewer']) {
  return {
    name: pseudonym ?? name,
    personName: viewer.isStaff && pseudonym !== null ? name : null,
    isOwn: personId === viewer.personId,
  };
}
