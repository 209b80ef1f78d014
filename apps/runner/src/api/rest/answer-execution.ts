import type { ExecuteRequest, Execution } from '@crucible/contracts/execution';
import { getExecution } from '../../executions/get-execution.ts';
import { waitForExecution } from '../../executions/wait-for-execution.ts';
import type { RestDeps } from './rest-deps.ts';
import type { RestAnswer } from './rest-route.ts';

type Asked = Pick<ExecuteRequest, 'wait' | 'outputEncoding' | 'artifacts'> & {
  runId: string;
  personId: string;
  /** Aborted when nobody waits for the answer any more. */
  gone: AbortSignal;
};

/**
 * Tells an execution that was accepted: when it has ended or the longest time to wait is over, or at once where
 * nobody wants to wait. It goes on when whoever asked goes away.
 */
export async function answerExecution(deps: RestDeps, asked: Asked): Promise<RestAnswer> {
  const { runId, personId, outputEncoding, artifacts } = asked;
  if (asked.wait) await waitAWhile(deps, asked);
  const execution = await getExecution(deps, { runId, personId, outputEncoding, artifacts });
  return toAnswer(execution);
}

/** 200 with what came of it, 202 while that is not known. */
export function toAnswer(execution: Execution): RestAnswer {
  return {
    status: execution.finishedAt === null ? 202 : 200,
    headers: { location: `/executions/${execution.id}` },
    body: execution,
  };
}

async function waitAWhile(deps: RestDeps, { runId, gone }: Asked): Promise<void> {
  const enough = AbortSignal.timeout(deps.maxWaitMs);
  const signal = AbortSignal.any([enough, gone]);
  try {
    await waitForExecution(deps, { runId, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
