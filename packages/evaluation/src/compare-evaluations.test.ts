import { EvaluationComparisonSchema } from '@crucible/contracts/evaluation-comparison';
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from './compare-evaluations.ts';
import type { ComparedEvaluation } from './compare-evaluations.ts';
import { VersionsDiffer } from './versions-differ.ts';

/** Each problem as [passed, samples, samples with a verdict]. */
function evaluation(...problems: [number, number, number?][]): ComparedEvaluation {
  return {
    contentHash: 'v1',
    problems: problems.map(([passed, samples, attempted = samples], index) => ({
      key: `p${index}`,
      samples,
      statuses: { passed, failed: attempted - passed },
    })),
  };
}

const compare = (a: ComparedEvaluation, b: ComparedEvaluation) => {
  const comparison = compareEvaluations(a, b, { seed: 1 });
  expect(EvaluationComparisonSchema.parse(comparison)).toEqual(comparison);
  return comparison;
};

describe('two evaluations', () => {
  it('with a sample a problem', () => {
    const result = compare(
      evaluation([1, 1], [1, 1], [0, 1], [0, 1], [1, 1]),
      evaluation([1, 1], [0, 1], [1, 1], [0, 1], [0, 1]),
    );
    expect(result.problems).toEqual([
      { key: 'p0', outcome: 'both_passed' },
      { key: 'p1', outcome: 'won' },
      { key: 'p2', outcome: 'lost' },
      { key: 'p3', outcome: 'both_failed' },
      { key: 'p4', outcome: 'won' },
    ]);
    expect(result.counts).toEqual({ won: 2, lost: 1, both_passed: 1, both_failed: 1, undecided: 0 });
    expect(result.test).toMatchObject({ method: 'exact', pValue: 1 });
    expect(result.difference?.value).toBeCloseTo(0.2, 12);
  });

  it.each<[[number, number], [number, number], string]>([
    [[3, 5], [2, 5], 'won'],
    [[1, 2], [0, 1], 'both_failed'],
    [[2, 3], [100, 200], 'won'],
    [[1, 10], [6, 10], 'lost'],
    [[6, 10], [1, 1], 'both_passed'],
  ])('%j against %j: more than half has to pass', (ours, theirs, outcome) => {
    expect(compare(evaluation(ours), evaluation(theirs)).problems).toEqual([{ key: 'p0', outcome }]);
  });

  it('decide nothing where one of them has no verdict or no sample', () => {
    const result = compare(
      evaluation([1, 1], [1, 2, 1], [0, 0], [1, 1]),
      evaluation([0, 1], [2, 2], [1, 1], [0, 1, 0]),
    );
    expect(result.counts).toEqual({ won: 1, lost: 0, both_passed: 0, both_failed: 0, undecided: 3 });
    expect(result.difference).toEqual({ value: 1, interval: null });
    expect(compare(evaluation([1, 1], [1, 1]), evaluation([1, 1])).counts.undecided).toBe(1);
    const ours = { key: 'p0', samples: 1, statuses: { internal_error: 1 } };
    const broken = { contentHash: 'v1', problems: [ours] };
    expect(compare(broken, evaluation([1, 1])).counts.undecided).toBe(1);
  });

  it('without anything in common are neither alike nor different', () => {
    expect(compare(evaluation(), evaluation())).toEqual({
      problems: [],
      counts: { won: 0, lost: 0, both_passed: 0, both_failed: 0, undecided: 0 },
      test: { method: 'exact', statistic: null, pValue: 1 },
      difference: null,
    });
  });

  it('are told apart where one is better throughout, and mirrored from the other side', () => {
    const better = evaluation(...Array.from({ length: 40 }, (_, i): [number, number] => [i < 30 ? 1 : 0, 1]));
    const worse = evaluation(...Array.from({ length: 40 }, (_, i): [number, number] => [i < 15 ? 1 : 0, 1]));
    const result = compare(better, worse);
    expect(result.test.pValue).toBeCloseTo(2 / 2 ** 15, 12);
    expect(result.difference?.interval?.low).toBeGreaterThan(0);
    const mirrored = compare(worse, better);
    expect(mirrored.counts).toEqual({ ...result.counts, won: 0, lost: 15 });
    expect(mirrored.test).toEqual(result.test);
    expect(mirrored.difference?.value).toBeCloseTo(-(result.difference?.value ?? 0), 12);
  });

  it('measured by different problems are refused', () => {
    const other = { ...evaluation([1, 1]), contentHash: 'v2' };
    expect(() => compare(evaluation([1, 1]), other)).toThrow(VersionsDiffer);
    expect(() => compare(evaluation([1, 1]), other)).toThrow(
      expect.objectContaining({ code: 'versions_differ' }),
    );
  });
});
