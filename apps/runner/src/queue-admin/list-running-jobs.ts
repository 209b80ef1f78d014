import type { JobKind, RunningJob } from '@crucible/contracts/admin-queue';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import type { Queryable } from '../queue/job.ts';
import { ABOUT, EVALUATION, JOIN_SUBJECTS } from './job-about.ts';
import { mayCancel } from './may-cancel.ts';
import { ownerOf } from './owner-of.ts';

type Deps = { db: Pick<Db, 'person'>; pool: Queryable };

type Row = {
  id: string;
  kind: JobKind;
  subjectId: string;
  personId: string;
  attempts: number;
  maxAttempts: number;
  ageMs: number;
  leaseMs: number;
  worker: string | null;
  about: string;
  evaluationId: string | null;
  isOfRegrade: boolean;
};

/** The name under which a worker takes jobs begins with the id of its process, which has 21 characters. */
const LIST_RUNNING_JOBS = `
  SELECT work.id, work.kind, work.subject_id AS "subjectId", work.person_id AS "personId", work.attempts,
    work.max_attempts AS "maxAttempts",
    greatest(0, extract(epoch FROM now() - work.created_at))::float8 * 1000 AS "ageMs",
    extract(epoch FROM work.lease_expires_at - now())::float8 * 1000 AS "leaseMs",
    worker.instance AS worker, ${ABOUT} AS about, ${EVALUATION} AS "evaluationId",
    grading_run.regrade_id IS NOT NULL AS "isOfRegrade"
  FROM (SELECT * FROM job WHERE lease_expires_at > now() ORDER BY created_at, id LIMIT $1) AS work
  LEFT JOIN worker ON worker.id = left(work.locked_by, 21)
  ${JOIN_SUBJECTS}
  ORDER BY work.created_at, work.id`;

/** The `limit` oldest jobs that somebody works on. */
export async function listRunningJobs(
  { db, pool }: Deps,
  { limit }: { limit: number },
): Promise<RunningJob[]> {
  const { rows } = await pool.query<Row>(LIST_RUNNING_JOBS, [limit]);
  const names = await namesOf(
    { db },
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, isOfRegrade, ...row }) => ({
    ...row,
    owner: ownerOf(names, personId),
    canCancel: mayCancel({ kind: row.kind, isRunning: true, isOfRegrade }),
  }));
}
