import { z } from 'zod';

const between = (min: number, max: number) => z.int().min(min).max(max);

const KIB = 1024;
const MIB = 1024 * KIB;
const HOUR_MS = 3_600_000;

/**
 * What one execution may use. Every field is a positive whole number: zero, negative and null are
 * refused everywhere, so that no value can mean "unlimited". The lower bounds are what a sandbox needs to start at all.
 */
export const LimitsSchema = z.strictObject({
  /** Wall-clock time of the run step, in milliseconds. */
  wallMs: between(1, HOUR_MS),
  /** CPU time of the run step over all its processes, in milliseconds. */
  cpuMs: between(1, HOUR_MS),
  /** Memory of the whole sandbox, in bytes; swap is never added. */
  memoryBytes: between(16 * MIB, 2 ** 40),
  /** Processes and threads alive at once. */
  pids: between(16, 4096),
  /** Bytes of stdout and stderr together, after which the run is stopped. */
  outputBytes: between(1, 2 ** 30),
  /** Size of one file that the run writes, in bytes. */
  fileSizeBytes: between(KIB, 2 ** 40),
  /** Size of the workspace, in bytes. */
  workspaceBytes: between(4 * MIB, 2 ** 40),
  /** Files and folders in the workspace. */
  inodes: between(128, 1_000_000),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** Limits that a person may ask for; what is left out is the image's default. */
export const RequestedLimitsSchema = LimitsSchema.partial();
export type RequestedLimits = z.infer<typeof RequestedLimitsSchema>;
