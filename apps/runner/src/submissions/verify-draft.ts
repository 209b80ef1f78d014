import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentLanguage } from '@crucible/contracts/assignment-content';
import type { ContentFile } from '@crucible/contracts/assignment-test';
import type { GradingRun } from '@crucible/contracts/grading';
import type { Verify } from '@crucible/contracts/submission';
import type { Db, DbTransaction } from '@crucible/db';
import { storedJson } from '../assignments/stored-json.ts';
import { offeredLanguage } from '../grading/assemble-program.ts';
import { createGrading } from '../grading/create-grading.ts';
import { GRADING_PRIORITY } from '../grading/grading-job.ts';
import { toGradingRun } from '../grading/grading-view.ts';
import { readGrading } from '../grading/read-grading.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { requireRoom } from './require-room.ts';

type Deps = { db: Db; positions: QueuePositions; clock: Clock };
type Input = Verify & { personId: string };

/** Draft gradings hold a copy of the draft, so they do not stay. */
const KEPT_MS = 86_400_000;

/** Grades the teacher's own solution, or the starter, by the draft as it is saved now. */
export async function verifyDraft(deps: Deps, input: Input): Promise<GradingRun> {
  const gradingRunId = await deps.db.$transaction((tx) => store(deps, tx, input));
  return toGradingRun(await readGrading(deps, gradingRunId));
}

async function store(
  { clock }: Deps,
  tx: DbTransaction,
  { assignmentId, personId, language, program }: Input,
): Promise<string> {
  const row = await tx.assignment.findUnique({ where: { id: assignmentId }, select: { draft: true } });
  if (row === null) throw new AppError('not_found');
  const content = AssignmentContentSchema.parse(row.draft);
  const files = filesOf(offeredLanguage(content, language), program);
  const now = clock.now();
  await requireRoom(tx, personId);
  await tx.gradingRun.deleteMany({
    where: { assignmentId, reason: 'verify', finishedAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  const { id } = await createGrading(tx, {
    ...{ assignmentId, personId, createdAt: now },
    reason: 'verify',
    input: { language, files, content: storedJson(row.draft) },
    priority: GRADING_PRIORITY,
  });
  return id;
}

/** The starter is graded with nothing put in its place. */
function filesOf({ solution }: AssignmentLanguage, program: Verify['program']): ContentFile[] {
  if (program === 'starter') return [];
  if (solution.length === 0)
    throw new AppError('invalid_input', { userMessage: 'There is no solution in this language.' });
  return solution;
}
