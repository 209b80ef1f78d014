import type { GradingView, Work } from '@crucible/contracts/submission';
import type { Db, DbTransaction } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { handInRefusal } from '../assignments/rules/hand-in-refusal.ts';
import { requireExamSeat } from '../exams/require-exam-seat.ts';
import { offeredLanguage } from '../grading/assemble-program.ts';
import { createGrading } from '../grading/create-grading.ts';
import { studentView } from '../grading/get-grading.ts';
import { GRADING_PRIORITY } from '../grading/grading-job.ts';
import { testsFor } from '../grading/plan-tests.ts';
import { readGrading } from '../grading/read-grading.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { acceptWork } from './accept-work.ts';
import { readCurrentVersion } from './read-current-version.ts';
import { oneAtATime, requireRoom } from './require-room.ts';

type Deps = { db: Db; positions: QueuePositions; clock: Clock };
type Input = {
  access: AssignmentAccess;
  personId: string;
  sessionId: string | null;
  work: Work;
};

/** What somebody tried an hour ago nobody looks at any more. */
const KEPT_MS = 3_600_000;

/** Grades by the samples alone: it counts for nothing and costs nothing, and is possible after the end, too. */
export async function runSamples(deps: Deps, input: Input): Promise<GradingView> {
  const gradingRunId = await deps.db.$transaction((tx) => store(deps, tx, input));
  return studentView(deps, await readGrading(deps, gradingRunId), input.personId);
}

async function store(deps: Deps, tx: DbTransaction, input: Input): Promise<string> {
  const { access, personId, sessionId, work } = input;
  const { assignmentId } = access;
  const now = deps.clock.now();
  await oneAtATime(tx, { personId, assignmentId });
  const version = await readCurrentVersion(tx, assignmentId);
  const { language } = work;
  const files = acceptWork(offeredLanguage(version.content, language), work.files);
  if (access.role === 'student') {
    const { opensAt } = await readEffectiveDates(tx, { assignmentId, personId });
    if (opensAt !== null && now < opensAt) throw handInRefusal('not_open', opensAt);
    await requireExamSeat(tx, { assignmentId, personId, sessionId, now });
  }
  const only = testsFor(version.content, { language }).flatMap(({ id, isSample }) => (isSample ? [id] : []));
  if (only.length === 0)
    throw new AppError('invalid_input', { userMessage: 'This assignment has no samples.' });
  await requireRoom(tx, personId);
  await tx.gradingRun.deleteMany({
    where: {
      ...{ assignmentId, personId, reason: 'samples' },
      finishedAt: { lt: new Date(now.getTime() - KEPT_MS) },
    },
  });
  const { id } = await createGrading(tx, {
    ...{ assignmentId, personId, versionId: version.id, createdAt: now },
    reason: 'samples',
    input: { language, files, only },
    priority: GRADING_PRIORITY,
  });
  return id;
}
