import type { IncomingMessage } from 'node:http';
import type { Asked } from '../audit.ts';
import { checkHeaders, checkUpgrade } from '../policy/check-headers.ts';
import { parseTarget } from '../policy/parse-target.ts';
import { registryAuth } from '../policy/registry-auth.ts';
import type { Plan } from '../policy/plan.ts';
import { Refusal } from '../policy/refusal.ts';
import { findRoute } from '../policy/route.ts';
import type { Route } from '../policy/route.ts';
import { checkAgainstEngine } from './carry-out.ts';
import type { CarryOutDeps } from './carry-out.ts';

export type JudgeDeps = CarryOutDeps & { routes: Route[] };

type Case = {
  request: IncomingMessage;
  /** Completed on the way, for the audit. */
  asked: Asked;
  /** True on a connection that asks to become a stream. */
  upgrades: boolean;
  /** Reads the whole body, which is `contentLength` long where that was said. */
  body: (maxBytes: number, contentLength: number) => Promise<Uint8Array>;
};

/** Decides about a request. @throws Refusal */
export async function judge(deps: JudgeDeps, { request, asked, upgrades, body }: Case): Promise<Plan> {
  const framing = checkHeaders(request.rawHeaders);
  if (request.httpVersion !== '1.1') throw new Refusal('request_malformed', 'This is not HTTP/1.1.');
  if (framing.isUpgrade) checkUpgrade(request.headers);
  const target = parseTarget(asked.target);
  const { route, match } = findRoute(deps.routes, asked.method, target);
  asked.route = route.name;
  if (upgrades && !route.upgrades) {
    throw new Refusal('upgrade_not_allowed', 'This connection cannot become a stream.');
  }
  if (!upgrades && route.upgrades) {
    throw new Refusal('upgrade_needed', 'This takes a connection that becomes a stream: Upgrade: tcp.');
  }
  const bytes =
    route.body.kind === 'stream'
      ? new Uint8Array()
      : await body(route.body.maxBytes, framing.contentLength ?? 0);
  const plan = route.plan(match, target.query, bytes);
  asked.container = plan.container;
  if (plan.registry !== undefined) {
    plan.call.headers = registryAuth(request.headers['x-registry-auth'], plan.registry);
  }
  await checkAgainstEngine(deps, plan);
  return plan;
}

/** Every failure as a refusal: what was not foreseen is our own fault, and says nothing about itself. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('internal', 'Something went wrong in the docker proxy.', { cause: error });
}
