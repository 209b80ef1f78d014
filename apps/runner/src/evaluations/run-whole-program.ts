import { judgeWholeProgram } from './judge-whole-program.ts';
import type { Way } from './run-each.ts';

/** One program, which has a sandbox for itself. */
export const runWholeProgram: Way = async (deps, { work, control }, { programs: [program], settle }) => {
  if (program === undefined) return 'go-on';
  const { test } = program.problem;
  if (test.kind !== 'io') throw new TypeError('It is no test of whole programs.');
  const { signal } = control;
  const verdict = await judgeWholeProgram(deps, work, { text: program.program, test, signal });
  return settle(program, verdict);
};
