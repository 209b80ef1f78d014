import { expect, it } from 'vitest';
import { describeEnd, exitCodeOf } from './describe-end.ts';

it.each([
  [{ status: 'completed', exitCode: 0, signal: null }, 0],
  [{ status: 'nonzero_exit', exitCode: 3, signal: null }, 3],
  [{ status: 'compile_error', exitCode: 2, signal: null }, 2],
  [{ status: 'compile_error', exitCode: null, signal: null }, 1],
  [{ status: 'signalled', exitCode: null, signal: 'SIGSEGV' }, 139],
  [{ status: 'time_limit', exitCode: null, signal: 'SIGKILL' }, 124],
  [{ status: 'memory_limit', exitCode: null, signal: 'SIGKILL' }, 137],
  [{ status: 'cancelled', exitCode: null, signal: null }, 130],
  [{ status: 'internal_error', exitCode: null, signal: null }, 70],
] as const)('%o ends with %i', (execution, code) => {
  expect(exitCodeOf(execution)).toBe(code);
});

it('explains what the output does not', () => {
  const plain = { signal: null, truncated: false };
  expect(describeEnd({ ...plain, status: 'completed' })).toBeNull();
  expect(describeEnd({ ...plain, status: 'nonzero_exit' })).toBeNull();
  expect(describeEnd({ ...plain, status: 'signalled', signal: 'SIGABRT' })).toBe('Ended by SIGABRT.');
  expect(describeEnd({ ...plain, status: 'completed', truncated: true })).toContain('Not all');
  const limit = { name: 'wallMs' as const, limit: 1000, used: 1003.2 };
  expect(describeEnd({ ...plain, status: 'time_limit', limit })).toBe(
    'Stopped: wallMs is limited to 1000, and 1003 were used.',
  );
});
