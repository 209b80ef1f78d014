import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

type Problem = { prompt: string; test: Pick<ProblemTest, 'kind'> };
type Sample = { completion?: string | undefined; solution?: string | undefined };

/**
 * What is run of a sample, without its tests. A `solution` is a whole program and wins. A `completion` follows the prompt where
 * the prompt is the beginning of a program (`check`); where it is a sentence (`asserts`), it is a program by itself.
 */
export function problemProgram({ prompt, test }: Problem, { completion, solution }: Sample): string {
  if (solution !== undefined) return solution;
  if (completion === undefined) throw new TypeError('A sample has a completion or a solution.');
  switch (test.kind) {
    case 'check':
      return prompt + completion;
    case 'asserts':
      return completion;
  }
}
