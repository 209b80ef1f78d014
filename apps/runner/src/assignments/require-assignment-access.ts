import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import type { CourseAccess } from '../courses/require-course-access.ts';
import { requireCourseAccess } from '../courses/require-course-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';

export type AssignmentAccess = CourseAccess & { assignmentId: string };

type Input = { assignmentId: string; actor: Actor; needed: CourseRole };

/** As `requireCourseAccess`, for the course of an assignment. To a student what is not published, or archived, is not there. */
export async function requireAssignmentAccess(deps: { db: Db }, input: Input): Promise<AssignmentAccess> {
  const { assignmentId, actor, needed } = input;
  const assignment = await deps.db.assignment.findUnique({
    where: { id: assignmentId },
    select: { courseId: true, publishedAt: true, archivedAt: true },
  });
  if (assignment === null) throw new AppError('not_found');
  const access = await requireCourseAccess(deps, { courseId: assignment.courseId, actor, needed });
  const isThere = assignment.publishedAt !== null && assignment.archivedAt === null;
  if (access.role === 'student' && !isThere) throw new AppError('not_found');
  return { ...access, assignmentId };
}
