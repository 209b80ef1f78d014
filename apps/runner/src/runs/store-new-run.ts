import type { ExecutionFile } from '@crucible/contracts/execution';
import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { DbTransaction, Prisma, Run } from '@crucible/db';
import { hashCode } from '../audit/hash-code.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Requirement } from '../executions/available-isolations.ts';
import { AppError } from '../lib/app-error.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { readQuotas } from '../quotas/read-quotas.ts';
import { requireQuotas } from '../quotas/require-quotas.ts';
import { fileContent } from './stored-file.ts';
import { MAX_ATTEMPTS, RUN_PRIORITY } from './run-job.ts';

type NewFile = Omit<ExecutionFile, 'encoding'> & { encoding?: ExecutionFile['encoding'] };
export type RunOrigin = { address: string | null; instance: string };

type NewRow = {
  data: Prisma.RunUncheckedCreateInput & { files: readonly NewFile[] };
  /** What the worker has to have; null when every worker will do. */
  requires: Requirement | null;
  maxUnfinished: number;
  /** What each role may use up. */
  quotas: InstallationSettings['quotas'];
  /** Where the request came from, and which process took it. */
  origin: RunOrigin;
};

/** Stores a run, its job and that it was asked for; `too_many_runs` or `quota_used` when the person has no room for it. */
export async function storeNewRun(tx: DbTransaction, row: NewRow): Promise<Run> {
  const { personId } = row.data;
  const created = await tx.run.create({ data: row.data });
  await enqueueJob(tx, {
    kind: 'run',
    subjectId: created.id,
    personId,
    priority: RUN_PRIORITY,
    requires: row.requires,
    maxAttempts: MAX_ATTEMPTS,
  });
  await recordAudit(tx, {
    ...row.origin,
    action: 'run.created',
    personId,
    apiKeyId: created.apiKeyId,
    subjectId: created.id,
    door: created.door,
    language: created.language,
    imageDigest: created.imageDigest,
    codeHash: hashCode(row.data.files.map(toBytes)),
    isolation: created.askedIsolation,
    limits: row.data.limits,
  });
  await requireRoom(tx, created, row);
  return created;
}

function toBytes(file: NewFile) {
  return { path: file.path, content: fileContent({ encoding: 'utf8', ...file }) };
}

/**
 * One at a time for each person: otherwise many requests at once would all see the same room. It comes last, because
 * the requests of a busy program wait for each other here. The jobs are counted, which are few, and not the history.
 */
async function requireRoom(
  tx: DbTransaction,
  { personId, apiKeyId }: Run,
  { maxUnfinished, quotas }: NewRow,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
  const unfinished = await tx.job.count({ where: { personId, kind: 'run' } });
  if (unfinished > maxUnfinished) throw new AppError('too_many_runs');
  const own = await readQuotas(tx, { personId, apiKeyId, ofRoles: quotas });
  await requireQuotas(tx, { personId, quotas: own });
}
