import type { Course } from '@crucible/contracts/course';
import type { CourseRole } from '@crucible/contracts/role';
import type { Prisma } from '@crucible/db';

/** What is read of a course, for whoever has this role in it. */
export function courseSelection(role: CourseRole) {
  const published = { publishedAt: { not: null }, archivedAt: null };
  return {
    ...{ id: true, name: true, code: true, description: true, timeZone: true },
    ...{ createdAt: true, archivedAt: true },
    _count: {
      select: {
        members: { where: { role: 'student', removedAt: null } },
        assignments: { where: role === 'student' ? published : { archivedAt: null } },
      },
    },
  } as const satisfies Prisma.CourseSelect;
}

export type CourseRow = Prisma.CourseGetPayload<{ select: ReturnType<typeof courseSelection> }>;

export function toCourse(row: CourseRow, role: CourseRole): Course {
  const { _count: counts, ...course } = row;
  return {
    ...course,
    role,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    studentCount: counts.members,
    assignmentCount: counts.assignments,
  };
}
