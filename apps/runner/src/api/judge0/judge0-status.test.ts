import { describe, expect, it } from 'vitest';
import { JUDGE0_STATUSES, judge0End } from './judge0-status.ts';

const STEP = { exitCode: null, signal: null, limitName: null, isAsExpected: true };

describe('judge0End', () => {
  it.each([
    [{ status: 'queued' }, 'In Queue', null, null],
    [{ status: 'running' }, 'Processing', null, null],
    [{ status: 'completed' }, 'Accepted', null, null],
    [{ status: 'completed', isAsExpected: false }, 'Wrong Answer', null, null],
    [
      { status: 'time_limit', limitName: 'wallMs' },
      'Time Limit Exceeded',
      null,
      'Time limit exceeded (wall clock)',
    ],
    [{ status: 'time_limit', limitName: 'cpuMs' }, 'Time Limit Exceeded', null, 'Time limit exceeded'],
    [{ status: 'compile_error' }, 'Compilation Error', null, null],
    [{ status: 'signalled', signal: 'SIGSEGV' }, 'Runtime Error (SIGSEGV)', 11, 'Caught fatal signal 11'],
    [{ status: 'signalled', signal: 'SIGXFSZ' }, 'Runtime Error (SIGXFSZ)', 25, 'Caught fatal signal 25'],
    [{ status: 'output_limit' }, 'Runtime Error (SIGXFSZ)', 25, 'Caught fatal signal 25'],
    [{ status: 'signalled', signal: 'SIGFPE' }, 'Runtime Error (SIGFPE)', 8, 'Caught fatal signal 8'],
    [{ status: 'signalled', signal: 'SIGABRT' }, 'Runtime Error (SIGABRT)', 6, 'Caught fatal signal 6'],
    [{ status: 'signalled', signal: 'SIGTERM' }, 'Runtime Error (Other)', 15, 'Caught fatal signal 15'],
    [{ status: 'memory_limit' }, 'Runtime Error (Other)', 9, 'Caught fatal signal 9'],
    [{ status: 'nonzero_exit', exitCode: 3 }, 'Runtime Error (NZEC)', null, 'Exited with error status 3'],
    [{ status: 'internal_error' }, 'Internal Error', null, 'Internal error'],
  ] as const)('%j is %s', (step, description, exitSignal, message) => {
    const end = judge0End({ ...STEP, ...step });
    expect(JUDGE0_STATUSES[end.statusId - 1]?.description).toBe(description);
    expect(end).toMatchObject({ exitSignal, message });
  });

  it('has an exit code of 0 unless the program says otherwise', () => {
    expect(judge0End({ ...STEP, status: 'time_limit', exitCode: 9 }).exitCode).toBe(0);
    expect(judge0End({ ...STEP, status: 'nonzero_exit', exitCode: 9 }).exitCode).toBe(9);
  });
});
