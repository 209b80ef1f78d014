import { UnitTestSchema } from '@crucible/contracts/assignment-test';
import type { Framework } from '@crucible/contracts/assignment-test';
import { describe, expect, it } from 'vitest';
import { findEntries, isKeptFromDisk, writeJob } from './unit-job.ts';

const testOf = (framework: Framework, paths: string[], entries?: string[]) =>
  UnitTestSchema.parse({
    ...{ kind: 'unit', id: 'u', name: 'u', framework },
    files: paths.map((path) => ({ path, content: `text of ${path}` })),
    ...(entries === undefined ? {} : { entries }),
  });

describe('findEntries', () => {
  it.each<[Framework, string[], string[]]>([
    ['pytest', ['data.py', 'test_a.py', 'a_test.py', 'latest.py', 'conftest.py'], ['test_a.py', 'a_test.py']],
    ['unittest', ['tests.py', 'a_test.py', 'data.py'], ['tests.py', 'a_test.py']],
    [
      'jest',
      ['a.spec.js', 'b.test.tsx', 'data.js', '__tests__/c.ts'],
      ['a.spec.js', 'b.test.tsx', '__tests__/c.ts'],
    ],
    ['vitest', ['a.test.mts', 'data.js'], ['a.test.mts']],
    [
      'node_test',
      ['test.js', 'a.test.ts', 'b-test.cjs', 'contest.js'],
      ['test.js', 'a.test.ts', 'b-test.cjs'],
    ],
    // Whatever it is called: something has to be run.
    ['pytest', ['check.py', 'data.py'], ['check.py']],
  ])('%s among %j', (framework, paths, expected) => {
    expect(findEntries(testOf(framework, paths))).toEqual(expected);
  });

  it('takes those that are named', () => {
    expect(findEntries(testOf('pytest', ['test_a.py', 'b.py'], ['b.py']))).toEqual(['b.py']);
  });
});

it('keeps tests and the configuration of pytest from the disk, and nothing else', () => {
  const kept = ['a_test.py', 'conftest.py', 'sub/conftest.py', 'data.txt', 'b_test.py'];
  expect(kept.filter((path) => isKeptFromDisk(path, ['a_test.py']))).toEqual([
    'a_test.py',
    'conftest.py',
    'sub/conftest.py',
  ]);
});

it('writes the seal, then the tests that are not on the disk', () => {
  const test = testOf('pytest', ['a_test.py', 'conftest.py', 'data.txt']);
  const job = writeJob({ test, entries: ['a_test.py'], seal: Buffer.alloc(32, 9), language: 'python' });
  expect(job.subarray(0, 32)).toEqual(Buffer.alloc(32, 9));
  expect(JSON.parse(job.toString('utf8', 32))).toMatchObject({
    entries: ['a_test.py'],
    runsSkipped: false,
    tests: [
      { path: 'a_test.py', content: 'text of a_test.py' },
      { path: 'conftest.py', content: 'text of conftest.py' },
    ],
  });
});
