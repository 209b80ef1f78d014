import type { RunState } from '@crucible/contracts/events';
import type { LimitHit } from '@crucible/contracts/run';
import type { RunStatus } from '@crucible/contracts/run-status';
import { formatBytes } from '../lib/format-bytes.ts';
import { formatDuration } from '../lib/format-duration.ts';

/** What a status means to the eye: nothing yet, at work, went well, the program's fault, or ours. */
export type Tone = 'idle' | 'waiting' | 'busy' | 'good' | 'bad' | 'fault';

export type StatusSentence = { text: string; tone: Tone };

type Told = Pick<
  RunState,
  | 'status'
  | 'queuePosition'
  | 'phase'
  | 'exitCode'
  | 'signal'
  | 'limitHit'
  | 'limits'
  | 'wallMs'
  | 'outputBytes'
  | 'diagnostics'
  | 'attempt'
>;

const SIGNAL_MEANINGS: Record<string, string> = {
  SIGABRT: 'it gave up by itself',
  SIGBUS: 'invalid memory access',
  SIGFPE: 'invalid arithmetic',
  SIGILL: 'invalid instruction',
  SIGKILL: 'it was killed',
  SIGPIPE: 'it wrote to something already closed',
  SIGSEGV: 'invalid memory access',
  SIGSYS: 'a system call that is not allowed',
  SIGTERM: 'it was asked to end',
  SIGTRAP: 'a breakpoint',
  SIGXCPU: 'too much CPU time',
  SIGXFSZ: 'a file grew too large',
};

/** Says in words how a run stands or how it ended. */
export function statusSentence(run: Told): StatusSentence {
  switch (run.status) {
    case 'queued':
      return { tone: 'waiting', text: queuedText(run.queuePosition) };
    case 'running':
      return { tone: 'busy', text: run.phase === 'compile' ? 'Compiling…' : 'Running…' };
    case 'completed':
      return {
        tone: 'good',
        text: run.wallMs === null ? 'Finished' : `Finished in ${formatDuration(run.wallMs)}`,
      };
    case 'nonzero_exit':
      return { tone: 'bad', text: `Exited with code ${run.exitCode ?? 'unknown'}` };
    case 'signalled':
      return { tone: 'bad', text: signalText(run.signal) };
    case 'time_limit':
      return { tone: 'bad', text: timeText(run) };
    case 'memory_limit':
      return {
        tone: 'bad',
        text: `Used more than ${formatBytes(limitOf(run, 'memoryBytes'))}: the memory limit`,
      };
    case 'output_limit':
      return { tone: 'bad', text: outputText(run) };
    case 'compile_error':
      return { tone: 'bad', text: compileText(run) };
    case 'cancelled':
      return { tone: 'idle', text: 'Stopped by you' };
    case 'internal_error':
      return { tone: 'fault', text: `Something went wrong on our side${triesText(run.attempt)}` };
  }
}

/** The same in two or three words, for lists. */
export function shortStatus(status: RunStatus): StatusSentence {
  return SHORT[status];
}

const SHORT: Record<RunStatus, StatusSentence> = {
  queued: { tone: 'waiting', text: 'Queued' },
  running: { tone: 'busy', text: 'Running' },
  completed: { tone: 'good', text: 'Finished' },
  nonzero_exit: { tone: 'bad', text: 'Exited with an error' },
  signalled: { tone: 'bad', text: 'Crashed' },
  time_limit: { tone: 'bad', text: 'Time limit' },
  memory_limit: { tone: 'bad', text: 'Memory limit' },
  output_limit: { tone: 'bad', text: 'Output limit' },
  compile_error: { tone: 'bad', text: 'Compile error' },
  cancelled: { tone: 'idle', text: 'Stopped by you' },
  internal_error: { tone: 'fault', text: 'Failed on our side' },
};

function queuedText(ahead: number | null): string {
  if (ahead === null) return 'Queued';
  return ahead === 0 ? 'Queued: you are next' : `Queued: ${ahead} ahead of you`;
}

function signalText(signal: string | null): string {
  if (signal === null) return 'Crashed';
  const meaning = SIGNAL_MEANINGS[signal];
  return meaning === undefined ? `Crashed: ${signal}` : `Crashed: ${signal} (${meaning})`;
}

function timeText(run: Told): string {
  if (run.limitHit?.name === 'cpuMs')
    return `Stopped after ${formatDuration(run.limitHit.limit)} of CPU time: the CPU limit`;
  const what = run.phase === 'compile' ? 'Stopped compiling' : 'Stopped';
  return `${what} after ${formatDuration(limitOf(run, 'wallMs'))}: the time limit`;
}

function outputText(run: Told): string {
  const produced = Math.max(run.outputBytes, run.limitHit?.used ?? 0).toLocaleString('en');
  return `Stopped at ${formatBytes(limitOf(run, 'outputBytes'))} of output: the output limit (${produced} bytes were produced)`;
}

function compileText(run: Told): string {
  const errors = run.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const count = errors === 0 ? run.diagnostics.length : errors;
  if (count === 0) return 'Compile error';
  return `Compile error: ${count} ${count === 1 ? 'problem' : 'problems'}`;
}

function triesText(attempt: number): string {
  return attempt > 1 ? `; the run was tried ${attempt} times` : '';
}

function limitOf(run: Told, name: LimitHit['name']): number {
  return run.limitHit?.name === name ? run.limitHit.limit : run.limits[name];
}
