import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../lib/app-error.ts';
import { httpStatusOf } from '../error-body.ts';
import { reportedErrorBody } from '../http-errors.ts';

/** Room for the files of an execution, escaped as JSON. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** How routes of Piston read bodies and tell errors: `{ message }`. */
export function registerPistonScope(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const { code, message } = reportedErrorBody(error, request);
    return reply.code(httpStatusOf(code)).send({ message });
  });
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ message: 'Not Found' }));
}

/** The body as it was sent, which has to be JSON. */
export function pistonBody({ body }: FastifyRequest): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : '');
  } catch (cause) {
    throw new AppError('invalid_input', { userMessage: 'The request is not valid JSON.', cause });
  }
}
