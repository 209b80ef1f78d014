import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { TestVerdict } from '@crucible/contracts/grading';
import { describe, expect, it } from 'vitest';
import { toStudentResult } from './to-student-result.ts';
import { toTestResults } from './to-test-result.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const LATER = new Date('2026-07-01T12:00:00Z');
const EARLIER = new Date('2026-05-01T12:00:00Z');

const SECRETS = {
  ...{ name: 'secret-name', hint: 'secret-hint', points: 5 },
};
const content = AssignmentContentSchema.parse({
  programs: [{ id: 'p', language: 'python', files: [{ path: 'p.py', content: 'secret-judge' }] }],
  tests: [
    ...['always', 'after_due', 'after_publishing', 'on_failure', 'never'].map((visibility) => ({
      ...{ kind: 'io', id: `io-${visibility}`, visibility, stdin: 'secret-in', expected: 'secret-out' },
      ...SECRETS,
    })),
    {
      ...{ kind: 'checker', id: 'checker', visibility: 'always', programId: 'p' },
      ...{ stdin: 'open-in', answer: 'secret-answer', ...SECRETS },
    },
    {
      ...{ kind: 'interactive', id: 'talk', visibility: 'always', programId: 'p' },
      ...{ input: 'secret-input', answer: 'secret-answer', ...SECRETS },
    },
    {
      ...{ kind: 'unit', id: 'unit', framework: 'pytest', visibility: 'never' },
      ...{ files: [{ path: 'test_x.py', content: 'secret-test' }], ...SECRETS },
    },
    { kind: 'io', id: 'sample', isSample: true, stdin: 'open-in', expected: 'open-out', ...SECRETS },
  ],
});

type Facts = { dueAt?: Date | null; resultsPublishedAt?: Date | null };

function student(testId: string, verdict: TestVerdict, facts: Facts = {}) {
  const [id] = testId.split('/');
  const place = content.tests.findIndex((test) => test.id === id);
  const row = {
    ...{ position: place * 10_000 + (testId.includes('/') ? 3 : 0), testId, name: SECRETS.name, verdict },
    ...{ points: 0, maxPoints: 5, message: 'secret-message', durationMs: 7, cpuMs: 7, memoryBytes: 7n },
    detail: { actual: 'mine', judgeOutput: 'staff-only' },
  };
  const [placed] = toTestResults([row], { content, language: 'python' });
  if (placed === undefined) throw new Error(`There is no result of ${testId}.`);
  return toStudentResult(placed, { dueAt: null, resultsPublishedAt: null, now: NOW, ...facts });
}

describe('who sees what came of a test', () => {
  it.each<[string, TestVerdict, Facts, 'shown' | 'hidden', string | null]>([
    ['io-always', 'wrong_answer', {}, 'shown', null],
    ['io-after_due', 'wrong_answer', { dueAt: LATER }, 'hidden', 'due'],
    ['io-after_due', 'wrong_answer', {}, 'hidden', 'never'],
    ['io-after_due', 'wrong_answer', { dueAt: EARLIER }, 'shown', null],
    ['io-after_publishing', 'wrong_answer', {}, 'hidden', 'publishing'],
    ['io-after_publishing', 'wrong_answer', { resultsPublishedAt: EARLIER }, 'shown', null],
    ['io-on_failure', 'wrong_answer', {}, 'shown', null],
    ['io-on_failure', 'passed', {}, 'hidden', null],
    ['io-never', 'wrong_answer', { dueAt: EARLIER, resultsPublishedAt: EARLIER }, 'hidden', 'never'],
    ['sample', 'passed', {}, 'shown', null],
    ['unit/secret-case', 'failed', { dueAt: EARLIER }, 'hidden', 'never'],
  ])('%s that ended as %s with %j is %s', (testId, verdict, facts, access, seenAfter) => {
    const told = student(testId, verdict, facts);
    expect(told).toMatchObject({ access, seenAfter, maxPoints: 5 });
    if (access === 'shown') return;
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(told).toMatchObject({ name: null, verdict: null, points: null, detail: null, durationMs: null });
    expect(told.key).toMatch(/^hidden-\d+(\/\d+)?$/);
  });

  it('tells parts apart without their names', () => {
    expect(student('unit/secret-case', 'failed').key).toBe('hidden-8/4');
  });
});

describe('what is told of a test that may be seen', () => {
  it('is everything but what is for the staff', () => {
    expect(student('io-always', 'wrong_answer').detail).toEqual({
      ...{ stdin: 'secret-in', args: [], expected: 'secret-out', actual: 'mine' },
    });
  });

  it('is not the answer of a checker, and nothing of what a judge reads', () => {
    expect(student('checker', 'wrong_answer').detail).toEqual({ stdin: 'open-in', args: [], actual: 'mine' });
    expect(student('talk', 'wrong_answer').detail).toEqual({ args: [], actual: 'mine' });
  });

  it('has a hint for whoever fails it', () => {
    expect(student('io-always', 'wrong_answer').hint).toBe('secret-hint');
    expect(student('io-always', 'passed').hint).toBe('');
  });
});
