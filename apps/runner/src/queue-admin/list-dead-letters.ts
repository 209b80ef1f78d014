import type { DeadLettersPage, JobKind, ListDeadLetters } from '@crucible/contracts/admin-queue';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import type { Queryable } from '../queue/job.ts';
import { DEAD_LETTERS } from './dead-letters-sql.ts';
import { ABOUT, EVALUATION, JOIN_SUBJECTS } from './job-about.ts';
import { canRetry } from './retry-dead-letter.ts';
import { ownerOf } from './owner-of.ts';

type Deps = { db: Pick<Db, 'person'>; pool: Queryable };

type Row = {
  kind: JobKind;
  subjectId: string;
  personId: string | null;
  failedAt: Date;
  cause: string | null;
  about: string;
  evaluationId: string | null;
  total: number;
};

const LIST_DEAD_LETTERS = `
  SELECT work.kind, work.subject_id AS "subjectId", work.person_id AS "personId", work.failed_at AS "failedAt",
    work.cause, work.total, ${ABOUT} AS about, ${EVALUATION} AS "evaluationId"
  FROM (
    SELECT *, count(*) OVER ()::int AS total FROM (${DEAD_LETTERS}) AS letter
    WHERE $1::job_kind IS NULL OR kind = $1 ORDER BY failed_at DESC, subject_id LIMIT $2 OFFSET $3
  ) AS work ${JOIN_SUBJECTS}
  ORDER BY work.failed_at DESC, work.subject_id`;

/** What was given up within the last seven days, newest first. */
export async function listDeadLetters(
  { db, pool }: Deps,
  { kind, page, limit }: ListDeadLetters,
): Promise<DeadLettersPage> {
  const { rows } = await pool.query<Row>(LIST_DEAD_LETTERS, [kind ?? null, limit, page * limit]);
  const names = await namesOf(
    { db },
    rows.map(({ personId }) => personId),
  );
  return {
    letters: rows.map(({ personId, cause, failedAt, total: _total, ...row }) => ({
      ...row,
      owner: ownerOf(names, personId),
      failedAt: failedAt.toISOString(),
      cause: cause ?? '',
      canRetry: canRetry(row.kind),
    })),
    total: rows[0]?.total ?? 0,
  };
}
