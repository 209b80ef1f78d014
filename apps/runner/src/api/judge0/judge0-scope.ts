import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '@crucible/contracts/errors';
import { AppError } from '../../lib/app-error.ts';
import { httpStatusOf } from '../error-body.ts';
import { reportedErrorBody } from '../http-errors.ts';
import { Judge0Refusal } from './judge0-refusal.ts';

/** Room for a program with its files and input, in base64. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Judge0 answers these with a status and nothing else. */
const WITHOUT_BODY: Readonly<Partial<Record<ErrorCode, number>>> = {
  key_missing: 401,
  key_invalid: 401,
  scope_missing: 403,
};

/** How routes of Judge0 read bodies and tell errors: `{ error }`, or the wrong attributes with what is wrong with them. */
export function registerJudge0Scope(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler(async (error, request, reply) => answerError(error, request, reply));
}

/** The body of a request that has to be JSON; nothing at all counts as an empty one. */
export function judge0Body(request: FastifyRequest): unknown {
  const text = typeof request.body === 'string' ? request.body : '';
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', { userMessage: 'The request is not valid JSON.', cause });
  }
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Judge0Refusal) return reply.code(error.status).send(error.body);
  const { code, message } = reportedErrorBody(error, request);
  const bare = WITHOUT_BODY[code];
  if (bare !== undefined) return reply.code(bare).send();
  return reply.code(httpStatusOf(code)).send({ error: message });
}
