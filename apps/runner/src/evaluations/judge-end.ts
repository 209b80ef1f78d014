import type { SampleStatus } from '@crucible/contracts/evaluation-sample';
import type { FinalStatus } from '@crucible/contracts/run-status';
import { outcomeOfEnd } from '../grading/outcome-of-run.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';

export type Judgement = { status: SampleStatus; message: string };

const LIMITS = ['time_limit', 'memory_limit', 'output_limit'] as const satisfies FinalStatus[];

const NO_RESULT: Judgement = {
  status: 'no_result',
  message: 'The program ended before its tests did.',
};

/** The limit that a program has met; null when it has met none. */
export function judgeLimit(run: EndedRun): Judgement | null {
  const limit = LIMITS.find((name) => name === run.report.status);
  return limit === undefined ? null : { status: limit, message: outcomeOfEnd(run).message };
}

/** Of a program whose tests have not come to their end: how it ended. */
export function judgeEnd(run: EndedRun): Judgement {
  if (run.report.status !== 'signalled') return NO_RESULT;
  return { status: 'crashed', message: outcomeOfEnd(run).message };
}
