import { z } from 'zod';

/** What somebody may do in the whole installation: `anonymous` has no account, `teacher` makes courses, `admin` everything. */
export const RoleSchema = z.enum(['anonymous', 'student', 'teacher', 'admin']);
export type Role = z.infer<typeof RoleSchema>;

/** What somebody is in one course, from the least to the most. */
const COURSE_ROLES = ['student', 'grader', 'teacher'] as const;
export const CourseRoleSchema = z.enum(COURSE_ROLES);
export type CourseRole = z.infer<typeof CourseRoleSchema>;

/** True when `role` may do what `needed` may. */
export function isAtLeast(role: CourseRole, needed: CourseRole): boolean {
  return COURSE_ROLES.indexOf(role) >= COURSE_ROLES.indexOf(needed);
}
