import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { CATALOG, LIMITS } from '../runs/runs-fixture.ts';
import { checkContent } from './check-content.ts';

const VERSION = { versionCommand: ['pytest'], versionPattern: '', run: { argv: ['pytest'] }, env: {} };
const WITH_PYTEST = {
  images: CATALOG.images.map((image) => ({
    ...image,
    manifest: {
      ...image.manifest,
      frameworks: [{ id: 'pytest' as const, languages: ['python'], ...VERSION }],
    },
  })),
};
const LANGUAGE = {
  language: 'python',
  files: [{ path: 'main.py', content: '' }],
  solution: [{ path: 'main.py', content: '' }],
};
const IO = { kind: 'io' as const, id: 'a', name: 'A', expected: '' };
const GOOD: AssignmentContentInput = { statement: 'Add.', languages: [LANGUAGE], tests: [IO] };
const READ_ONLY = { path: 'main.py', content: '', access: 'read_only' as const };
const PROGRAM = { id: 'p', language: 'cobol', files: [{ path: 'check.cob', content: '' }] };

const UNIT = {
  ...{ kind: 'unit' as const, id: 'u', name: 'U', framework: 'pytest' as const },
  files: [{ path: 'test_a.py', content: '' }],
  cases: [{ name: 'x' }],
};

const rows: [string, AssignmentContentInput, string[]][] = [
  ['all is well', {}, []],
  ['no statement', { statement: ' \n' }, ['warning statement']],
  ['no language', { languages: [] }, ['error languages']],
  ['no test', { tests: [] }, ['error tests']],
  ['no points', { tests: [{ ...IO, points: 0 }] }, ['warning tests']],
  ['no solution', { languages: [{ ...LANGUAGE, solution: [] }] }, ['warning languages.0.solution']],
  [
    'a language that is not here',
    { languages: [{ ...LANGUAGE, language: 'cobol' }] },
    ['error languages.0.language'],
  ],
  [
    'nothing to be written',
    { languages: [{ ...LANGUAGE, files: [READ_ONLY], allowsNewFiles: false }] },
    ['error languages.0.files'],
  ],
  ['all to be written', { languages: [{ ...LANGUAGE, files: [READ_ONLY] }] }, []],
  [
    'an entry that is not there',
    { languages: [{ ...LANGUAGE, entry: 'app.py', allowsNewFiles: false }] },
    ['error languages.0.entry'],
  ],
  ['too much time', { limits: { wallMs: 60_000 } }, ['error limits']],
  ['too much for one test', { tests: [{ ...IO, limits: { pids: 4000 } }] }, ['error tests.0.limits']],
  ['a checker in no language', { programs: [PROGRAM] }, ['error programs.0.language']],
  [
    'a test for another language',
    { tests: [IO, { ...IO, id: 'b', languages: ['java'] }] },
    ['error tests.1.languages'],
  ],
  [
    'no test for the language',
    { tests: [{ ...IO, languages: ['java'] }] },
    ['error languages.0.language', 'error tests.0.languages'],
  ],
  ['an empty group', { groups: [{ id: 'g', name: 'G' }] }, ['warning groups.0']],
  ['a framework of another language', { tests: [{ ...UNIT, framework: 'jest' }] }, ['error tests.0']],
  [
    'a pattern that is none',
    { tests: [{ ...IO, expected: '(', compare: { type: 'regex' } }] },
    ['error tests.0.expected'],
  ],
  ['tests that nobody has counted', { tests: [{ ...UNIT, cases: [] }] }, ['warning tests.0.cases']],
];

it.each(rows)('%s', (_name, changes, expected) => {
  const content = AssignmentContentSchema.parse({ ...GOOD, ...changes });
  const problems = checkContent(content, { catalog: WITH_PYTEST, maxLimits: LIMITS });
  expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual(expected);
});
