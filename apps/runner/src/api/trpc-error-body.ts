import type { ErrorBody } from '@crucible/contracts/errors';
import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { errorBody, invalidInputBody, toErrorBody } from './error-body.ts';

const NOT_JSON = 'The request is not well-formed JSON.';

/** Translates tRPC's own complaints and what procedures throw into the catalogue. */
export function trpcErrorBody(error: TRPCError): ErrorBody {
  switch (error.code) {
    case 'BAD_REQUEST':
      if (error.cause instanceof ZodError) return invalidInputBody(error.cause);
      if (error.cause instanceof SyntaxError) return errorBody('invalid_input', NOT_JSON);
      return error.cause === undefined ? errorBody('invalid_input') : catalogued(error, 'invalid_input');
    case 'PARSE_ERROR':
      return errorBody('invalid_input', NOT_JSON);
    case 'UNSUPPORTED_MEDIA_TYPE':
      return errorBody('invalid_input', 'The request has to be JSON.');
    case 'METHOD_NOT_SUPPORTED':
      return errorBody('invalid_input', 'This cannot be asked with that HTTP method.');
    case 'PAYLOAD_TOO_LARGE':
      return errorBody('payload_too_large');
    case 'NOT_FOUND':
      return catalogued(error, 'not_found');
    default:
      return toErrorBody(error.cause);
  }
}

function catalogued(error: TRPCError, otherwise: 'invalid_input' | 'not_found'): ErrorBody {
  const body = toErrorBody(error.cause);
  return body.code === 'internal' ? errorBody(otherwise) : body;
}
