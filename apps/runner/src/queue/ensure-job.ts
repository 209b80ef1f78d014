import { JOB_CHANNEL } from './job.ts';
import type { NewJob } from './enqueue-job.ts';
import type { Statements } from './job.ts';

/**
 * Adds a job within the caller's transaction, unless there is one for its subject; workers hear of it when that commits.
 * With `startsOver`, one that waits to be tried again is tried at once, as if for the first time.
 */
export async function ensureJob(
  tx: Statements,
  job: NewJob,
  { startsOver }: { startsOver: boolean },
): Promise<void> {
  await tx.$executeRaw`
    WITH ensured AS (
      INSERT INTO job (kind, subject_id, person_id, priority, requires, max_attempts)
      VALUES (${job.kind}::job_kind, ${job.subjectId}, ${job.personId}, ${job.priority},
              ${job.requires ?? null}, ${job.maxAttempts})
      ON CONFLICT (kind, subject_id) DO UPDATE SET attempts = 0, available_at = now()
        WHERE ${startsOver} AND job.locked_by IS NULL
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM ensured`;
}
