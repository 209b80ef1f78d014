import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { Feedback } from '@crucible/contracts/feedback';
import { z } from 'zod';
import { arePointsTold } from '../assignments/rules/are-points-told.ts';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { listComments } from '../comments/list-comments.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { AppError } from '../lib/app-error.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';

const NOTHING: Feedback = {
  ...{ isReleased: false, comments: [], rubric: [], grade: null, overrideReason: '', isCounted: false },
};

type Input = { access: SubmissionAccess; personId: string };

/**
 * What whoever handed something in is told of it by the staff: in practice at once, else once the results were published. The
 * staff itself is told the same here.
 */
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
  const told = arePointsTold({
    ...assignment,
    ...{ dueAt: dates.dueAt, now: clock.now() },
    visibilities: z.array(VisibilitySchema).parse(visibilities),
  });
  if (told !== 'all') return NOTHING;
  return {
    isReleased: true,
    comments: await listComments(deps, { submissionId, personId: readerId }),
    rubric: submission.rubricMarks.map(({ rubricItem }) => rubricItem),
    grade,
    overrideReason: await overrideReason(deps, { assignmentId, personId }),
    isCounted: counted === submissionId,
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
