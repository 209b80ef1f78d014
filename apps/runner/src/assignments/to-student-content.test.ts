import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { StudentContentSchema } from '@crucible/contracts/student-assignment';
import { describe, expect, it } from 'vitest';
import { toStudentContent } from './to-student-content.ts';

const NOON = new Date('2026-01-01T12:00:00Z');
const BEFORE = new Date('2026-01-01T11:00:00Z');
const FACTS = { versionNumber: 3, dueAt: null, resultsPublishedAt: null, now: NOON };

/** Everything that nobody but the staff may know has this in it. */
const SECRET = 'SECRET';
const base = { visibility: 'never' as const, hint: SECRET };
const named = (id: string) => ({ ...base, id: `${SECRET}-${id}`, name: `${SECRET} ${id}` });
const CONTENT: AssignmentContentInput = {
  statement: '# Add',
  languages: [
    {
      language: 'python',
      files: [
        { path: 'main.py', content: 'pass' },
        { path: 'given.py', content: 'x = 1', access: 'read_only' },
        { path: 'SECRET.py', content: SECRET, access: 'hidden' },
      ],
      solution: [{ path: 'main.py', content: SECRET }],
    },
  ],
  assets: [{ path: 'plot.png', mediaType: 'image/png', content: 'AAAA' }],
  programs: [{ id: SECRET, language: 'python', files: [{ path: 'check.py', content: SECRET }] }],
  groups: [{ id: 'group', name: 'Group', points: 4 }],
  tests: [
    { ...named('io'), kind: 'io', stdin: SECRET, expected: SECRET, groupId: 'group' },
    { ...named('checker'), kind: 'checker', stdin: SECRET, answer: SECRET, programId: SECRET },
    { ...named('judge'), kind: 'interactive', input: SECRET, answer: SECRET, programId: SECRET },
    { ...named('function'), kind: 'function', functionName: SECRET, args: [SECRET], expected: SECRET },
    {
      ...named('unit'),
      kind: 'unit',
      framework: 'pytest',
      files: [{ path: 'test_a.py', content: SECRET }],
      cases: [{ name: SECRET }],
    },
    {
      ...named('static'),
      kind: 'static',
      rules: [{ rule: 'must_use', construct: 'call', name: SECRET, message: SECRET }],
    },
    { ...named('style'), kind: 'style', rules: [SECRET] },
  ],
  source: { format: 'exercism', name: SECRET },
};

describe('what a student is told', () => {
  const told = toStudentContent(AssignmentContentSchema.parse(CONTENT), FACTS);

  it('has nothing of what is hidden', () => {
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(StudentContentSchema.strict().parse(told)).toEqual(told);
  });

  it('has the statement, the files that may be seen, and what the tests are worth', () => {
    expect(told).toMatchObject({
      versionNumber: 3,
      statement: '# Add',
      maxPoints: 10,
      assets: [{ path: 'plot.png', mediaType: 'image/png' }],
      groups: [{ id: 'hidden-group-1', name: null, points: 4 }],
      languages: [
        {
          entry: 'main.py',
          files: [
            { path: 'main.py', access: 'editable' },
            { path: 'given.py', access: 'read_only' },
          ],
        },
      ],
    });
    expect(told.tests).toHaveLength(7);
    expect(told.tests[0]).toEqual({
      ...{ key: 'hidden-1', name: null, kind: null, points: 1, groupId: 'hidden-group-1' },
      ...{ isSample: false, seenAfter: 'never', sample: null },
    });
  });

  it('has all of a sample', () => {
    const content = AssignmentContentSchema.parse({
      tests: [
        { kind: 'io', id: 'a', name: 'A', isSample: true, stdin: '1 2', expected: '3' },
        {
          kind: 'function',
          id: 'b',
          name: 'B',
          isSample: true,
          functionName: 'add',
          args: [1, [2]],
          expected: 3,
        },
        { kind: 'function', id: 'c', name: 'C', isSample: true, functionName: 'add', throws: 'ValueError' },
      ],
    });
    expect(toStudentContent(content, FACTS).tests).toMatchObject([
      { key: 'a', name: 'A', kind: 'io', seenAfter: 'now', sample: { stdin: '1 2', expected: '3' } },
      { sample: { call: 'add(1, [2])', expected: '3' } },
      { sample: { call: 'add()', throws: 'ValueError' } },
    ]);
  });
});

it.each([
  ['always', {}, { key: 'a', name: 'A', seenAfter: 'now' }],
  ['after_due', {}, { key: 'hidden-1', name: null, seenAfter: 'due' }],
  ['after_due', { dueAt: BEFORE }, { key: 'a', name: 'A', seenAfter: 'now' }],
  ['after_publishing', {}, { key: 'hidden-1', name: null, seenAfter: 'publishing' }],
  ['after_publishing', { resultsPublishedAt: BEFORE }, { key: 'a', name: 'A', seenAfter: 'now' }],
  ['on_failure', { dueAt: BEFORE }, { key: 'hidden-1', name: null, seenAfter: 'failing' }],
  ['never', { dueAt: BEFORE, resultsPublishedAt: BEFORE }, { key: 'hidden-1', seenAfter: 'never' }],
] as const)('a test that is seen %s, with %j', (visibility, facts, expected) => {
  const content = AssignmentContentSchema.parse({
    tests: [{ kind: 'io', id: 'a', name: 'A', visibility, stdin: SECRET, expected: SECRET }],
  });
  const told = toStudentContent(content, { ...FACTS, ...facts });
  expect(told.tests).toMatchObject([expected]);
  expect(JSON.stringify(told)).not.toContain(SECRET);
});
