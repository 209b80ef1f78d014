import type { Refusal } from '@crucible/contracts/student-assignment';
import { formatMoment } from '../lib/format-moment.ts';

/** Why handing in is not possible now, in a sentence. */
export function refusalWords({ reason, until }: { reason: Refusal; until: string | null }): string {
  const moment = until === null ? null : formatMoment(until);
  switch (reason) {
    case 'course_archived':
      return 'The course is archived, and nothing is accepted any more.';
    case 'not_published':
      return 'It is not published: only the staff of the course sees it.';
    case 'not_open':
      return moment === null ? 'It is not open yet.' : `It opens on ${moment}.`;
    case 'closed':
      return 'It is closed, and nothing is accepted any more.';
    case 'no_attempts_left':
      return 'No attempts are left.';
    case 'too_soon':
      return moment === null
        ? 'The next attempt is possible in a while.'
        : `The next attempt is possible on ${moment}.`;
    case 'exam_not_begun':
      return 'The exam was not begun in this browser.';
    case 'exam_elsewhere':
      return 'The exam was begun in another browser.';
  }
}
