import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import type { Measured, ProblemTally } from './problem-tally.ts';

type Usage = Pick<EvaluationScores, 'cpuMs' | 'memoryBytes' | 'tokens' | 'cost'>;

/** What all samples of an evaluation have used, as far as it is known: what nobody measured is null, not zero. */
export function sumUsage(problems: readonly ProblemTally[]): Usage {
  const cpu = together(problems.map(({ cpuMs }) => cpuMs));
  const memory = together(problems.map(({ memoryBytes }) => memoryBytes));
  return {
    cpuMs: cpu.count === 0 ? null : { mean: cpu.sum / cpu.count, sum: cpu.sum },
    memoryBytes: memory.count === 0 ? null : { mean: memory.sum / memory.count, max: memory.max },
    tokens: addKnown(problems.map(({ tokens }) => tokens)),
    cost: addKnown(problems.map(({ cost }) => cost)),
  };
}

function together(parts: readonly Measured[]): Measured {
  const total: Measured = { count: 0, sum: 0, max: 0 };
  for (const { count, sum, max } of parts) {
    if (count === 0) continue;
    total.count += count;
    total.sum += sum;
    total.max = Math.max(total.max, max);
  }
  return total;
}

function addKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
