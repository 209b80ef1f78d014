import type { HandIn, Submission } from '@crucible/contracts/submission';
import type { Db, DbTransaction } from '@crucible/db';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { readAttempts } from '../assignments/read-attempts.ts';
import { handInRefusal } from '../assignments/rules/hand-in-refusal.ts';
import { mayHandIn } from '../assignments/rules/may-hand-in.ts';
import { hashCode } from '../audit/hash-code.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireExamSeat } from '../exams/require-exam-seat.ts';
import { offeredLanguage } from '../grading/assemble-program.ts';
import { createGrading } from '../grading/create-grading.ts';
import { GRADING_PRIORITY } from '../grading/grading-job.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Author } from '../people/author.ts';
import { acceptWork } from './accept-work.ts';
import { getSubmission } from './get-submission.ts';
import type { GetSubmissionDeps } from './get-submission.ts';
import { readCurrentVersion } from './read-current-version.ts';
import { oneAtATime, requireRoom } from './require-room.ts';

type Deps = GetSubmissionDeps & { db: Db; clock: Clock; instance: string };
type Input = {
  access: AssignmentAccess;
  by: Author;
  /** The signed-in browser, which has to be the one in which an exam was begun. */
  sessionId: string | null;
  work: Pick<HandIn, 'language' | 'files' | 'token'>;
};

/**
 * Hands in, and has it graded. The same token again is the same submission, however often it is sent. Throws with a reason
 * when the person may not hand in now; the staff always may, once the assignment is published.
 */
export async function handIn(deps: Deps, input: Input): Promise<Submission> {
  const { access, by, sessionId } = input;
  const submissionId = await deps.db.$transaction((tx) => store(deps, tx, input));
  return getSubmission(deps, {
    access: { ...access, submissionId, isOwn: true },
    personId: by.personId,
    sessionId,
  });
}

async function store(deps: Deps, tx: DbTransaction, input: Input): Promise<string> {
  const { access, by, work } = input;
  const { assignmentId } = access;
  const { personId } = by;
  await oneAtATime(tx, { personId, assignmentId });
  const { token, language } = work;
  const same = await tx.submission.findFirst({
    where: { assignmentId, personId, token },
    select: { id: true },
  });
  if (same !== null) return same.id;
  const version = await readCurrentVersion(tx, assignmentId);
  const files = acceptWork(offeredLanguage(version.content, language), work.files);
  const now = deps.clock.now();
  if (access.role === 'student') await requireAllowed(tx, input, now);
  await requireRoom(tx, personId);
  const last = await tx.submission.aggregate({ where: { assignmentId, personId }, _max: { number: true } });
  const id = newId();
  await tx.submission.create({
    data: {
      ...{ id, assignmentId, personId, language, files, token, createdAt: now },
      versionId: version.id,
      number: (last._max.number ?? 0) + 1,
    },
    select: { id: true },
  });
  await createGrading(tx, {
    ...{ assignmentId, personId, submissionId: id, versionId: version.id, createdAt: now },
    reason: 'submitted',
    priority: GRADING_PRIORITY,
  });
  await recordAudit(tx, {
    ...by,
    action: 'submission.created',
    instance: deps.instance,
    subjectId: id,
    language,
    codeHash: hashCode(files.map((file) => ({ path: file.path, content: Buffer.from(file.content) }))),
    detail: { assignmentId, versionNumber: version.number },
  });
  return id;
}

async function requireAllowed(tx: DbTransaction, { access, by, sessionId }: Input, now: Date): Promise<void> {
  const who = { assignmentId: access.assignmentId, personId: by.personId };
  const assignment = await tx.assignment.findUniqueOrThrow({
    where: { id: access.assignmentId },
    select: { cooldownMs: true, publishedAt: true, archivedAt: true },
  });
  const verdict = mayHandIn({
    isCourseArchived: access.isArchived,
    isPublished: assignment.publishedAt !== null && assignment.archivedAt === null,
    dates: await readEffectiveDates(tx, who),
    cooldownMs: assignment.cooldownMs,
    attempts: await readAttempts(tx, who),
    now,
  });
  if (!verdict.isAllowed) throw handInRefusal(verdict.reason, verdict.until);
  await requireExamSeat(tx, { ...who, sessionId, now });
}
