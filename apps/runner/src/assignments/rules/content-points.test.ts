import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { contentPoints } from './content-points.ts';

const content = AssignmentContentSchema.parse({
  groups: [
    { id: 'sum', name: 'Sum' },
    { id: 'fixed', name: 'Fixed', points: 7, rule: 'all' },
    { id: 'empty', name: 'Empty', points: 50 },
  ],
  tests: [
    { kind: 'io', id: 'a', name: 'A', points: 2, expected: '' },
    { kind: 'io', id: 'b', name: 'B', points: 3, expected: '', groupId: 'sum' },
    { kind: 'io', id: 'c', name: 'C', points: 4, expected: '', groupId: 'sum', languages: ['python'] },
    { kind: 'io', id: 'd', name: 'D', points: 99, expected: '', groupId: 'fixed', languages: ['python'] },
  ],
});

it.each([
  [undefined, 2 + 3 + 4 + 7],
  ['python', 2 + 3 + 4 + 7],
  ['javascript', 2 + 3],
])('for the language %s', (language, expected) => {
  expect(contentPoints(content, language)).toBe(expected);
});
