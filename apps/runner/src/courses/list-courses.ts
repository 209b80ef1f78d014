import type { Course } from '@crucible/contracts/course';
import type { CourseRole } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import type { Actor } from '../people/actor.ts';
import { courseSelection, toCourse } from './course-selection.ts';

type Input = { actor: Actor; scope: 'mine' | 'all' };

const NEWEST_FIRST = [{ createdAt: 'desc' }, { id: 'asc' }] as const;
/** No page shows more; admins find others by their address. */
const MAX_COURSES = 1000;

/** The courses that somebody is in; to admins, who are teachers of every course, all when they ask for them. */
export async function listCourses({ db }: { db: Db }, { actor, scope }: Input): Promise<Course[]> {
  if (scope === 'all' && actor.role === 'admin') {
    const rows = await db.course.findMany({
      select: courseSelection('teacher'),
      orderBy: [...NEWEST_FIRST],
      take: MAX_COURSES,
    });
    return rows.map((row) => toCourse(row, 'teacher'));
  }
  const roles: CourseRole[] = ['student', 'grader', 'teacher'];
  const ofRoles = await Promise.all(roles.map((role) => coursesIn(db, actor.personId, role)));
  return ofRoles.flat().toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

async function coursesIn(db: Db, personId: string, role: CourseRole): Promise<Course[]> {
  const rows = await db.course.findMany({
    where: { members: { some: { personId, role, removedAt: null } } },
    select: courseSelection(role),
    orderBy: [...NEWEST_FIRST],
    take: MAX_COURSES,
  });
  return rows.map((row) => toCourse(row, role));
}
