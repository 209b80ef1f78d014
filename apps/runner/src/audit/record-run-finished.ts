import type { DbTransaction } from '@crucible/db';

/** Records how a run ended, from its row as it is in this transaction. */
export async function recordRunFinished(
  tx: Pick<DbTransaction, '$executeRaw'>,
  { runId, instance }: { runId: string; instance: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event
      (action, person_id, api_key_id, instance, subject_id, door, language, image_digest, isolation, verdict, usage, detail)
    SELECT 'run.finished', person_id, api_key_id, ${instance}, id, door, language, image_digest, isolation, status::text,
      jsonb_build_object(
        'wallMs', wall_ms, 'cpuMs', cpu_ms, 'memoryBytes', memory_bytes, 'outputBytes', output_bytes
      ),
      jsonb_build_object('attempt', attempt, 'exitCode', exit_code, 'signal', signal)
    FROM run WHERE id = ${runId}`;
}
