import { describe, expect, it } from 'vitest';
import { CATALOG, LIMITS } from '../../runs/runs-fixture.ts';
import { limitProblem, limitRules, toNumber } from './submission-limits.ts';

describe('limitRules', () => {
  it("are Judge0's where the installation allows as much", () => {
    const generous = { ...LIMITS, wallMs: 60_000, cpuMs: 60_000, memoryBytes: 2 ** 40, pids: 4096 };
    const rules = limitRules(generous, CATALOG);
    expect(rules.cpu_time_limit).toMatchObject({ default: 5, max: 15 });
    expect(rules.wall_time_limit).toMatchObject({ default: 10, max: 20, min: 1 });
    expect(rules.memory_limit).toMatchObject({ default: 262_144, max: 512_000, min: 2048 });
    expect(rules.max_processes_and_or_threads).toMatchObject({ default: 64, max: 120, min: 1 });
    expect(rules.max_file_size).toMatchObject({ default: 1024, max: 4096 });
  });

  it('are those of an installation that allows less', () => {
    const rules = limitRules(
      { ...LIMITS, wallMs: 2000, cpuMs: 1500, memoryBytes: 2 ** 26, pids: 20 },
      CATALOG,
    );
    expect(rules.cpu_time_limit).toMatchObject({ default: 1.5, max: 1.5 });
    expect(rules.wall_time_limit).toMatchObject({ default: 2, max: 2 });
    expect(rules.memory_limit).toMatchObject({ default: 65_536, max: 65_536 });
    expect(rules.max_processes_and_or_threads).toMatchObject({ default: 20, max: 20 });
  });
});

describe('limitProblem', () => {
  const RULE = { default: 5, max: 10, isInteger: false };

  it.each([
    [5, null],
    ['5', null],
    [' 5.5', null],
    [10, null],
    [10.1, 'must be less than or equal to 10'],
    [0, 'must be greater than 0'],
    [-0, 'must be greater than 0'],
    [-1, 'must be greater than 0'],
    ['0', 'must be greater than 0'],
    [Number.NaN, 'is not a number'],
    [Infinity, 'is not a number'],
    ['', 'is not a number'],
    ['5s', 'is not a number'],
    [true, 'is not a number'],
    [{}, 'is not a number'],
    [[5], 'is not a number'],
  ])('of %j is %j', (value, problem) => {
    expect(limitProblem(value, RULE)).toBe(problem);
  });

  it('knows limits that begin somewhere, and whole ones', () => {
    expect(limitProblem(0, { ...RULE, min: 0 })).toBeNull();
    expect(limitProblem(1, { ...RULE, min: 2 })).toBe('must be greater than or equal to 2');
    expect(limitProblem(1.5, { ...RULE, isInteger: true })).toBe('must be an integer');
  });
});

it.each([
  [1, 1],
  ['1e1', 10],
  ['.5', 0.5],
  ['0x10', null],
  ['1_000', null],
  ['abc', null],
  [null, null],
])('%j is the number %j', (value, number) => {
  expect(toNumber(value)).toBe(number);
});
