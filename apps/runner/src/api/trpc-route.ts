import type { ErrorBody } from '@crucible/contracts/errors';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import type { RequestContext } from './context.ts';
import { createCreationLimiters } from './creation-limiter.ts';
import type { CreationRates } from './creation-limiter.ts';
import { httpStatusOf, trpcCodeOf } from './error-body.ts';
import { reportedErrorBody } from './http-errors.ts';
import { appRouter } from './router.ts';
import { ensureSession } from './session-cookie.ts';
import { trpcErrorBody } from './trpc-error-body.ts';

/** Calls in one HTTP request. The page sends at most 8. */
const MAX_BATCH = 10;
/** What a visitor without an account sends is a program at most; assignments and rosters are larger. */
const MAX_VISITOR_BODY_BYTES = 2.5 * 1024 * 1024;
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** `/api/trpc/<procedure>`: the whole router. Takes JSON only. */
export function registerTrpc(app: FastifyInstance, options: { deps: ApiDeps; rates: CreationRates }): void {
  const limiterOf = createCreationLimiters(app, options.rates);

  const contextOf = (request: FastifyRequest, reply: FastifyReply): RequestContext => ({
    deps: options.deps,
    requestId: request.id,
    ...ensureSession({ request, reply }, options.deps.accountSettings.publicUrl),
    address: request.ip,
    limitCreation: limiterOf(request),
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler(async (error, request, reply) => {
      const body = reportedErrorBody(error, request);
      return reply.code(httpStatusOf(body.code)).send(envelope(body));
    });

    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/api/trpc/:path',
      config: { access: 'session' },
      bodyLimit: MAX_BODY_BYTES,
      preParsing: async (request) => requireVisitorSize(request),
      handler: (request, reply) =>
        fastifyRequestHandler({
          router: appRouter,
          req: request,
          res: reply,
          path: request.params.path,
          maxBatchSize: MAX_BATCH,
          createContext: () => contextOf(request, reply),
          onError({ error, path }) {
            const { code } = trpcErrorBody(error);
            if (code === 'internal')
              request.log.error({ err: error.cause ?? error, procedure: path }, 'a procedure failed');
            else request.log.debug({ code, procedure: path, err: error }, 'a procedure was refused');
          },
        }),
    });
  });
}

/** Refuses before anything of the body is kept. */
function requireVisitorSize({ identity, headers }: FastifyRequest): void {
  const isVisitor = identity === null || identity.role === 'anonymous';
  if (isVisitor && Number(headers['content-length'] ?? 0) > MAX_VISITOR_BODY_BYTES)
    throw new AppError('payload_too_large');
}

/** The form in which tRPC's clients expect an error that arose before any procedure was reached. */
function envelope(body: ErrorBody): unknown {
  const code = trpcCodeOf(body.code);
  const data = { code, httpStatus: httpStatusOf(body.code), error: body };
  return { error: { message: body.message, code: TRPC_ERROR_CODES_BY_KEY[code], data } };
}
