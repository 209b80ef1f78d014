import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';

export type PromptOf = Pick<BenchmarkProblem, 'entryPoint' | 'test'>;

/** Whether a prompt is words, and not the beginning of a program. Where the test is withheld, only the latter names a function. */
export function isPromptText({ entryPoint, test }: PromptOf): boolean {
  switch (test?.kind) {
    case 'check':
      return false;
    case 'function':
      return !test.isPromptCode;
    case 'asserts':
    case 'io':
      return true;
    default:
      return entryPoint === '';
  }
}
