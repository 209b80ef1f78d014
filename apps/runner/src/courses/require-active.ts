import { AppError } from '../lib/app-error.ts';
import type { CourseAccess } from './require-course-access.ts';

/** Throws `not_open` for an archived course: it can be read, and that is all. */
export function requireActive({ isArchived }: CourseAccess): void {
  if (!isArchived) return;
  throw new AppError('not_open', { userMessage: 'This course is archived. Restore it to change anything.' });
}
