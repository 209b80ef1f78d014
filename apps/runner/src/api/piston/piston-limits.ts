import type { Limits } from '@crucible/contracts/limits';
import { AppError } from '../../lib/app-error.ts';

/** What a request may ask for at most, in milliseconds and bytes. */
export type PistonMaxima = Pick<Limits, 'wallMs' | 'cpuMs' | 'memoryBytes'>;

/** Limits of the two stages. Memory is null where the client leaves it to us. */
export type PistonLimits = {
  compile: { wallMs: number; cpuMs: number; memoryBytes: number | null };
  run: { wallMs: number; cpuMs: number; memoryBytes: number | null };
};

/** What Piston gives to whoever asks for nothing. */
const DEFAULT_MS = { compile: 10_000, run: 3_000 };
/** Piston's own default for memory, which its clients send: no wish of their own. */
const NO_WISH = -1;

/**
 * Reads `compile_timeout`, `run_memory_limit` and the others. A limit is at most what the installation allows and above
 * zero; left out (or null) it is the default, and nothing means unlimited.
 */
export function readPistonLimits(body: Record<string, unknown>, maxima: PistonMaxima): PistonLimits {
  const stage = (name: 'compile' | 'run') => {
    const asked = {
      wallMs: readLimit(body, `${name}_timeout`, maxima.wallMs),
      cpuMs: readLimit(body, `${name}_cpu_time`, maxima.cpuMs),
    };
    const memory = `${name}_memory_limit`;
    const memoryBytes = body[memory] === NO_WISH ? null : readLimit(body, memory, maxima.memoryBytes);
    const wallMs = asked.wallMs ?? Math.min(DEFAULT_MS[name], maxima.wallMs);
    // Who asks for more time, and does not know of CPU time, wants the time to be usable.
    const cpuMs = asked.cpuMs ?? Math.min(Math.max(DEFAULT_MS[name], wallMs), maxima.cpuMs);
    return { wallMs, cpuMs, memoryBytes };
  };
  return { compile: stage('compile'), run: stage('run') };
}

function readLimit(body: Record<string, unknown>, name: string, max: number): number | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number') throw refusal(`If specified, ${name} must be a number`);
  if (value > max) throw refusal(`${name} cannot exceed the configured limit of ${max}`);
  if (value < 0) throw refusal(`${name} must be non-negative`);
  if (value === 0) throw refusal(`${name} must be above zero: there is no unlimited`);
  return Math.ceil(value);
}

function refusal(userMessage: string): AppError {
  return new AppError('invalid_input', { userMessage });
}
