import type { ErrorBody, ErrorCode } from '@crucible/contracts/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../lib/app-error.ts';
import { errorBody, httpStatusOf, toErrorBody } from './error-body.ts';

/** What Fastify itself refuses, in the catalogue's words. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorBody>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: errorBody('payload_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: errorBody('invalid_input', 'The request has to be JSON.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: errorBody('invalid_input', 'The request has no body.'),
};

/** How long to wait before it is worth trying again, where the route does not know better. */
const RETRY_AFTER_SECONDS: Partial<Record<ErrorCode, number>> = {
  too_many_runs: 1,
  too_many_requests: 5,
  unavailable: 2,
};

/** Answers everything that goes wrong outside of tRPC with an error of the catalogue. */
export function registerHttpErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const body = reportedErrorBody(error, request);
    const waitSeconds = RETRY_AFTER_SECONDS[body.code];
    if (waitSeconds !== undefined && !reply.hasHeader('retry-after'))
      reply.header('retry-after', waitSeconds);
    return reply.code(httpStatusOf(body.code)).header('cache-control', 'no-store').send(body);
  });
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(httpStatusOf('not_found')).send(errorBody('not_found', 'There is nothing at this address.')),
  );
}

/** Answers an address that is no address, which Fastify notices before any route or hook. */
export function answerFrameworkError(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(httpStatusOf('not_found'))
    .send(errorBody('not_found', 'There is nothing at this address.'));
}

/** What the client gets for an error; the cause of one of ours goes to the log under the request's id. */
export function reportedErrorBody(error: unknown, request: FastifyRequest): ErrorBody {
  const body = httpErrorBody(error);
  if (body.code === 'internal') request.log.error({ err: error }, 'a request failed');
  if (body.code === 'unavailable') request.log.warn({ err: error }, 'a request came in vain');
  return body;
}

function httpErrorBody(error: unknown): ErrorBody {
  if (error instanceof AppError || !(error instanceof Error)) return toErrorBody(error);
  const framework =
    'code' in error && typeof error.code === 'string' ? FRAMEWORK_ERRORS[error.code] : undefined;
  if (framework !== undefined) return framework;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? errorBody('invalid_input') : toErrorBody(error);
}
