import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';

/** Whether a prompt is words, and not the beginning of a program: only that names the function it goes on with. */
export function isPromptText({ entryPoint }: Pick<BenchmarkProblem, 'entryPoint'>): boolean {
  return entryPoint === '';
}
