import type { Limits } from '@crucible/contracts/limits';
import type { LimitHit } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';
import type { ExitedFrame } from './agent-protocol/agent-frame.ts';
import type { SandboxEnd } from './sandbox.ts';

/** Why the runner itself ended an execution. The first reason counts. */
export type StopReason = 'cancelled' | 'wall';

/** How a step came to its end: by the agent's word, or by the end of the whole sandbox. */
export type StepEnd = { exited: ExitedFrame | null; sandboxEnd: SandboxEnd | null; wallMs: number };

export type Verdict = { status: FinalStatus; limitHit: LimitHit | null; internalCause: string | null };

type StepLimits = Pick<Limits, 'wallMs' | 'cpuMs' | 'memoryBytes' | 'outputBytes'>;

/**
 * Decides what became of a step, in this order: our own reason to end it, memory events, CPU time, signal, exit
 * code. Whose fault it is follows: only `internal_error` is ours.
 */
export function decideVerdict(stop: StopReason | null, end: StepEnd, limits: StepLimits): Verdict {
  const { exited, sandboxEnd } = end;
  if (stop === 'cancelled') return verdict('cancelled');
  if (stop === 'wall')
    return stopped('time_limit', {
      name: 'wallMs',
      limit: limits.wallMs,
      used: exited?.wallMs ?? end.wallMs,
    });
  if (exited === null) return decideWithoutAgent(sandboxEnd, limits);
  if (exited.reason === 'wall')
    return stopped('time_limit', { name: 'wallMs', limit: limits.wallMs, used: exited.wallMs });
  if (exited.reason === 'output')
    return stopped('output_limit', {
      name: 'outputBytes',
      limit: limits.outputBytes,
      used: exited.outputBytes,
    });
  if (exited.oomKills > 0) {
    return stopped('memory_limit', {
      name: 'memoryBytes',
      limit: limits.memoryBytes,
      used: Math.max(exited.memoryBytes, limits.memoryBytes),
    });
  }
  if (exited.reason === 'cpu')
    return stopped('time_limit', {
      name: 'cpuMs',
      limit: limits.cpuMs,
      // Without a control group to ask, processes that are killed and never reaped drop out of the last measurement.
      used: Math.max(exited.cpuMs, limits.cpuMs),
    });
  if (exited.signal !== null) return verdict('signalled');
  return verdict(exited.code === 0 ? 'completed' : 'nonzero_exit');
}

/** The sandbox ended before its agent could tell: out of memory to the last process, by its program, or something is wrong here. */
function decideWithoutAgent(sandboxEnd: SandboxEnd | null, limits: StepLimits): Verdict {
  if (sandboxEnd?.oomKilled === true) {
    return stopped('memory_limit', {
      name: 'memoryBytes',
      limit: limits.memoryBytes,
      used: limits.memoryBytes,
    });
  }
  if (sandboxEnd?.byProgram === true) return verdict('signalled');
  const internalCause = `the sandbox ended by itself with exit code ${sandboxEnd?.exitCode ?? 'unknown'}`;
  return { status: 'internal_error', limitHit: null, internalCause };
}

function verdict(status: FinalStatus): Verdict {
  return { status, limitHit: null, internalCause: null };
}

function stopped(status: FinalStatus, limitHit: LimitHit): Verdict {
  return { status, limitHit, internalCause: null };
}
