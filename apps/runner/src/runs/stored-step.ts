import { StepResultSchema } from '@crucible/contracts/execution';
import type { z } from 'zod';
import type { StepReport } from '../executor/executor.ts';

/** The compile step in a run's row; its output is in `run_output`. */
export const StoredStepSchema = StepResultSchema.omit({ stdout: true, stderr: true, output: true });
type StoredStep = z.infer<typeof StoredStepSchema>;

export function toStoredStep(report: StepReport): StoredStep {
  const { status, exitCode, signal, wallMs, cpuMs, memoryBytes, limitHit } = report;
  return {
    ...{ status, exitCode, signal, cpuMs, memoryBytes },
    durationMs: wallMs,
    ...(limitHit === null ? {} : { limit: limitHit }),
  };
}
