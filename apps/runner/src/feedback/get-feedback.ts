import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { Feedback } from '@crucible/contracts/feedback';
import { z } from 'zod';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { listComments } from '../comments/list-comments.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { AppError } from '../lib/app-error.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';
import { whatIsReleased } from './what-is-released.ts';

type Input = { access: SubmissionAccess; personId: string };

/** What whoever handed something in is told of it by the staff; the staff itself is told the same here. */
export async function getFeedback(
  deps: GradebookDeps,
  { access, personId: readerId }: Input,
): Promise<Feedback> {
  const { db, pool, clock } = deps;
  const { submissionId, assignmentId, courseId } = access;
  const submission = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      personId: true,
      assignment: { select: { currentVersion: { select: { visibilities: true } } } },
      rubricMarks: {
        where: { rubricItem: { archivedAt: null } },
        orderBy: { rubricItem: { position: 'asc' } },
        select: { rubricItem: { select: { title: true, description: true, points: true } } },
      },
    },
  });
  const { personId } = submission;
  const [[assignment], [standing], overrides, member] = await Promise.all([
    readAssignments({ pool }, { courseId, assignmentId }),
    readStandings({ pool }, { courseId, assignmentId, personId }),
    db.assignmentOverride.findMany({ where: { assignmentId, revokedAt: null } }),
    db.courseMember.findUnique({ where: { courseId_personId: { courseId, personId } } }),
  ]);
  if (assignment === undefined) throw new AppError('not_found');
  const dates = effectiveDates({ assignment, overrides, personId, sectionId: member?.sectionId ?? null });
  const { submissionId: counted, ...grade } = gradeOf({
    ...{ assignment, dates, contentPoints: assignment.contentPoints },
    submissions: standing?.submissions ?? [],
    override: standing?.override ?? null,
  });
  const visibilities = submission.assignment.currentVersion?.visibilities ?? [];
  const released = whatIsReleased({
    ...assignment,
    ...{ dueAt: dates.dueAt, now: clock.now() },
    visibilities: z.array(VisibilitySchema).parse(visibilities),
  });
  return {
    isReleased: released.words,
    comments: released.words ? await listComments(deps, { submissionId, personId: readerId }) : [],
    rubric: released.words ? submission.rubricMarks.map(({ rubricItem }) => rubricItem) : [],
    grade: released.grade ? grade : null,
    overrideReason: released.grade ? await overrideReason(deps, { assignmentId, personId }) : '',
    isCounted: released.grade && counted === submissionId,
  };
}

async function overrideReason(
  { db }: Pick<GradebookDeps, 'db'>,
  who: { assignmentId: string; personId: string },
): Promise<string> {
  const held = await db.gradeOverride.findFirst({
    where: { ...who, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { reason: true },
  });
  return held?.reason ?? '';
}
