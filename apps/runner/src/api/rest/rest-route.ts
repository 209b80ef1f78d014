import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { KeyHolder } from '../../api-keys/api-key-lookup.ts';
import type { DocumentedRoute } from '../openapi/documented-route.ts';
import type { RestDeps } from './rest-deps.ts';

/** What a request said, checked, and who said it. */
export type RestRequest<Params, Query, Headers, Body> = {
  holder: KeyHolder;
  params: Params;
  query: Query;
  headers: Headers;
  body: Body;
  /** Of a route that takes an upload; nothing elsewhere. */
  bytes: AsyncIterable<Uint8Array>;
  request: FastifyRequest;
  reply: FastifyReply;
};

export type RestAnswer = {
  status: number;
  body: unknown;
  headers?: Readonly<Record<string, string>>;
};

/** Null when the route has answered by itself. */
type Handle<Context> = (deps: RestDeps, context: Context) => Promise<RestAnswer | null>;

/** A route that needs a key: what it takes, what it gives, and the one operation behind it. */
export type RestRoute = {
  documented: DocumentedRoute & { access: { scopes: readonly string[] } };
  handle: Handle<RestRequest<unknown, unknown, unknown, unknown>>;
};

type Declared<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Headers extends z.ZodObject,
  Body extends z.ZodType,
> = RestRoute['documented'] & {
  params?: Params;
  query?: Query;
  headers?: Headers;
  body?: { schema: Body };
};

/** Declares a route; its handler gets what the schemas of the declaration made of the request. */
export function restRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Headers extends z.ZodObject,
  Body extends z.ZodType,
>(
  documented: Declared<Params, Query, Headers, Body>,
  handle: Handle<RestRequest<z.output<Params>, z.output<Query>, z.output<Headers>, z.output<Body>>>,
): RestRoute {
  // The values come from the very schemas that are declared here: see register-rest.
  return { documented, handle: handle as RestRoute['handle'] };
}
