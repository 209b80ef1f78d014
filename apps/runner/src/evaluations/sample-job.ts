import { randomBytes } from 'node:crypto';
import type { WaitingProgram } from './read-part.ts';

const SEAL_BYTES = 32;

export type SampleJob = { seal: Buffer; stdin: Buffer };

/**
 * What the harness reads before anything of a sample runs: the seal of its report, then the program and its tests as JSON. None
 * of it is ever on a disk in the sandbox. Each sample has a seal of its own.
 */
export function sampleJob({ program, problem }: WaitingProgram): SampleJob {
  const { test, entryPoint, prompt } = problem;
  const seal = randomBytes(SEAL_BYTES);
  // What the author wrote is there for the tests, whatever a program makes of it.
  const tests =
    test.kind === 'check'
      ? { setup: prompt, test: test.code }
      : { setup: test.imports.join('\n'), asserts: test.asserts };
  const job = JSON.stringify({ program, entryPoint, ...tests });
  return { seal, stdin: Buffer.concat([seal, Buffer.from(job)]) };
}
