import { getExecution } from '../executions/get-execution.ts';
import type { WriteCallback } from './deliver-callback.ts';

/** The execution as `GET /executions/{id}` tells it. */
export function executionWriter(deps: Parameters<typeof getExecution>[0]): WriteCallback {
  return async (run) => ({ method: 'POST', body: JSON.stringify(await getExecution(deps, run)) });
}
