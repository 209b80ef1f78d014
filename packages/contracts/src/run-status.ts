import { z } from 'zod';

/** Every state of a run, in the order in which a run can meet them. */
export const RUN_STATUSES = [
  'queued',
  'running',
  'completed',
  'nonzero_exit',
  'signalled',
  'time_limit',
  'memory_limit',
  'output_limit',
  'compile_error',
  'cancelled',
  'internal_error',
] as const;

export const RunStatusSchema = z.enum(RUN_STATUSES);
export type RunStatus = z.infer<typeof RunStatusSchema>;

/** The statuses that a finished execution can have. */
export const FinalStatusSchema = RunStatusSchema.exclude(['queued', 'running']);
export type FinalStatus = z.infer<typeof FinalStatusSchema>;

/** True when the run will not change any more. */
export function isFinalStatus(status: RunStatus): status is FinalStatus {
  return status !== 'queued' && status !== 'running';
}
