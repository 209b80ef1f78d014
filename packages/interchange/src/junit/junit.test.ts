import type { GradingRun, TestResult } from '@crucible/contracts/grading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGradescope } from '../gradescope/to-gradescope.ts';
import { PackageError } from '../package-error.ts';
import { readJunit } from './read-junit.ts';
import { writeJunit } from './write-junit.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const RESULT: TestResult = {
  testId: 't',
  name: 'adds',
  groupId: null,
  isSample: false,
  visibility: 'always',
  verdict: 'passed',
  points: 2,
  maxPoints: 2,
  message: '',
  hint: '',
  detail: { stdin: 'SECRET INPUT', expected: 'SECRET ANSWER', judgeOutput: 'SECRET TRACE' },
  durationMs: 250,
  cpuMs: 200,
  memoryBytes: 1,
};
const gradingOf = (results: TestResult[]): GradingRun => ({
  id: 'V1StGXR8_Z5jdHi6B-myT',
  submissionId: null,
  reason: 'submitted',
  status: 'graded',
  queuePosition: null,
  done: results.length,
  total: results.length,
  compile: null,
  costsAttempt: true,
  createdAt: '2026-11-21T10:00:00.000Z',
  finishedAt: null,
  versionNumber: 1,
  points: results.reduce((sum, { points }) => sum + points, 0),
  maxPoints: results.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  results,
  images: [],
  isolation: null,
  instance: 'host-1',
});

describe('a report', () => {
  it('of pytest is read: every outcome, its message, its time and its points', () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" hostname="h">
      <testcase classname="test_demo.TestAdd" name="test_ok" time="0.040"/>
      <testcase classname="d" name="test_bad" time="0.001"><failure message="AssertionError: wrong &lt;sum&gt;&#10;assert (1 + 1) == 3">the source of the test</failure></testcase>
      <testcase classname="d" name="test_skip" time="0"><skipped type="pytest.skip" message="later">x</skipped></testcase>
      <testcase classname="d" name="test_err"><error message="failed on setup"/></testcase>
      <testcase classname="d" name="test_p[1-2]" time="1,000.5"><properties><property name="points" value="5"/></properties></testcase>
    </testsuite></testsuites>`;
    const base = { suite: 'pytest', className: 'd', message: '', points: null };
    expect(readJunit(bytes(xml))).toEqual([
      { ...base, className: 'test_demo.TestAdd', name: 'test_ok', outcome: 'passed', durationMs: 40 },
      {
        ...base,
        name: 'test_bad',
        outcome: 'failed',
        message: 'AssertionError: wrong <sum>\nassert (1 + 1) == 3',
        durationMs: 1,
      },
      { ...base, name: 'test_skip', outcome: 'skipped', message: 'later', durationMs: 0 },
      { ...base, name: 'test_err', outcome: 'error', message: 'failed on setup', durationMs: null },
      { ...base, name: 'test_p[1-2]', outcome: 'passed', durationMs: 1_000_500, points: 5 },
    ]);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite/>'],
    ['entities in lower case', '<!doctype a><testsuite/>'],
    ['no XML', '<testsuite><testcase></testsuite>'],
    ['nothing', ''],
    ['depth', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`],
  ])('with %s is refused', (_what, xml) => {
    expect(() => readJunit(bytes(xml))).toThrow(PackageError);
  });

  it('that is too long or has too many tests is refused', () => {
    const xml = bytes(`<testsuite>${'<testcase name="a"/>'.repeat(11)}</testsuite>`);
    expect(() => readJunit(xml, { maxBytes: 1000, maxCases: 10 })).toThrow(/at most 10/);
    expect(() => readJunit(xml, { maxBytes: 100, maxCases: 100 })).toThrow(/too large/);
  });
});

it('a grading as JUnit XML says verdicts and points, and nothing of what belongs to the tests', () => {
  const results: TestResult[] = [
    RESULT,
    {
      ...RESULT,
      name: 'is <odd> & "quoted" \u0000',
      groupId: 'g',
      verdict: 'wrong_answer',
      points: 0,
      message: 'It\nis wrong.',
    },
    { ...RESULT, name: 'broke', verdict: 'judge_error', points: 0 },
    { ...RESULT, name: 'left out', verdict: 'skipped', points: 0 },
  ];
  const xml = writeJunit(gradingOf(results), 'Echo');
  expect(xml).not.toContain('SECRET');
  expect(xml).not.toContain('host');
  expect(xml).toContain('tests="4" failures="1" errors="1" skipped="1"');
  expect(
    readJunit(bytes(xml)).map(({ suite, name, outcome, points }) => [suite, name, outcome, points]),
  ).toEqual([
    ['Echo', 'adds', 'passed', 2],
    ['Echo', 'broke', 'error', 0],
    ['Echo', 'left out', 'skipped', 0],
    ['g', 'is <odd> & "quoted" \uFFFD', 'failed', 0],
  ]);
});

it('whatever tests are called, a report that is written is read again', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
      (names) => {
        const xml = writeJunit(gradingOf(names.map((name) => ({ ...RESULT, name }))), 'Any');
        expect(readJunit(bytes(xml))).toHaveLength(names.length);
      },
    ),
    { numRuns: 50 },
  );
});

it('a grading for Gradescope has what students may see, and when', () => {
  const results: TestResult[] = [
    RESULT,
    {
      ...RESULT,
      visibility: 'after_due',
      groupId: 'g',
      verdict: 'time_limit',
      points: 0,
      message: 'Too slow.',
    },
    { ...RESULT, visibility: 'after_publishing' },
    { ...RESULT, visibility: 'on_failure' },
    { ...RESULT, visibility: 'on_failure', verdict: 'partial', points: 1 },
    { ...RESULT, visibility: 'never' },
    { ...RESULT, visibility: 'never', isSample: true },
  ];
  const written = toGradescope(gradingOf(results));
  expect(JSON.stringify(written)).not.toContain('SECRET');
  expect(written).toMatchObject({ score: 11, execution_time: 1.75, output: '', stdout_visibility: 'hidden' });
  expect(written.tests[1]).toEqual({
    score: 0,
    max_score: 2,
    status: 'failed',
    name: 'adds',
    number: '2',
    output: 'time limit\nToo slow.',
    tags: ['g'],
    visibility: 'after_due_date',
  });
  expect(written.tests.map(({ visibility }) => visibility)).toEqual([
    'visible',
    'after_due_date',
    'after_published',
    'hidden',
    'visible',
    'hidden',
    'visible',
  ]);
});
