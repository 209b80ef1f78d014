import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { copyOfTest, newTest } from './new-test.ts';
import { TEST_KINDS } from './test-kinds.ts';

const content = AssignmentContentSchema.parse({
  languages: [{ language: 'python' }],
  programs: [{ id: 'checker', language: 'python', files: [{ path: 'check.py', content: '' }] }],
  tests: [{ kind: 'io', id: 'test-2', name: 'A', expected: '' }],
});

it.each(TEST_KINDS)('$kind can be saved at once, and copied', ({ kind }) => {
  const test = newTest(kind, content);
  expect(test).toMatchObject({ kind, id: 'test-3' });
  if (test === null) throw new Error('There is one.');
  const tests = [...content.tests, test];
  const copy = copyOfTest(test, { ...content, tests });
  const parsed = AssignmentContentSchema.safeParse({ ...content, tests: [...tests, copy] });
  expect(parsed.error).toBeUndefined();
});

it.each(['checker', 'interactive'] as const)('%s needs a program', (kind) => {
  expect(newTest(kind, { ...content, programs: [] })).toBeNull();
});
