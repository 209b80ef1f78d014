import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { contentIssues, issuePlace } from './content-issues.ts';

it('says what is wrong, and where', () => {
  const content = AssignmentContentSchema.parse({
    tests: [{ kind: 'io', id: 'a', name: 'A', expected: '' }],
  });
  expect(contentIssues(content)).toEqual([]);
  const [test] = content.tests;
  if (test === undefined) throw new Error('There is one.');
  const wrong = { ...content, tests: [test, { ...test, id: 'b', name: '' }] };
  const issues = contentIssues(wrong);
  expect(issues).toMatchObject([{ path: 'tests.1.name' }]);
  expect(issues.map((issue) => issuePlace(issue))).toEqual(['Test 2, name']);
});
