import type { Review } from '@crucible/contracts/review';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { listComments } from '../comments/list-comments.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { listGradeOverrides } from '../grades/list-grade-overrides.ts';
import { AppError } from '../lib/app-error.ts';
import { listRubric } from '../rubrics/list-rubric.ts';
import type { SubmissionAccess } from '../submissions/require-submission-access.ts';
import { findNeighbours } from './find-neighbours.ts';
import { readFiles } from './read-files.ts';
import { readReviews } from './read-reviews.ts';
import { withoutName } from './without-name.ts';

type Input = { access: SubmissionAccess; isAnonymous: boolean; personId: string };

/** A submission with everything by which the staff judges it. */
export async function getReview(
  deps: Pick<GradebookDeps, 'db' | 'pool'>,
  { access, isAnonymous, personId: readerId }: Input,
): Promise<Review> {
  const { db } = deps;
  const { submissionId, assignmentId, courseId } = access;
  const { head, assignment, rows } = await readReviews(deps, access);
  const row = rows.find((one) => one.submissionId === submissionId);
  if (row === undefined) throw new AppError('not_found');
  const { personId, comments: _count, ...shown } = row;
  const attempts = rows.filter((one) => one.personId === personId);
  const before = attempts.find(({ number }) => number === row.number - 1);
  const [stored, previous, comments, rubric, marks, standings, overrides, dateOverrides] = await Promise.all([
    readStored(db, submissionId),
    before === undefined ? null : readStored(db, before.submissionId),
    listComments({ db }, { submissionId, personId: readerId }),
    listRubric({ db }, { assignmentId }),
    db.rubricMark.findMany({ where: { submissionId }, select: { rubricItemId: true } }),
    readStandings(deps, { courseId, assignmentId, personId }),
    listGradeOverrides({ db }, { assignmentId, studentId: personId }),
    db.assignmentOverride.findMany({ where: { assignmentId, revokedAt: null } }),
  ]);
  const sectionId = row.person.section?.id ?? null;
  const [standing] = standings;
  const { submissionId: _counted, ...grade } = gradeOf({
    ...{ assignment, contentPoints: assignment.contentPoints },
    dates: effectiveDates({ assignment, overrides: dateOverrides, personId, sectionId }),
    submissions: standing?.submissions ?? [],
    override: standing?.override ?? null,
  });
  const marked = new Set(marks.map(({ rubricItemId }) => rubricItemId));
  return {
    ...shown,
    person: isAnonymous ? withoutName(assignmentId, personId) : row.person,
    assignment: head,
    files: readFiles(stored),
    previous:
      before === undefined || previous === null
        ? null
        : { submissionId: before.submissionId, number: before.number, files: readFiles(previous) },
    attempts,
    comments,
    rubric: rubric.map((item) => ({ ...item, isMarked: marked.has(item.id) })),
    grade,
    overrides,
    neighbours: findNeighbours(rows, { personId, nameOf: nameIn(assignmentId, isAnonymous) }),
  };
}

const nameIn =
  (assignmentId: string, isAnonymous: boolean) => (row: { personId: string; person: { name: string } }) =>
    isAnonymous ? withoutName(assignmentId, row.personId).name : row.person.name;

const readStored = (db: GradebookDeps['db'], id: string) =>
  db.submission.findUniqueOrThrow({
    where: { id },
    select: { files: true, language: true, version: { select: { content: true } } },
  });
