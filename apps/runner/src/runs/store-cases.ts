import type { CaseVerdict } from '@crucible/contracts/execution-case';
import type { DbTransaction } from '@crucible/db';
import type { StepReport } from '../executor/executor.ts';

export type JudgedCase = StepReport & { verdict: CaseVerdict };

/** Stores what came of a run's cases, the first ones of those that it has. */
export async function storeCases(
  tx: Pick<DbTransaction, '$executeRaw'>,
  runId: string,
  cases: readonly JudgedCase[],
): Promise<void> {
  const rows = cases.map((one, position) => ({
    position,
    status: one.status,
    verdict: one.verdict,
    exit_code: one.exitCode,
    signal: one.signal,
    limit_hit: one.limitHit,
    wall_ms: one.wallMs,
    cpu_ms: one.cpuMs,
    memory_bytes: Math.round(one.memoryBytes),
    output_bytes: Math.round(one.outputBytes),
    truncated: one.truncated,
  }));
  await tx.$executeRaw`
    UPDATE run_case
    SET status = ended.status, verdict = ended.verdict, exit_code = ended.exit_code, signal = ended.signal,
        limit_hit = ended.limit_hit, wall_ms = ended.wall_ms, cpu_ms = ended.cpu_ms,
        memory_bytes = ended.memory_bytes, output_bytes = ended.output_bytes, truncated = ended.truncated
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS ended (
      position int, status run_status, verdict text, exit_code int, signal text, limit_hit jsonb, wall_ms float8,
      cpu_ms float8, memory_bytes bigint, output_bytes bigint, truncated boolean
    )
    WHERE run_case.run_id = ${runId} AND run_case.position = ended.position`;
}
