import type { StepReport } from '../../executor/executor.ts';

/** What counts: how the judge decided, or how the program ended. */
export type Decider = 'judge' | 'program';

type Ends = {
  program: StepReport;
  judge: Pick<StepReport, 'exitCode'>;
  /** Which of the two ended by itself before the other. */
  first: Decider;
};

const RIGHT = 42;

/**
 * Whose end decides. A judge that says no and leaves has found a mistake, and what becomes of a program that is left alone
 * does not matter then. Otherwise a program that did not come to a good end has failed by that: it is what the judge, who was
 * waiting for it, could only report as something else. A judge that breaks while the program is well is to blame itself.
 */
export function decider({ program, judge, first }: Ends): Decider {
  const isWell = program.status === 'completed';
  if (first === 'judge' && judge.exitCode !== RIGHT) return 'judge';
  return isWell ? 'judge' : 'program';
}
