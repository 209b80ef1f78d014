import { getExecution } from '../../executions/get-execution.ts';
import { waitForExecution } from '../../executions/wait-for-execution.ts';
import { cancelRun } from '../../runs/cancel-run.ts';
import type { ApiDeps } from '../api-deps.ts';
import { createPistonExecution } from './create-piston-execution.ts';
import type { PistonInput } from './create-piston-execution.ts';
import { toPistonResult } from './to-piston-result.ts';
import type { PistonResult } from './to-piston-result.ts';

/** Executes a job and resolves with what came of it. When `signal` aborts, nobody wants to know: it is stopped. */
export async function executeJob(
  deps: ApiDeps,
  input: Omit<PistonInput, 'interactive'>,
  signal: AbortSignal,
): Promise<PistonResult> {
  const { personId, apiKeyId } = input.caller;
  const { runId } = await createPistonExecution(deps, { ...input, interactive: false });
  try {
    await waitForExecution(deps, { runId, signal });
  } catch (error) {
    // Whether it has ended by now makes no difference to somebody who has left.
    if (signal.aborted)
      await cancelRun(deps, { runId, personId, apiKeyId, address: input.address }).catch(() => undefined);
    throw error;
  }
  return toPistonResult(await getExecution(deps, { runId, personId }));
}
