import { EvaluationScoresSchema } from '@crucible/contracts/evaluation-score';
import { describe, expect, it } from 'vitest';
import { ksToTell } from './ks-to-tell.ts';
import type { ProblemTally } from './problem-tally.ts';
import { scoreEvaluation } from './score-evaluation.ts';

const NOTHING = { count: 0, sum: 0, max: 0 };

function problem(statuses: ProblemTally['statuses'], others: Partial<ProblemTally> = {}): ProblemTally {
  return {
    tags: [],
    difficulty: null,
    split: 'public',
    samples: Object.values(statuses).reduce((sum, count) => sum + count, 0),
    statuses,
    cpuMs: NOTHING,
    memoryBytes: NOTHING,
    tokens: null,
    cost: null,
    ...others,
  };
}

const score = (problems: readonly ProblemTally[], ks?: readonly number[]) => {
  const scores = scoreEvaluation(problems, { seed: 1, ...(ks === undefined ? {} : { ks }) });
  // What is told has to be what can be told: no NaN, no share beyond 1.
  expect(EvaluationScoresSchema.parse(scores)).toEqual(scores);
  return scores;
};
const values = (problems: readonly ProblemTally[], ks?: readonly number[]) =>
  Object.fromEntries(score(problems, ks).passAtK.map(({ k, value }) => [k, value]));

describe('pass@k of an evaluation', () => {
  it('is told for every usual k that the samples allow', () => {
    const mixed = Array.from({ length: 164 }, (_, i) => problem({ passed: i % 6, failed: 5 - (i % 6) }));
    const { passAtK, ...scores } = score(mixed);
    expect(scores).toMatchObject({
      isComplete: true,
      problems: 164,
      samples: 820,
      passed: 406,
      unattempted: 0,
    });
    expect(passAtK.map(({ k }) => k)).toEqual([1, 2, 3, 5]);
    const expected = [0.49512195121951214, 0.6609756097560976, 0.7445121951219512, 0.8292682926829268];
    passAtK.forEach(({ value, interval }, index) => {
      expect(Math.abs((value ?? 0) - (expected[index] ?? 0))).toBeLessThan(1e-12);
      expect(interval?.low).toBeLessThan(value ?? 0);
      expect(interval?.high).toBeGreaterThan(value ?? 1);
    });
  });

  it('is null for a k that was asked for and is more than the samples of a problem', () => {
    expect(values([problem({ passed: 4 }), problem({ passed: 1, failed: 1 })], [4, 2])).toEqual({
      1: 0.75,
      2: 1,
      4: null,
    });
  });

  it('is the same for the same seed only', () => {
    const problems = Array.from({ length: 30 }, (_, i) => problem({ passed: i % 4, failed: 3 - (i % 4) }));
    expect(scoreEvaluation(problems, { seed: 5 })).toEqual(scoreEvaluation(problems, { seed: 5 }));
    expect(scoreEvaluation(problems, { seed: 5 })).not.toEqual(scoreEvaluation(problems, { seed: 6 }));
  });
});

describe('what is not finished is not scored', () => {
  const passed = problem({ passed: 2 }, { tags: ['a'] });

  it.each<[string, ProblemTally, Partial<ReturnType<typeof score>>]>([
    [
      'a sample that failed by our fault',
      problem({ passed: 1, internal_error: 1 }),
      { isComplete: false, internalErrors: 1, passed: 3, samples: 4 },
    ],
    [
      'a sample that has not run',
      problem({ passed: 1 }, { samples: 2 }),
      { isComplete: false, internalErrors: 0, passed: 3, samples: 4 },
    ],
    [
      'a problem without a sample',
      problem({}),
      { isComplete: true, internalErrors: 0, unattempted: 1, samples: 2 },
    ],
  ])('%s', (_, unfinished, expected) => {
    const { passAtK, ...scores } = score([passed, unfinished]);
    expect(scores).toMatchObject(expected);
    expect(passAtK.every(({ value, interval }) => value === null && interval === null)).toBe(true);
    expect(scores.bySplit).toEqual([{ name: 'public', problems: 2, passAt1: null }]);
    // A group without it is known.
    expect(scores.byTag).toEqual([{ name: 'a', problems: 1, passAt1: 1 }]);
  });

  it('an evaluation without problems or samples', () => {
    expect(score([])).toMatchObject({
      problems: 0,
      samples: 0,
      passAtK: [{ k: 1, value: null, interval: null }],
      statuses: {},
    });
    expect(values([problem({}), problem({})])).toEqual({ 1: null });
  });

  it('more ends than samples are refused', () => {
    expect(() => score([problem({ passed: 3 }, { samples: 2 })])).toThrow(RangeError);
  });
});

describe('groups, statuses, usage', () => {
  const problems = [
    problem(
      { passed: 1, time_limit: 1 },
      {
        tags: ['math', 'lists', 'math'],
        difficulty: 'easy',
        cpuMs: { count: 2, sum: 30, max: 20 },
        memoryBytes: { count: 2, sum: 300, max: 200 },
        tokens: 10,
      },
    ),
    problem(
      { failed: 2 },
      {
        tags: ['lists'],
        difficulty: 'hard',
        split: 'private',
        cpuMs: { count: 1, sum: 6, max: 6 },
        cost: 0.5,
      },
    ),
    problem({ passed: 2 }),
  ];

  it('are told by tag, difficulty and split, each problem once in each of its groups', () => {
    expect(score(problems)).toMatchObject({
      byTag: [
        { name: 'lists', problems: 2, passAt1: 0.25 },
        { name: 'math', problems: 1, passAt1: 0.5 },
      ],
      byDifficulty: [
        { name: 'easy', problems: 1, passAt1: 0.5 },
        { name: 'hard', problems: 1, passAt1: 0 },
      ],
      bySplit: [
        { name: 'private', problems: 1, passAt1: 0 },
        { name: 'public', problems: 2, passAt1: 0.75 },
      ],
    });
  });

  it('are added up, and null where nothing is known', () => {
    expect(score(problems)).toMatchObject({
      statuses: { passed: 3, failed: 2, time_limit: 1 },
      cpuMs: { mean: 12, sum: 36 },
      memoryBytes: { mean: 150, max: 200 },
      tokens: 10,
      cost: 0.5,
    });
    expect(score([problem({ passed: 1 })])).toMatchObject({
      cpuMs: null,
      memoryBytes: null,
      tokens: null,
      cost: null,
    });
  });
});

it.each([
  [0, [], [1]],
  [1, [], [1]],
  [5, [], [1, 2, 3, 5]],
  [99, [], [1, 2, 3, 5, 10]],
  [100, [], [1, 2, 3, 5, 10, 100]],
  [4, [20, 4, 1, 4], [1, 2, 3, 4, 20]],
])('with %i samples and %j asked for, k is %j', (least, asked, told) => {
  expect(ksToTell(least, asked)).toEqual(told);
});

it('not any number of values of k can be asked for', () => {
  expect(() =>
    ksToTell(
      5,
      Array.from({ length: 21 }, (_, i) => i + 1),
    ),
  ).toThrow(RangeError);
});
