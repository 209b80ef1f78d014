import type { EvaluationState } from '@crucible/contracts/evaluation';
import { storableJson } from '../lib/storable-json.ts';
import type { JobTicket, Queryable } from '../queue/job.ts';
import type { SampleVerdict } from './sample-verdict.ts';

type Input = {
  ticket: JobTicket;
  part: { id: string; evaluationId: string };
  problem: { position: number; isPublic: boolean };
  /** The samples of the problem that it is the verdict on: all of them have the same program. */
  sampleIndexes: readonly number[];
  /** Which of them ran; null when the verdict was known before. */
  ranIndex: number | null;
  verdict: SampleVerdict;
  /** Under which it is remembered; null when it is not. */
  cacheKey: string | null;
  instance: string;
};

/** One statement, so that there is no moment in which some of it is stored. A verdict that there is stays. */
const STORE = `
  WITH held AS MATERIALIZED (
    SELECT id FROM job WHERE id = $1 AND fence = $2 AND locked_by IS NOT NULL FOR UPDATE
  ),
  stored AS (
    UPDATE evaluation_sample SET
      status = $7, message = $8, detail = $9::json, wall_ms = $10, cpu_ms = $11, memory_bytes = $12,
      is_from_cache = (sample_index IS DISTINCT FROM $6), verdicts = verdicts + 1, instance = $13, finished_at = now()
    WHERE evaluation_id = $3 AND problem_position = $4 AND sample_index = ANY ($5::int[]) AND status IS NULL
      AND EXISTS (SELECT 1 FROM held)
    RETURNING 1
  ),
  counted AS (
    UPDATE evaluation_part SET
      done = done + stored.count,
      passed = passed + CASE WHEN $7 = 'passed' THEN stored.count ELSE 0 END,
      passed_publicly = passed_publicly + CASE WHEN $7 = 'passed' AND $15 THEN stored.count ELSE 0 END,
      internal_errors = internal_errors + CASE WHEN $7 = 'internal_error' THEN stored.count ELSE 0 END
    FROM (SELECT count(*)::int AS count FROM stored) stored
    WHERE id = $14
  ),
  remembered AS (
    INSERT INTO sample_result (key, status, message, detail, wall_ms, cpu_ms, memory_bytes)
    SELECT $16, $7, $8, $9::json, $10, $11, $12 FROM held WHERE $16::text IS NOT NULL
    ON CONFLICT (key) DO NOTHING
  )
  SELECT state FROM evaluation JOIN held ON true WHERE evaluation.id = $3`;

/**
 * Stores a verdict under the job's fence, once. Resolves with whether the worker is to go on: not when the job is no longer
 * its own, and not when the evaluation has been paused or cancelled.
 */
export async function storeVerdict(pool: Queryable, input: Input): Promise<'go-on' | 'stop'> {
  const { ticket, part, problem, verdict } = input;
  const { rows } = await pool.query<{ state: EvaluationState }>({
    name: 'store-verdict',
    text: STORE,
    values: [
      ...[ticket.id, ticket.fence, part.evaluationId, problem.position, input.sampleIndexes, input.ranIndex],
      ...[verdict.status, verdict.message],
      verdict.detail && JSON.stringify(storableJson(verdict.detail)),
      ...[verdict.wallMs, verdict.cpuMs],
      verdict.memoryBytes === null ? null : Math.round(verdict.memoryBytes),
      ...[input.instance, part.id, problem.isPublic],
      verdict.status === 'internal_error' ? null : input.cacheKey,
    ],
  });
  return rows[0]?.state === 'running' ? 'go-on' : 'stop';
}
