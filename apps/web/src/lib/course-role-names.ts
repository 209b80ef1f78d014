import type { CourseRole } from '@crucible/contracts/role';

/** What the roles in a course are called. */
export const COURSE_ROLE_NAMES: Readonly<Record<CourseRole, string>> = {
  student: 'Student',
  grader: 'Grader',
  teacher: 'Teacher',
};

export const COURSE_ROLE_OPTIONS = (['student', 'grader', 'teacher'] as const).map((value) => ({
  value,
  text: COURSE_ROLE_NAMES[value],
}));
