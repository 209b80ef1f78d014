import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import type { Expected, ExpectedScores } from './read-expected.ts';

/** Between two ways of adding the same numbers up. */
const TOLERANCE = 1e-9;

export type Measured = { scores: EvaluationScores; samples: readonly SampleSummary[] };

/** In what an evaluation differs from what is expected of it, a sentence each; what is our fault is a deviation always. */
export function findDeviations({ scores, samples }: Measured, expected: Expected): string[] {
  return [
    ...samples
      .filter(({ status }) => status === null || status === 'internal_error')
      .map((sample) => `${nameOf(sample)} has no verdict: ${sample.message}`),
    ...(expected.passed === null ? [] : differingVerdicts(samples, expected.passed)),
    ...(expected.scores === null ? [] : differingScores({ scores, samples }, expected.scores)),
  ];
}

function differingVerdicts(samples: readonly SampleSummary[], passed: readonly boolean[]): string[] {
  const sizes =
    samples.length === passed.length
      ? []
      : [`There are ${samples.length} samples, and ${passed.length} verdicts are expected.`];
  const differing = samples.flatMap((sample, index) => {
    const isExpected = passed[index];
    if (isExpected === undefined || (sample.status === 'passed') === isExpected) return [];
    const found = `${sample.status}${sample.message === '' ? '' : ` (${sample.message})`}`;
    return [`${nameOf(sample)}: expected ${isExpected ? 'passed' : 'not passed'}, found ${found}`];
  });
  return [...sizes, ...differing];
}

function differingScores({ scores, samples }: Measured, expected: ExpectedScores): string[] {
  const { pass_at_k: passAtK = {}, per_task_passed: perTask = {} } = expected;
  const values = new Map(scores.passAtK.map(({ k, value }) => [`pass@${k}`, value]));
  const passed = Map.groupBy(
    samples.filter(({ status }) => status === 'passed'),
    ({ problem }) => problem,
  );
  return [
    ...Object.entries(passAtK).flatMap(([name, value]) => differs(name, values.get(name) ?? null, value)),
    ...[...values].flatMap(([name, value]) =>
      value === null || name in passAtK || expected.pass_at_k === undefined
        ? []
        : [`${name} is ${value}, and none is expected.`],
    ),
    ...differs('Problems', scores.problems, expected.num_problems),
    ...differs('Samples', scores.samples, expected.num_samples),
    ...differs('Passed', scores.passed, expected.passed_samples),
    ...Object.entries(perTask).flatMap(([key, count]) =>
      differs(`${key}, passed`, passed.get(key)?.length ?? 0, count),
    ),
  ];
}

function differs(name: string, found: number | null, expected: number | undefined): string[] {
  if (expected === undefined || (found !== null && Math.abs(found - expected) <= TOLERANCE)) return [];
  return [`${name}: expected ${expected}, found ${found ?? 'nothing'}`];
}

function nameOf({ line, problem, sampleIndex }: SampleSummary): string {
  return `line ${line}, ${problem} (${sampleIndex})`;
}
