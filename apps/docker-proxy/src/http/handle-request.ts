import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked, Audit } from '../audit.ts';
import { carryOut, requireBaseImage } from './carry-out.ts';
import { judge, toRefusal } from './judge.ts';
import type { JudgeDeps } from './judge.ts';
import { readBody } from './read-body.ts';
import { readContext } from './read-context.ts';
import { respondRefused } from './respond.ts';

/** One request from its headers to its answer. Never rejects. */
export async function handleRequest(
  deps: JudgeDeps & { audit: Audit },
  asked: Asked,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  try {
    const body = (maxBytes: number) => readBody(request, maxBytes);
    const plan = await judge(deps, { request, asked, upgrades: false, body });
    const requireImage = (id: string) => requireBaseImage(deps, id);
    const context = plan.mode === 'upload' ? await readContext({ request, requireImage }, plan) : null;
    deps.audit.allowed(asked);
    await carryOut(deps, plan, { response, context });
  } catch (error) {
    const refusal = toRefusal(error);
    deps.audit.refused(asked, refusal);
    respondRefused({ request, response }, refusal);
  }
}
