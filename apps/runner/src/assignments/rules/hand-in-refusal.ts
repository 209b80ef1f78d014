import type { ErrorCode } from '@crucible/contracts/errors';
import type { Refusal } from '@crucible/contracts/student-assignment';
import { AppError } from '../../lib/app-error.ts';

const WORDS: Record<Refusal, { code: ErrorCode; userMessage: string }> = {
  course_archived: { code: 'not_open', userMessage: 'This course is archived; nothing can be handed in.' },
  not_published: { code: 'not_open', userMessage: 'This assignment is not published.' },
  not_open: { code: 'not_open', userMessage: 'This assignment is not open yet.' },
  closed: { code: 'not_open', userMessage: 'This assignment is closed; nothing is accepted any more.' },
  no_attempts_left: { code: 'no_attempts_left', userMessage: 'You have no attempts left.' },
  too_soon: { code: 'too_soon', userMessage: 'Wait a while before you hand in again.' },
  exam_not_begun: { code: 'not_open', userMessage: 'Begin the exam first.' },
  exam_elsewhere: {
    code: 'not_open',
    userMessage: 'You sit this exam in another browser. Ask the staff to release it if you have to change.',
  },
};

/** The error for whoever may not hand in. */
export function handInRefusal(reason: Refusal, until: Date | null = null): AppError {
  const { code, userMessage } = WORDS[reason];
  const when = until === null ? '' : ` It is possible from ${until.toISOString()}.`;
  return new AppError(code, { userMessage: `${userMessage}${when}` });
}
