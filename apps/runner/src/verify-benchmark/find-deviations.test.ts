import type { SampleSummary, SampleStatus } from '@crucible/contracts/evaluation-sample';
import { scoreEvaluation } from '@crucible/evaluation/score-evaluation';
import { describe, expect, it } from 'vitest';
import { findDeviations } from './find-deviations.ts';

const NOTHING = { count: 0, sum: 0, max: 0 };

function measured(...statuses: SampleStatus[]) {
  const samples = statuses.map((status, index): SampleSummary => ({
    ...{ problem: 'P', problemPosition: 0, sampleIndex: index, line: index + 1, status, isWithheld: false },
    ...{ message: status === 'failed' ? 'no' : '', wallMs: 1, cpuMs: 1, memoryBytes: 1 },
    ...{ isFromCache: false, finishedAt: null },
  }));
  const counts = Object.fromEntries(
    [...Map.groupBy(statuses, (status) => status)].map(([status, all]) => [status, all.length]),
  );
  const problem = {
    ...{ tags: [], difficulty: null, split: 'public' as const, samples: statuses.length },
    ...{ statuses: counts, cpuMs: NOTHING, memoryBytes: NOTHING, tokens: null, cost: null },
  };
  return { samples, scores: scoreEvaluation([problem], { seed: 1 }) };
}
const two = measured('passed', 'failed');
const nothing = { scores: null, passed: null };

describe('findDeviations', () => {
  it('finds none where nothing is expected, or just that', () => {
    expect(findDeviations(two, nothing)).toEqual([]);
    expect(
      findDeviations(two, {
        passed: [true, false],
        scores: {
          pass_at_k: { 'pass@1': 0.5 + 1e-12, 'pass@2': 1 },
          ...{ num_problems: 1, num_samples: 2, passed_samples: 1, per_task_passed: { P: 1 } },
        },
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'another verdict',
      { ...nothing, passed: [true, true] },
      ['line 2, P (1): expected passed, found failed (no)'],
    ],
    [
      'a sample that is not there',
      { ...nothing, passed: [true, false, true] },
      ['There are 2 samples, and 3 verdicts are expected.'],
    ],
    [
      'another score',
      { ...nothing, scores: { pass_at_k: { 'pass@1': 0.5001, 'pass@2': 1 } } },
      ['pass@1: expected 0.5001, found 0.5'],
    ],
    [
      'a score that there is none of',
      { ...nothing, scores: { pass_at_k: { 'pass@1': 0.5, 'pass@2': 1, 'pass@10': 1 } } },
      ['pass@10: expected 1, found nothing'],
    ],
    [
      'a score that there should be none of',
      { ...nothing, scores: { pass_at_k: { 'pass@1': 0.5 } } },
      ['pass@2 is 1, and none is expected.'],
    ],
    [
      'another number of passes',
      { ...nothing, scores: { passed_samples: 2, per_task_passed: { P: 2 } } },
      ['Passed: expected 2, found 1', 'P, passed: expected 2, found 1'],
    ],
  ])('tells %s', (_what, expected, deviations) => {
    expect(findDeviations(two, expected)).toEqual(deviations);
  });

  it('takes what is our fault for one, whatever is expected', () => {
    expect(findDeviations(measured('internal_error'), nothing)).toEqual(['line 1, P (0) has no verdict: ']);
  });
});
