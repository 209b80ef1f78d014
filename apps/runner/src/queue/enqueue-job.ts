import { JOB_CHANNEL } from './job.ts';
import type { JobKind, Statements } from './job.ts';

export type NewJob = {
  kind: JobKind;
  subjectId: string;
  personId: string;
  /** Lower is sooner. */
  priority: number;
  /** What only some workers have; null or missing when every worker will do. */
  requires?: string | null;
  maxAttempts: number;
};

/** Adds a job within the caller's transaction; workers hear of it when that commits. */
export async function enqueueJob(tx: Statements, job: NewJob): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO job (kind, subject_id, person_id, priority, requires, max_attempts)
      VALUES (${job.kind}::job_kind, ${job.subjectId}, ${job.personId}, ${job.priority},
              ${job.requires ?? null}, ${job.maxAttempts})
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM added`;
}
