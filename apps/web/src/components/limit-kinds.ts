import type { RequestedLimits } from '@crucible/contracts/limits';

const MIB = 1024 * 1024;

/** The limits that people set, as they are asked for: what one of the field is in the unit of the limit. */
export const LIMIT_KINDS: readonly { name: keyof RequestedLimits; label: string; unit: number }[] = [
  { name: 'wallMs', label: 'Time (seconds)', unit: 1000 },
  { name: 'cpuMs', label: 'CPU time (seconds)', unit: 1000 },
  { name: 'memoryBytes', label: 'Memory (MiB)', unit: MIB },
  { name: 'outputBytes', label: 'Output (MiB)', unit: MIB },
  { name: 'pids', label: 'Processes', unit: 1 },
];
