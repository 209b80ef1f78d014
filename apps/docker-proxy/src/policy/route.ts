import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { checkQuery, parseQuery } from './parse-query.ts';
import type { EngineCall, Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './parse-target.ts';

/** Some clients say in the body once more what the query says. */
const MAX_ECHO_BYTES = 4096;

/** What a request may carry: an echo of its query at most, a whole JSON body, or a stream that is handed on. */
export type BodyRule = { kind: 'echo' | 'json' | 'stream'; maxBytes: number };

/** One thing that a listener's clients may ask for. */
export type Route = {
  name: string;
  method: EngineCall['method'];
  path: RegExp;
  body: BodyRule;
  /** True for the one kind of request whose connection becomes a stream. */
  upgrades: boolean;
  /** What to do for such a request. `body` is empty for a stream. @throws Refusal */
  plan(match: RegExpExecArray, query: string, body: Uint8Array): Plan;
};

type Definition<Q> = {
  name: string;
  method: EngineCall['method'];
  /** Matched against the whole path. */
  path: RegExp;
  query: z.ZodType<Q>;
  body?: BodyRule;
  upgrades?: boolean;
  plan: (given: { params: string[]; query: Q; body: unknown }) => Plan;
};

const ECHO: BodyRule = { kind: 'echo', maxBytes: MAX_ECHO_BYTES };

export function route<Q>(definition: Definition<Q>): Route {
  const { name, method, path, query: schema, body: rule = ECHO, upgrades = false } = definition;
  return {
    name,
    method,
    path: new RegExp(`^(?:${path.source})$`),
    body: rule,
    upgrades,
    plan(match, queryText, bytes) {
      const query = checkQuery(parseQuery(queryText), schema);
      const body = rule.kind === 'json' ? parseJson(bytes) : checkEcho(bytes, rule, schema);
      return definition.plan({ params: match.slice(1), query, body });
    },
  };
}

export type Match = { route: Route; match: RegExpExecArray };

/** The route of a request. @throws Refusal when there is none */
export function findRoute(routes: Route[], method: string, target: Target): Match {
  for (const candidate of routes) {
    const match = candidate.method === method ? candidate.path.exec(target.path) : null;
    if (match !== null) return { route: candidate, match };
  }
  throw new Refusal('route_not_allowed', 'This is not among the things that can be asked for here.');
}

/** A body that is not needed may say nothing that the query could not have said. It is never passed on. */
function checkEcho(bytes: Uint8Array, rule: BodyRule, schema: z.ZodType): undefined {
  if (rule.kind === 'stream' || bytes.length === 0) return;
  const given = z.record(z.string(), z.unknown()).safeParse(parseJson(bytes));
  const texts = Object.entries(given.data ?? {}).map(([key, value]) => [key, String(value)]);
  if (given.success && schema.safeParse(Object.fromEntries(texts)).success) return;
  throw new Refusal('body_not_allowed', 'This request takes no body.');
}
