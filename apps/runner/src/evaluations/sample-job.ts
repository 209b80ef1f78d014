import { randomBytes } from 'node:crypto';
import type { ProblemTest } from '@crucible/contracts/benchmark-problem';
import type { WaitingProgram } from './read-part.ts';

const SEAL_BYTES = 32;

export type SampleJob = { seal: Buffer; stdin: Buffer };

type Options = {
  /** Whether it is a problem's own solution, which says what is expected: its contract decides then on what. */
  isAsked?: boolean;
};

/**
 * What the harness reads before anything of a sample runs: the seal of its report, then the program and its tests as JSON. None
 * of it is ever on a disk in the sandbox. Each sample has a seal of its own. What functions are expected to return is left out.
 */
export function sampleJob(
  { program, problem }: Pick<WaitingProgram, 'program' | 'problem'>,
  { isAsked = false }: Options = {},
): SampleJob {
  const { test, entryPoint, prompt } = problem;
  const seal = randomBytes(SEAL_BYTES);
  const job = JSON.stringify({ program, entryPoint, ...testOf(test, { prompt, isAsked }) });
  return { seal, stdin: Buffer.concat([seal, Buffer.from(job)]) };
}

function testOf(test: ProblemTest, { prompt, isAsked }: { prompt: string; isAsked: boolean }): object {
  switch (test.kind) {
    // What the author wrote is there for the tests, whatever a program makes of it.
    case 'check':
      return { setup: prompt, test: test.code };
    case 'asserts':
      return { setup: test.imports.join('\n'), asserts: test.asserts };
    case 'function': {
      const calls = test.calls.map(({ functionName, args }) => ({ functionName, args }));
      return { calls, ...(isAsked ? { contract: test.contract } : {}) };
    }
    case 'io':
      throw new TypeError('Whole programs are run without a harness.');
  }
}
