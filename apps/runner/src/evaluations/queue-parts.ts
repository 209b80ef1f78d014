import type { DbTransaction } from '@crucible/db';
import { JOB_CHANNEL } from '../queue/job.ts';
import { EVALUATION_PRIORITY, PART_ATTEMPTS } from './evaluation-job.ts';

type Input = { evaluationId: string; personId: string };

/** Makes sure that there is a job for each part of a running evaluation that is not done. */
export async function queueParts(tx: DbTransaction, { evaluationId, personId }: Input): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO job (kind, subject_id, person_id, priority, requires, max_attempts)
      SELECT 'evaluation'::job_kind, part.id, ${personId}, ${EVALUATION_PRIORITY},
             nullif(evaluation.isolation, 'standard'), ${PART_ATTEMPTS}
      FROM evaluation_part part JOIN evaluation ON evaluation.id = part.evaluation_id
      WHERE part.evaluation_id = ${evaluationId} AND part.done < part.total
      ORDER BY part.position
      ON CONFLICT (kind, subject_id) DO NOTHING
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM added LIMIT 1`;
}

/** Takes back the jobs of an evaluation that nobody works on; those who work on the others notice by themselves. */
export async function dropWaitingParts(tx: DbTransaction, evaluationId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM job USING evaluation_part part
    WHERE part.evaluation_id = ${evaluationId} AND job.kind = 'evaluation'
      AND job.subject_id = part.id AND job.locked_by IS NULL`;
}
