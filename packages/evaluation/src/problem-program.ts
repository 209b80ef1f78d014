import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

type Problem = { prompt: string; test: ProblemTest };
type Sample = { completion?: string | undefined; solution?: string | undefined };

/**
 * What is run of a sample, without its tests. A `solution` is a whole program and wins. A `completion` follows the prompt where
 * the prompt is the beginning of a program (`check`, most of `function`); where it is a sentence, it is a program by itself.
 */
export function problemProgram({ prompt, test }: Problem, { completion, solution }: Sample): string {
  if (solution !== undefined) return solution;
  if (completion === undefined) throw new TypeError('A sample has a completion or a solution.');
  switch (test.kind) {
    case 'check':
      return prompt + completion;
    case 'function':
      return test.isPromptCode ? prompt + completion : completion;
    case 'asserts':
    case 'io':
      return completion;
  }
}
