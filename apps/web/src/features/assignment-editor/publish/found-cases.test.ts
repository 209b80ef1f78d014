import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { TestResult } from '@crucible/contracts/grading';
import { expect, it } from 'vitest';
import { withFoundCases } from './found-cases.ts';

const UNIT = {
  ...{ kind: 'unit' as const, name: 'U', framework: 'pytest' as const },
  files: [{ path: 'test_a.py', content: '' }],
};
const content = AssignmentContentSchema.parse({
  tests: [
    { ...UNIT, id: 'new' },
    { ...UNIT, id: 'known', cases: [{ name: 'old' }] },
    { kind: 'io', id: 'io', name: 'IO', expected: '' },
  ],
});
const result = (testId: string): TestResult => ({
  ...{ testId, name: testId, groupId: null, isSample: false, visibility: 'never', verdict: 'passed' },
  ...{ points: 1, maxPoints: 1, message: '', hint: '', detail: {} },
  ...{ durationMs: null, cpuMs: null, memoryBytes: null },
});

it('takes the tests that were found, where none were known', () => {
  const found = withFoundCases(
    content,
    ['new/a', 'new/b::c/d', 'known/x', 'io'].map((id) => result(id)),
  );
  expect(found.tests).toMatchObject([
    { cases: [{ name: 'a' }, { name: 'b::c/d' }] },
    { cases: [{ name: 'old' }] },
    { id: 'io' },
  ]);
});

it('is the same when there is nothing new', () => {
  expect(withFoundCases(content, [result('known/x')])).toBe(content);
});
