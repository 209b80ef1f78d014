import { ExecutionPageSchema, ExecutionSchema } from '@crucible/contracts/execution';
import { RunIdSchema } from '@crucible/contracts/run';
import { z } from 'zod';
import { getExecution } from '../../../executions/get-execution.ts';
import { listExecutions } from '../../../executions/list-executions.ts';
import { AppError } from '../../../lib/app-error.ts';
import { cancelRun } from '../../../runs/cancel-run.ts';
import { actorOf } from '../actor-of.ts';
import { toAnswer } from '../answer-execution.ts';
import { executionExample } from '../examples.ts';
import { restRoute } from '../rest-route.ts';

const OWN = { access: { scopes: ['execute', 'read'] }, tag: 'Executions' } as const;

export const ExecutionRefSchema = z.object({ id: RunIdSchema });

const QuerySchema = z.strictObject({
  outputEncoding: z.enum(['utf8', 'base64']).default('utf8').meta({ description: 'How output is written.' }),
  artifacts: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Whether the files are wanted that the program left in its output folder.' }),
});

const ListQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
  limit: z.coerce.number<string>().pipe(z.int().min(1).max(100)).default(30),
});

const getRoute = restRoute(
  {
    ...OWN,
    method: 'GET',
    path: '/executions/{id}',
    operationId: 'getExecution',
    summary: 'Tell what became of an execution',
    params: ExecutionRefSchema,
    query: QuerySchema,
    answers: {
      200: { description: 'As it is now.', schema: ExecutionSchema, example: executionExample },
    },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, { holder, params, query }) => {
    const { outputEncoding } = query;
    const artifacts = query.artifacts === 'true';
    const asked = { runId: params.id, personId: holder.personId, outputEncoding, artifacts };
    return { status: 200, body: await getExecution(deps, asked) };
  },
);

const listRoute = restRoute(
  {
    ...OWN,
    method: 'GET',
    path: '/executions',
    operationId: 'listExecutions',
    summary: 'List executions',
    description: 'Your own, newest first, page by page.',
    query: ListQuerySchema,
    answers: { 200: { description: 'A page of them.', schema: ExecutionPageSchema } },
    errors: ['invalid_input'],
  },
  async (deps, { holder, query }) => {
    const { cursor = null, limit } = query;
    return { status: 200, body: await listExecutions(deps, { personId: holder.personId, cursor, limit }) };
  },
);

const cancelRoute = restRoute(
  {
    method: 'DELETE',
    path: '/executions/{id}',
    access: { scopes: ['execute'] },
    tag: 'Executions',
    operationId: 'cancelExecution',
    summary: 'Cancel an execution',
    description:
      'One that waits has ended with the answer; one that runs ends within a second. One that has ended stays as it is.',
    params: ExecutionRefSchema,
    answers: {
      200: { description: 'It has ended.', schema: ExecutionSchema },
      202: { description: 'It is about to end.', schema: ExecutionSchema },
    },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, { holder, params, request }) => {
    const own = { runId: params.id, personId: holder.personId };
    await cancelRun(deps, { ...actorOf({ holder, request }), ...own }).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'run_finished')) throw error;
    });
    return toAnswer(await getExecution(deps, own));
  },
);

export const EXECUTIONS_ROUTES = [listRoute, getRoute, cancelRoute];
