import type { CourseRole } from '@crucible/contracts/role';
import { ROLES } from '../wire/lti-names.ts';

/**
 * What somebody with these roles on a platform is in a course; null for whoever is nothing in it. Roles in the
 * institution or of the platform's own administrators say nothing of a course.
 */
export function courseRoleOf(roles: readonly string[]): CourseRole | null {
  const has = (names: readonly string[]) => names.some((name) => roles.includes(name));
  // Assistants have the role of instructors beside their own.
  if (has(ROLES.assistant)) return 'grader';
  if (has(ROLES.instructor)) return 'teacher';
  return has(ROLES.learner) ? 'student' : null;
}
