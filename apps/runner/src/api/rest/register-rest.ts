import { Readable } from 'node:stream';
import { MAX_UPLOAD_BYTES } from '@crucible/contracts/evaluation';
import type { FastifyInstance } from 'fastify';
import { keyHolderOf } from '../access.ts';
import { routerPath } from '../openapi/documented-route.ts';
import { uploadBytes } from '../upload-bytes.ts';
import { parseInput } from './parse-input.ts';
import { parseJsonBody } from './parse-json-body.ts';
import type { RestDeps } from './rest-deps.ts';
import type { RestRoute } from './rest-route.ts';

/** Room for the files of the largest request in base64, and its cases. The web server lets as much through. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The REST API. Takes JSON, and where it is said so files as they are. */
export function registerRest(app: FastifyInstance, deps: RestDeps, routes: readonly RestRoute[]): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, bytes: Buffer, done) => {
        try {
          done(null, bytes.length === 0 ? undefined : parseJsonBody(bytes));
        } catch (error) {
          done(error instanceof Error ? error : new Error('The body cannot be read.', { cause: error }));
        }
      },
    );

    for (const route of routes) if (route.documented.upload === undefined) addRoute(scope, deps, route);
  });
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Whoever takes it reads as much of it as they want.
    scope.addContentTypeParser('*', (_request, bytes, done) => done(null, bytes));
    for (const route of routes) if (route.documented.upload !== undefined) addRoute(scope, deps, route);
  });
}

function addRoute(scope: FastifyInstance, deps: RestDeps, { documented, handle }: RestRoute): void {
  const { method, path, access, params, query, headers, body } = documented;
  scope.route({
    method,
    url: routerPath(path),
    exposeHeadRoute: false,
    bodyLimit: MAX_BODY_BYTES,
    config: { access },
    handler: async (request, reply) => {
      const answer = await handle(deps, {
        holder: keyHolderOf(request),
        params: params && parseInput(params, request.params),
        query: query && parseInput(query, request.query),
        headers: headers && parseInput(headers, request.headers),
        body: body && parseInput(body.schema, request.body),
        bytes:
          request.body instanceof Readable
            ? uploadBytes(request.body, { maxBytes: MAX_UPLOAD_BYTES })
            : Readable.from([]),
        request,
        reply,
      });
      if (answer === null) return reply;
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .send(answer.body);
    },
  });
}
