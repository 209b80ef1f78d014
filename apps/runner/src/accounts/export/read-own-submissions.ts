import { getFeedback } from '../../feedback/get-feedback.ts';
import type { GradebookDeps } from '../../gradebook/get-gradebook.ts';
import { folderName } from '../../reviews/folder-name.ts';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { requireSubmissionAccess } from '../../submissions/require-submission-access.ts';
import { jsonFile } from './json-file.ts';
import { storedFiles } from './stored-files.ts';

export type SubmissionDeps = GradebookDeps;

const OF_ASSIGNMENT = { select: { title: true, course: { select: { code: true } } } } as const;

/** What somebody has handed in and is writing, with what the staff has let them know of it. */
export async function* readOwnSubmissions(
  deps: SubmissionDeps,
  personId: string,
): AsyncGenerator<ArchivedFolder> {
  const { db } = deps;
  const drafts = await db.workDraft.findMany({ where: { personId }, include: { assignment: OF_ASSIGNMENT } });
  for (const { assignment, language, updatedAt, files } of drafts) {
    const name = folderName(`${assignment.course.code} ${assignment.title} ${language}`);
    yield { name: `drafts/${name}`, modifiedAt: updatedAt, files: storedFiles(files) };
  }
  const submissions = await db.submission.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  for (const { id } of submissions) {
    const submission = await db.submission.findUnique({
      where: { id },
      include: { assignment: OF_ASSIGNMENT },
    });
    if (submission === null) continue;
    const { assignment, number, language, createdAt, files } = submission;
    const head = {
      id,
      course: assignment.course.code,
      assignment: assignment.title,
      number,
      language,
      createdAt,
    };
    yield {
      name: `submissions/${folderName(`${head.course} ${head.assignment} #${number}`)}-${id}`,
      modifiedAt: createdAt,
      files: [
        jsonFile('submission.json', {
          ...head,
          feedback: await feedbackOn(deps, { submissionId: id, personId }),
        }),
        ...storedFiles(files),
      ],
    };
  }
}

/** Null for whoever is no longer in the course: they keep what they wrote. */
async function feedbackOn(deps: SubmissionDeps, of: { submissionId: string; personId: string }) {
  const actor = { personId: of.personId, role: 'student' as const };
  const access = await requireSubmissionAccess(deps, { ...of, actor, needed: 'owner_or_grader' }).catch(
    () => null,
  );
  return access === null ? null : getFeedback(deps, { access, personId: of.personId });
}
