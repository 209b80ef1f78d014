import { EvalRequestSchema, ExecuteRequestSchema, ExecutionSchema } from '@crucible/contracts/execution';
import type { ExecuteRequest } from '@crucible/contracts/execution';
import { z } from 'zod';
import { requireCallbackUrl } from '../../../callbacks/require-callback-url.ts';
import { createExecution } from '../../../executions/create-execution.ts';
import { roleDeps } from '../../role-deps.ts';
import { answerExecution } from '../answer-execution.ts';
import { evalExamples, executeExamples, executionExample } from '../examples.ts';
import { hashRequest } from '../hash-request.ts';
import type { RestDeps } from '../rest-deps.ts';
import { restRoute } from '../rest-route.ts';
import type { RestAnswer, RestRequest } from '../rest-route.ts';
import { untilGone } from '../until-gone.ts';

const HeadersSchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'This has to be 1 to 255 visible ASCII characters.')
    .optional()
    .meta({ description: 'A request with the same key and the same body is not executed again.' }),
});

const SHARED = {
  method: 'POST',
  access: { scopes: ['execute'] },
  tag: 'Executions',
  headers: HeadersSchema,
  answers: {
    200: { description: 'It has ended.', schema: ExecutionSchema, example: executionExample },
    202: {
      description: 'It is accepted and has not ended yet.',
      schema: ExecutionSchema,
      headers: { location: 'Where the execution can be asked for again.' },
    },
  },
  errors: [
    'invalid_input',
    'payload_too_large',
    'language_unknown',
    'limit_too_high',
    'isolation_unavailable',
    'callback_refused',
    'idempotency_conflict',
    'too_many_runs',
  ],
} as const;

const executeRoute = restRoute(
  {
    ...SHARED,
    path: '/execute',
    operationId: 'execute',
    summary: 'Run a program',
    description:
      'Runs a program in a sandbox of its own. Waits for its end, unless `wait` is false or it takes longer than the ' +
      'installation lets a request wait: the answer is then 202, and the execution goes on. It also goes on when the ' +
      'client closes the connection.',
    body: { schema: ExecuteRequestSchema, examples: executeExamples },
  },
  (deps, asked) => execute(deps, asked, asked.body),
);

const evalRoute = restRoute(
  {
    ...SHARED,
    path: '/api/eval',
    operationId: 'eval',
    summary: 'Run a piece of code',
    description: 'The shortest way to run something: code, and a language if it is not Python.',
    body: { schema: EvalRequestSchema, examples: evalExamples },
  },
  (deps, asked) => execute(deps, asked, ExecuteRequestSchema.parse(asked.body)),
);

type Asked = RestRequest<unknown, unknown, z.output<typeof HeadersSchema>, unknown>;

async function execute(deps: RestDeps, asked: Asked, request: ExecuteRequest): Promise<RestAnswer> {
  const { holder, headers, request: http, reply } = asked;
  const { apiKeyId, personId } = holder;
  if (request.callbackUrl !== undefined) requireCallbackUrl(deps.callbackRules, request.callbackUrl);
  const key = headers['idempotency-key'];
  const { runId, isNew } = await createExecution(roleDeps(deps, holder.role), {
    ...{ personId, apiKeyId, request, address: http.ip },
    door: 'rest',
    ...(key === undefined ? {} : { idempotency: { key, requestHash: hashRequest(request) } }),
  });
  const answer = await answerExecution(deps, { ...request, runId, personId, gone: untilGone(reply) });
  return isNew ? answer : { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } };
}

export const EXECUTE_ROUTES = [executeRoute, evalRoute];
