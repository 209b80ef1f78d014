import type { OutputChunk } from '@crucible/contracts/events';
import type { Pool } from 'pg';
import { RUN_EVENT_CHANNEL } from './run-events.ts';

export type OutputBatch = {
  runId: string;
  attempt: number;
  chunks: readonly OutputChunk[];
  /** What to tell other processes. */
  payload: string;
};

/** Sent again after a lost answer it changes nothing, and it adds nothing to an attempt that is over. */
const STORE_OUTPUT = `
  WITH current AS (
    SELECT id, attempt FROM run WHERE id = $1 AND attempt = $2 AND status = 'running'
  ),
  stored AS (
    INSERT INTO run_output (run_id, attempt, seq, phase, case_position, stream, data)
    SELECT current.id, current.attempt, chunk.seq, chunk.phase, chunk.case_position, chunk.stream, chunk.data
    FROM current, unnest($3::int[], $4::run_phase[], $5::int[], $6::output_stream[], $7::bytea[])
           AS chunk (seq, phase, case_position, stream, data)
    ON CONFLICT DO NOTHING
  )
  SELECT pg_notify($8, $9) FROM current`;

/** Adds chunks to the run's stored output. False when the attempt is not the current one any more. */
export async function storeOutput(pool: Pick<Pool, 'query'>, batch: OutputBatch): Promise<boolean> {
  const { chunks } = batch;
  const { rowCount } = await pool.query({
    name: 'store-output',
    text: STORE_OUTPUT,
    values: [
      batch.runId,
      batch.attempt,
      chunks.map((chunk) => chunk.seq),
      chunks.map((chunk) => chunk.step),
      chunks.map((chunk) => chunk.casePosition ?? null),
      chunks.map((chunk) => chunk.stream),
      chunks.map((chunk) => Buffer.from(chunk.data)),
      RUN_EVENT_CHANNEL,
      batch.payload,
    ],
  });
  return rowCount === 1;
}
