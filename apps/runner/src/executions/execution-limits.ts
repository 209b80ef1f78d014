import type { ExecuteRequest } from '@crucible/contracts/execution';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import { AppError } from '../lib/app-error.ts';
import { resolveLimits } from '../runs/resolve-limits.ts';

type Input = {
  request: Pick<ExecuteRequest, 'timeout' | 'memoryLimit' | 'cpus'>;
  /** What a door asks for beyond what a request can say; it counts more. */
  more: RequestedLimits;
  /** What the image gives to whoever asks for nothing. */
  defaults: Limits;
  /** What this installation allows. */
  maxima: Limits;
  maxCpus: number;
};

/**
 * The limits of an execution. Who asks for more time gets the CPU time that can be used up in it, as far as the
 * installation allows. `limit_too_high` above what is allowed, `invalid_input` below what a sandbox needs.
 */
export function executionLimits({ request, more, defaults, maxima, maxCpus }: Input): Limits {
  const { timeout, memoryLimit, cpus } = request;
  if (cpus !== undefined && cpus > maxCpus) {
    const message = `cpus is at most ${maxCpus} here, not ${cpus}.`;
    throw new AppError('limit_too_high', { userMessage: message, issues: [{ path: 'cpus', message }] });
  }
  const asked: RequestedLimits = {};
  if (timeout !== undefined) {
    asked.wallMs = Math.ceil(timeout * 1000);
    const usableMs = Math.ceil(asked.wallMs * Math.max(cpus ?? maxCpus, 1));
    asked.cpuMs = Math.min(Math.max(usableMs, defaults.cpuMs), maxima.cpuMs);
  }
  if (memoryLimit !== undefined) asked.memoryBytes = memoryLimit;
  return resolveLimits({ defaults, requested: { ...asked, ...more }, maxima });
}
