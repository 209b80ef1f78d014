import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { TestVerdict } from '@crucible/contracts/grading';
import { expect, it } from 'vitest';
import type { TestOutcome } from './grader.ts';
import { settleOutcomes } from './settle-outcomes.ts';

const content = AssignmentContentSchema.parse({
  groups: [
    { id: 'strict', name: 'Strict', stopsAtFailure: true },
    { id: 'mild', name: 'Mild' },
  ],
  tests: ['a strict', 'b mild', 'c strict', 'd', 'e strict', 'f mild'].map((text) => {
    const [id, groupId] = text.split(' ');
    return { kind: 'io', id, name: id, expected: '', groupId };
  }),
});

const outcome = (verdict: TestVerdict): TestOutcome => ({
  ...{ verdict, share: verdict === 'passed' ? 1 : 0, message: '', detail: {} },
  ...{ durationMs: 1, cpuMs: 1, memoryBytes: 1 },
});

function settle(told: Record<string, TestVerdict>): string[] {
  const outcomes = new Map(Object.entries(told).map(([id, verdict]) => [id, outcome(verdict)]));
  return settleOutcomes(content, content.tests, outcomes).map(
    ({ test, outcome: settled }) => `${test.id} ${settled.verdict}`,
  );
}

it('skips what was not told', () => {
  expect(settle({ a: 'passed', d: 'failed' })).toEqual([
    ...['a passed', 'b skipped', 'c skipped', 'd failed', 'e skipped', 'f skipped'],
  ]);
});

it('lets nothing count that comes after a failure in a group that stops, whatever was run', () => {
  const all = {
    a: 'passed',
    b: 'wrong_answer',
    c: 'time_limit',
    d: 'passed',
    e: 'passed',
    f: 'passed',
  } as const;
  expect(settle(all)).toEqual([
    ...['a passed', 'b wrong_answer', 'c time_limit', 'd passed', 'e skipped', 'f passed'],
  ]);
});

it('does not stop at some of the points', () => {
  expect(settle({ a: 'partial', c: 'passed', e: 'passed' }).filter((line) => !line.includes('skip'))).toEqual(
    [...['a partial', 'c passed', 'e passed']],
  );
});
