import type { Version } from '@crucible/contracts/assignment';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import type { Installation } from './check-content.ts';
import { listVersions } from './list-versions.ts';
import { previewPublishing } from './preview-publishing.ts';
import { contentPoints } from './rules/content-points.ts';
import { storedJson } from './stored-json.ts';

type Deps = Installation & { db: Db; clock: Clock; instance: string };
type Input = {
  assignmentId: string;
  /** The one that whoever publishes has seen. */
  draftRevision: number;
  /** What has changed, in the teacher's words. */
  note: string;
  by: Author;
};

/**
 * Makes the draft the version that students see and that is graded by from now on; what was handed in before keeps its
 * grading until it is graded again. A draft that is the current version already is only shown again. Throws
 * `invalid_input` with what is wrong with the draft, and `conflict` when it has changed meanwhile.
 */
export async function publishAssignment(deps: Deps, input: Input): Promise<Version> {
  const { db } = deps;
  const versionId = await db.$transaction((tx) => publish(deps, tx, input));
  const version = (await listVersions({ db }, input)).find(({ id }) => id === versionId);
  if (version === undefined) throw new AppError('conflict');
  return version;
}

async function publish(deps: Deps, tx: DbTransaction, input: Input): Promise<string> {
  const { assignmentId, by, draftRevision } = input;
  await tx.$queryRaw`SELECT id FROM assignment WHERE id = ${assignmentId} FOR UPDATE`;
  const { nextNumber, problems } = await previewPublishing({ ...deps, db: tx }, { assignmentId });
  const assignment = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { currentVersion: { select: { id: true, contentHash: true } } },
  });
  if (assignment.draftRevision !== draftRevision) throw new AppError('conflict');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new AppError('invalid_input', {
      userMessage: `This cannot be published yet: ${errors[0]?.message}`,
      issues: errors.map(({ path, message }) => ({ path, message })),
    });

  const now = deps.clock.now();
  const { currentVersion } = assignment;
  const isNew = currentVersion === null || currentVersion.contentHash !== assignment.draftHash;
  const versionId = isNew ? newId() : currentVersion.id;
  if (isNew) {
    const content = AssignmentContentSchema.parse(assignment.draft);
    const visibilities = content.tests.filter(({ isSample }) => !isSample).map((test) => test.visibility);
    await tx.assignmentVersion.create({
      data: {
        ...{ id: versionId, assignmentId, number: nextNumber, createdAt: now, createdById: by.personId },
        content: storedJson(assignment.draft),
        contentHash: assignment.draftHash,
        note: toStorableText(input.note),
        maxPoints: contentPoints(content),
        visibilities: [...new Set(visibilities)],
      },
    });
  }
  const publishedAt = assignment.publishedAt ?? now;
  await tx.assignment.update({
    where: { id: assignmentId },
    data: { currentVersionId: versionId, publishedAt, archivedAt: null },
    select: { id: true },
  });
  const event = {
    action: 'assignment.published',
    instance: deps.instance,
    subjectId: assignmentId,
  } as const;
  await recordAudit(tx, { ...by, ...event, detail: { versionId, isNew } });
  await queueScores(tx, { assignmentId });
  return versionId;
}
