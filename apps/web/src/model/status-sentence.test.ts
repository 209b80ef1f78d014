import { RUN_STATUSES } from '@crucible/contracts/run-status';
import { describe, expect, it } from 'vitest';
import { shortStatus, statusSentence } from './status-sentence.ts';

type Told = Parameters<typeof statusSentence>[0];

const told = (part: Partial<Told>): Told => ({
  status: 'completed',
  queuePosition: null,
  phase: 'run',
  exitCode: 0,
  signal: null,
  limitHit: null,
  limits: {
    wallMs: 10_000,
    cpuMs: 10_000,
    memoryBytes: 268_435_456,
    pids: 64,
    outputBytes: 1_048_576,
    fileSizeBytes: 1,
    workspaceBytes: 1,
    inodes: 1,
  },
  wallMs: 120,
  outputBytes: 0,
  diagnostics: [],
  attempt: 1,
  ...part,
});

const problem = (severity: 'error' | 'warning') => ({
  file: 'main.ts',
  line: 1,
  column: 1,
  severity,
  message: 'x',
});

describe('statusSentence', () => {
  it.each<[Partial<Told>, string]>([
    [{ status: 'queued' }, 'Queued'],
    [{ status: 'queued', queuePosition: 0 }, 'Queued: you are next'],
    [{ status: 'queued', queuePosition: 2 }, 'Queued: 2 ahead of you'],
    [{ status: 'running', phase: 'compile' }, 'Compiling…'],
    [{ status: 'running', phase: null }, 'Running…'],
    [{}, 'Finished in 0.12 s'],
    [{ wallMs: null }, 'Finished'],
    [{ status: 'nonzero_exit', exitCode: 1 }, 'Exited with code 1'],
    [{ status: 'signalled', signal: 'SIGSEGV' }, 'Crashed: SIGSEGV (invalid memory access)'],
    [{ status: 'signalled', signal: 'SIGUSR1' }, 'Crashed: SIGUSR1'],
    [{ status: 'signalled' }, 'Crashed'],
    [{ status: 'time_limit' }, 'Stopped after 10 s: the time limit'],
    [
      { status: 'time_limit', phase: 'compile', limitHit: { name: 'wallMs', limit: 30_000, used: 30_001 } },
      'Stopped compiling after 30 s: the time limit',
    ],
    [
      { status: 'time_limit', limitHit: { name: 'cpuMs', limit: 5000, used: 5003 } },
      'Stopped after 5 s of CPU time: the CPU limit',
    ],
    [{ status: 'memory_limit' }, 'Used more than 256 MB: the memory limit'],
    [
      { status: 'output_limit', outputBytes: 6_888_890 },
      'Stopped at 1 MB of output: the output limit (6,888,890 bytes were produced)',
    ],
    [{ status: 'compile_error' }, 'Compile error'],
    [{ status: 'compile_error', diagnostics: [problem('error')] }, 'Compile error: 1 problem'],
    [
      { status: 'compile_error', diagnostics: [problem('error'), problem('error'), problem('warning')] },
      'Compile error: 2 problems',
    ],
    [{ status: 'cancelled' }, 'Stopped by you'],
    [{ status: 'internal_error', attempt: 3 }, 'Something went wrong on our side; the run was tried 3 times'],
    [{ status: 'internal_error', attempt: 1 }, 'Something went wrong on our side'],
  ])('%j', (part, text) => expect(statusSentence(told(part)).text).toBe(text));

  it('never shows the name of a status', () => {
    for (const status of RUN_STATUSES) {
      expect(statusSentence(told({ status })).text).not.toMatch(/_/);
      expect(shortStatus(status).text).not.toMatch(/_/);
    }
  });
});
