import { expect, it } from 'vitest';
import { stageEnd } from './stage-end.ts';

const STEP = { exitCode: null, signal: null, stdout: 'o', stderr: '' };
const wall = { name: 'wallMs', limit: 1, used: 1 } as const;
const cpu = { name: 'cpuMs', limit: 1, used: 1 } as const;

it.each([
  [
    { status: 'completed', exitCode: 0 },
    { status: null, code: 0, signal: null, message: null },
  ],
  [
    { status: 'nonzero_exit', exitCode: 1 },
    { status: 'RE', code: 1, signal: null, message: 'Exited with error status 1' },
  ],
  [
    { status: 'compile_error', exitCode: 2 },
    { status: 'RE', code: 2, signal: null, message: 'Exited with error status 2' },
  ],
  [
    { status: 'compile_error', signal: 'SIGSEGV' },
    { status: 'SG', code: null, signal: 'SIGSEGV', message: 'Caught fatal signal 11' },
  ],
  [
    { status: 'signalled', signal: 'SIGTERM' },
    { status: 'SG', code: null, signal: 'SIGTERM', message: 'Caught fatal signal 15' },
  ],
  [
    { status: 'memory_limit', exitCode: 1 },
    { status: 'SG', code: null, signal: 'SIGKILL', message: 'Caught fatal signal 9' },
  ],
  [
    { status: 'time_limit', limit: wall },
    { status: 'TO', code: null, signal: 'SIGKILL', message: 'Time limit exceeded (wall clock)' },
  ],
  [
    { status: 'time_limit', limit: cpu },
    { status: 'TO', code: null, signal: 'SIGKILL', message: 'Time limit exceeded' },
  ],
  [
    { status: 'output_limit' },
    { status: 'OL', code: null, signal: 'SIGKILL', message: 'stdout length exceeded' },
  ],
  [
    { status: 'output_limit', stderr: 'more' },
    { status: 'EL', code: null, signal: 'SIGKILL', message: 'stderr length exceeded' },
  ],
  [{ status: 'internal_error' }, { status: 'XX', code: null, signal: null, message: 'Internal error' }],
] as const)('%j is told as %j', (step, end) => {
  expect(stageEnd({ ...STEP, ...step })).toEqual(end);
});
