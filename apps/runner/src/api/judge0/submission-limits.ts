import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';

const LIMIT_NAMES = [
  'cpu_time_limit',
  'cpu_extra_time',
  'wall_time_limit',
  'memory_limit',
  'stack_limit',
  'max_processes_and_or_threads',
  'max_file_size',
  'number_of_runs',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

export type LimitRule = {
  default: number;
  max: number;
  /** The least that is accepted; where it is missing, anything above zero is. */
  min?: number;
  isInteger: boolean;
};

/** Judge0's limits: times in seconds, sizes in KB. */
export type LimitRules = Readonly<Record<LimitName, LimitRule>>;

const DECIMAL = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;
const KB = 1024;
const SECOND_MS = 1000;

/**
 * The defaults and bounds of Judge0 as far as this installation allows them. Memory and processes are by default what the
 * images have: sandboxes of that size are waiting.
 */
export function limitRules(maxima: Limits, catalog: ImageCatalog): LimitRules {
  const defaults = catalog.images.map(({ manifest }) => manifest.defaultLimits);
  const least = (name: 'memoryBytes' | 'pids') =>
    Math.min(maxima[name], ...defaults.map((limits) => limits[name]));
  const atMost = (rule: LimitRule, max: number): LimitRule => ({
    ...rule,
    max: Math.min(rule.max, max),
    default: Math.min(rule.default, max),
  });
  const whole = { isInteger: true };
  const fraction = { isInteger: false };
  return {
    cpu_time_limit: atMost({ default: 5, max: 15, ...fraction }, maxima.cpuMs / SECOND_MS),
    cpu_extra_time: { default: 1, max: 5, min: 0, ...fraction },
    wall_time_limit: atMost({ default: 10, max: 20, min: 1, ...fraction }, maxima.wallMs / SECOND_MS),
    memory_limit: atMost(
      { default: Math.floor(least('memoryBytes') / KB), max: 512_000, min: 2_048, ...whole },
      Math.floor(maxima.memoryBytes / KB),
    ),
    stack_limit: { default: 64_000, max: 128_000, ...whole },
    max_processes_and_or_threads: atMost({ default: least('pids'), max: 120, min: 1, ...whole }, maxima.pids),
    max_file_size: atMost(
      { default: 1_024, max: 4_096, ...whole },
      Math.floor(Math.min(maxima.outputBytes, maxima.fileSizeBytes) / KB),
    ),
    number_of_runs: { default: 1, max: 20, min: 1, ...whole },
  };
}

/** What is wrong with a limit, in the words of Rails; null when nothing is. */
export function limitProblem(value: unknown, rule: LimitRule): string | null {
  const number = toNumber(value);
  if (number === null) return 'is not a number';
  if (rule.isInteger && !Number.isInteger(number)) return 'must be an integer';
  if (rule.min === undefined && number <= 0) return 'must be greater than 0';
  if (rule.min !== undefined && number < rule.min) return `must be greater than or equal to ${rule.min}`;
  if (number > rule.max) return `must be less than or equal to ${rule.max}`;
  return null;
}

/** A number, be it written as a text; null for everything else. */
export function toNumber(value: unknown): number | null {
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
