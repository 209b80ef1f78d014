import { describe, expect, it } from 'vitest';
import { readShippedBenchmark } from './read-shipped-benchmark.ts';
import { readShippedCandidates } from './read-shipped-candidates.ts';

const { benchmark, problems } = await readShippedBenchmark();

describe('the benchmark that the project ships', () => {
  it('says whose it is and on which conditions', () => {
    expect(benchmark).toMatchObject({ visibility: 'public', licence: 'MIT' });
    expect(benchmark.source).not.toBe('');
  });

  it('has problems of three difficulties, in order, and some that are private', () => {
    const difficulties = problems.map(({ problem }) => problem.difficulty);
    expect([...new Set(difficulties)]).toEqual(['easy', 'medium', 'hard']);
    expect(problems.filter(({ problem }) => problem.split === 'private').length).toBeGreaterThan(2);
    expect(problems.filter(({ problem }) => problem.tags.length === 0)).toEqual([]);
  });

  it('has three wrong programs for each problem, all different', () => {
    for (const { problem, wrong } of problems)
      expect(new Set([problem.solution, ...wrong.map(({ completion }) => completion)]).size).toBe(4);
  });

  it('has candidates with as many samples for each problem', async () => {
    const candidates = await readShippedCandidates(problems);
    expect(candidates.filter(({ isBaseline }) => isBaseline)).toHaveLength(1);
    for (const { name, samples } of candidates) {
      const counts = Map.groupBy(samples, ({ task_id: key }) => key);
      expect(counts.size, name).toBe(problems.length);
      expect(new Set([...counts.values()].map(({ length }) => length)).size, name).toBe(1);
    }
  });
});
