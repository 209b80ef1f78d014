import { StepResultSchema } from '@crucible/contracts/execution';
import type { z } from 'zod';

/** The compile step in a run's row; its output is in `run_output`. */
export const StoredStepSchema = StepResultSchema.omit({ stdout: true, stderr: true, output: true });
export type StoredStep = z.infer<typeof StoredStepSchema>;
