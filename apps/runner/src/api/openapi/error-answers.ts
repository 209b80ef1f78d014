import { ErrorBodySchema, ERRORS } from '@crucible/contracts/errors';
import type { ErrorCode } from '@crucible/contracts/errors';
import { httpStatusOf } from '../error-body.ts';

/** The answers for what can go wrong: one for each HTTP status, with an example for each code. */
export function errorAnswers(codes: readonly ErrorCode[]) {
  const byStatus = Map.groupBy(codes, httpStatusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [String(status), toResponse(status, ofStatus)]),
  );
}

function toResponse(status: number, codes: readonly ErrorCode[]) {
  const examples = codes.map((code) => [code, { value: { code, message: ERRORS[code] } }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${ERRORS[code]}`).join('\n\n'),
    content: {
      'application/json': { schema: ErrorBodySchema, examples: Object.fromEntries(examples) },
    },
    ...(status === 429 && {
      headers: {
        'retry-after': { description: 'Seconds to wait.', schema: { type: 'integer' as const } },
      },
    }),
  };
}
