import type { Db, DbTransaction } from '@crucible/db';
import type { Pool } from 'pg';

/** The channel that says: there is something to claim. */
export const JOB_CHANNEL = 'job';

/** Kinds of rows that jobs serve; the same as the database's `job_kind`. */
export type JobKind =
  | 'run'
  | 'callback'
  | 'grading'
  | 'mail'
  | 'similarity'
  | 'lti_score'
  | 'evaluation'
  | 'generation'
  | 'image_task';

/** What a claim got. */
export type ClaimedJob = {
  id: string;
  kind: JobKind;
  subjectId: string;
  personId: string;
  /** Claims that counted, this one included. */
  attempts: number;
  maxAttempts: number;
  fence: number;
};

/** The right to settle a job. */
export type JobTicket = Pick<ClaimedJob, 'id' | 'fence'>;

/** Where a statement runs that belongs to somebody's transaction. */
export type Statements = Pick<Db | DbTransaction, '$executeRaw'>;

/** Where a statement runs that stands alone. */
export type Queryable = Pick<Pool, 'query'>;
