import type { JobKind, ListWaiting, WaitingPage } from '@crucible/contracts/admin-queue';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import type { Queryable } from '../queue/job.ts';
import { servingOrder } from '../queue/serving-order.ts';
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
  delayMs: number;
  requires: string | null;
  place: number;
  about: string;
  evaluationId: string | null;
  isOfRegrade: boolean;
  total: number;
};

const LIST_WAITING_JOBS = `
  WITH ${servingOrder('job.kind = $1::job_kind')},
  shown AS (
    SELECT job.*, ranked.place, (SELECT count(*)::int FROM ranked) AS total
    FROM (SELECT id, place FROM ranked ORDER BY place LIMIT $2 OFFSET $3) AS ranked JOIN job USING (id)
  )
  SELECT work.id, work.kind, work.subject_id AS "subjectId", work.person_id AS "personId", work.attempts,
    work.max_attempts AS "maxAttempts", work.requires, work.place::int AS place, work.total,
    greatest(0, extract(epoch FROM now() - work.created_at))::float8 * 1000 AS "ageMs",
    greatest(0, extract(epoch FROM work.available_at - now()))::float8 * 1000 AS "delayMs",
    ${ABOUT} AS about, ${EVALUATION} AS "evaluationId", grading_run.regrade_id IS NOT NULL AS "isOfRegrade"
  FROM shown AS work ${JOIN_SUBJECTS}
  ORDER BY work.place`;

/** The jobs of a kind that wait, in the order in which they will be served as things stand, page by page. */
export async function listWaitingJobs(
  { db, pool }: Deps,
  { kind, page, limit }: ListWaiting,
): Promise<WaitingPage> {
  const { rows } = await pool.query<Row>(LIST_WAITING_JOBS, [kind, limit, page * limit]);
  const names = await namesOf(
    { db },
    rows.map(({ personId }) => personId),
  );
  return {
    jobs: rows.map(({ personId, isOfRegrade, total: _total, ...row }) => ({
      ...row,
      owner: ownerOf(names, personId),
      canCancel: mayCancel({ kind, isRunning: false, isOfRegrade }),
    })),
    total: rows[0]?.total ?? 0,
  };
}
