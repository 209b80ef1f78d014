import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { compareContents } from './compare-contents.ts';

const TEST = { kind: 'io' as const, id: 'a', name: 'A', expected: '1' };
const LANGUAGE = {
  language: 'python',
  files: [{ path: 'main.py', content: '' }],
  solution: [{ path: 'main.py', content: '' }],
};
const BEFORE: AssignmentContentInput = { statement: 'x', languages: [LANGUAGE], tests: [TEST] };
const NONE = { added: [], changed: [], removed: [] };
const GIVEN = { path: 'given.py', content: '', access: 'read_only' as const };

it.each([
  ['nothing', {}, { tests: NONE, statement: false, grading: false }],
  ['the statement', { statement: 'y' }, { statement: true, grading: false }],
  [
    'what is expected',
    { tests: [{ ...TEST, expected: '2' }] },
    { tests: { ...NONE, changed: ['a'] }, grading: true },
  ],
  ['points', { tests: [{ ...TEST, points: 2 }] }, { tests: { ...NONE, changed: ['a'] }, grading: true }],
  ['a name', { tests: [{ ...TEST, name: 'B' }] }, { tests: { ...NONE, changed: ['a'] }, grading: false }],
  ['who sees it', { tests: [{ ...TEST, visibility: 'always' as const }] }, { grading: false }],
  [
    'one test more',
    { tests: [TEST, { ...TEST, id: 'b' }] },
    { tests: { ...NONE, added: ['b'] }, grading: true },
  ],
  [
    'another test',
    { tests: [{ ...TEST, id: 'b' }] },
    { tests: { added: ['b'], removed: ['a'] }, grading: true },
  ],
  ['limits', { limits: { wallMs: 5 } }, { limits: true, grading: true }],
  ['a language', { languages: [] }, { languages: { ...NONE, removed: ['python'] }, grading: true }],
  [
    'what students begin with',
    { languages: [{ ...LANGUAGE, files: [{ path: 'main.py', content: '# begin' }] }] },
    { languages: { ...NONE, changed: ['python'] }, grading: false },
  ],
  [
    'a file that they cannot change',
    { languages: [{ ...LANGUAGE, files: [...LANGUAGE.files, GIVEN] }] },
    { languages: { ...NONE, changed: ['python'] }, grading: true },
  ],
  [
    'the solution',
    { languages: [{ ...LANGUAGE, solution: [{ path: 'main.py', content: 'print(1)' }] }] },
    { grading: false },
  ],
])('%s', (_name, changes, expected) => {
  const [before, after] = [BEFORE, { ...BEFORE, ...changes }].map((content) =>
    AssignmentContentSchema.parse(content),
  );
  if (before === undefined || after === undefined) throw new Error('There are two.');
  expect(compareContents(before, after)).toMatchObject(expected);
});
