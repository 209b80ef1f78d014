import { z } from 'zod';

const positive = (max: number) => z.int().min(1).max(max);

/**
 * What one execution may use. Every field is a positive whole number: zero, negative and null are
 * refused everywhere, so that no value can mean "unlimited".
 */
export const LimitsSchema = z.strictObject({
  /** Wall-clock time of the run step, in milliseconds. */
  wallMs: positive(3_600_000),
  /** CPU time of the run step over all its processes, in milliseconds. */
  cpuMs: positive(3_600_000),
  /** Memory of the whole sandbox, in bytes; swap is never added. */
  memoryBytes: positive(2 ** 40),
  /** Processes and threads alive at once. */
  pids: positive(4096),
  /** Bytes of stdout and stderr together, after which the run is stopped. */
  outputBytes: positive(2 ** 30),
  /** Size of one file that the run writes, in bytes. */
  fileSizeBytes: positive(2 ** 40),
  /** Size of the workspace, in bytes. */
  workspaceBytes: positive(2 ** 40),
  /** Files and folders in the workspace. */
  inodes: positive(1_000_000),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** Limits that a person may ask for; what is left out is the image's default. */
export const RequestedLimitsSchema = LimitsSchema.partial();
export type RequestedLimits = z.infer<typeof RequestedLimitsSchema>;
