import { createHash } from 'node:crypto';
import type { ExecuteRequest } from '@crucible/contracts/execution';

/** SHA-256, in hex, of what is to be executed. How the answer is wanted makes no difference. */
export function hashRequest(request: ExecuteRequest): string {
  const what: Partial<ExecuteRequest> = { ...request };
  delete what.wait;
  delete what.outputEncoding;
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}
