import type { StudentTestResult } from '@crucible/contracts/grading';
import type { StudentTest } from '@crucible/contracts/student-assignment';
import { expect, it } from 'vitest';
import { withPending } from './pending-results.ts';

const test = (key: string, isSample = false): StudentTest => ({
  ...{ key, name: key, kind: 'io', points: 1, groupId: null, isSample, seenAfter: 'now', sample: null },
});
const result = (key: string): StudentTestResult => ({
  ...{ groupId: null, isSample: false, maxPoints: 1, key, name: key, access: 'shown', seenAfter: null },
  ...{ verdict: 'passed', points: 1, message: '', hint: '', detail: null, durationMs: 1 },
});
const hidden: StudentTest = { ...test('hidden-4'), name: null, seenAfter: 'never' };
const tests = [test('a', true), test('b'), test('unit'), hidden];
const compile = { status: 'compile_error' as const, output: '', diagnostics: [] };

it.each([
  [{ status: 'queued' }, [], ['a', 'b', 'unit']],
  [{ status: 'running' }, ['b'], ['a', 'b', 'unit']],
  [{ status: 'running' }, ['unit/one', 'unit/two'], ['a', 'b', 'unit/one', 'unit/two']],
  [{ status: 'running', reason: 'samples' }, [], ['a']],
  [{ status: 'running', compile }, [], []],
  [{ status: 'graded' }, ['a'], ['a']],
] as const)('%j with results of %j', (changes, keys, shown) => {
  const grading = { reason: 'submitted' as const, compile: null, ...changes, results: keys.map(result) };
  expect(withPending(grading, tests).map(({ key }) => key)).toEqual(shown);
});
