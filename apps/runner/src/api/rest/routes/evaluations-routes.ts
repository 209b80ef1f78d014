import { Readable } from 'node:stream';
import {
  EvaluationSchema,
  NewEvaluationSchema,
  SampleFilterSchema,
  UploadedSamplesSchema,
} from '@crucible/contracts/evaluation';
import { SampleSummarySchema } from '@crucible/contracts/evaluation-sample';
import { EvaluationScoresSchema } from '@crucible/contracts/evaluation-score';
import { EvaluationIdSchema } from '@crucible/contracts/ids';
import { z } from 'zod';
import { cancelEvaluation } from '../../../evaluations/cancel-evaluation.ts';
import { createEvaluation } from '../../../evaluations/create-evaluation.ts';
import { exportResults } from '../../../evaluations/export-results.ts';
import { getEvaluation } from '../../../evaluations/get-evaluation.ts';
import { getScores } from '../../../evaluations/get-scores.ts';
import { listEvaluations } from '../../../evaluations/list-evaluations.ts';
import { listSamples } from '../../../evaluations/list-samples.ts';
import { pauseEvaluation } from '../../../evaluations/pause-evaluation.ts';
import { requireEvaluationAccess } from '../../../evaluations/require-evaluation-access.ts';
import { resumeEvaluation } from '../../../evaluations/resume-evaluation.ts';
import { retryInternalErrors } from '../../../evaluations/retry-internal-errors.ts';
import { startEvaluation } from '../../../evaluations/start-evaluation.ts';
import { uploadSamples } from '../../../evaluations/upload-samples.ts';
import { readActor } from '../../../people/read-actor.ts';
import { actorOf } from '../actor-of.ts';
import type { RestDeps } from '../rest-deps.ts';
import { restRoute } from '../rest-route.ts';
import type { RestRequest } from '../rest-route.ts';

const SHARED = { access: { scopes: ['evaluations'] }, tag: 'Evaluations' } as const;
const ParamsSchema = z.object({ evaluationId: EvaluationIdSchema });
const PAGE_SIZE = 50;

/** What can be done to an evaluation as a whole. */
const ACTIONS = {
  start: startEvaluation,
  pause: pauseEvaluation,
  resume: resumeEvaluation,
  cancel: cancelEvaluation,
  retry_internal_errors: retryInternalErrors,
} as const;

type Asked = Pick<
  RestRequest<{ evaluationId: string }, unknown, unknown, unknown>,
  'holder' | 'request' | 'params'
>;

async function enter(deps: RestDeps, asked: Asked, needed: 'see' | 'own') {
  const actor = await readActor(deps, asked.holder);
  const access = await requireEvaluationAccess(deps, { ...asked.params, actor, needed });
  return { access, by: { ...actorOf(asked), personId: actor.personId } };
}

const createRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/evaluations',
    operationId: 'createEvaluation',
    summary: 'Begin to measure a candidate',
    description: 'The evaluation takes samples until it is started.',
    body: {
      schema: NewEvaluationSchema,
      examples: {
        model: {
          summary: 'A model with its settings',
          value: { benchmark: 'humaneval', candidate: { name: 'model-1', settings: { temperature: 0.2 } } },
        },
      },
    },
    answers: { 201: { description: 'The evaluation.', schema: EvaluationSchema } },
    errors: ['invalid_input', 'not_found', 'not_open', 'too_many_runs', 'unavailable'],
  },
  async (deps, asked) => {
    const actor = await readActor(deps, asked.holder);
    const by = { ...actorOf(asked), personId: actor.personId };
    return { status: 201, body: await createEvaluation(deps, { evaluation: asked.body, actor, by }) };
  },
);

const listRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/evaluations',
    operationId: 'listEvaluations',
    summary: 'List the newest evaluations of the owner of the key',
    answers: {
      200: { description: 'Newest first.', schema: z.object({ evaluations: z.array(EvaluationSchema) }) },
    },
  },
  async (deps, { holder }) => {
    const actor = await readActor(deps, holder);
    return { status: 200, body: { evaluations: await listEvaluations(deps, { actor, limit: PAGE_SIZE }) } };
  },
);

const getRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/evaluations/{evaluationId}',
    operationId: 'getEvaluation',
    summary: 'Get an evaluation and how far it has come',
    params: ParamsSchema,
    answers: { 200: { description: 'The evaluation.', schema: EvaluationSchema } },
    errors: ['not_found'],
  },
  async (deps, asked) => ({ status: 200, body: await getEvaluation(deps, await enter(deps, asked, 'see')) }),
);

const uploadRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/evaluations/{evaluationId}/samples',
    operationId: 'uploadSamples',
    summary: 'Send samples',
    description:
      'All of them are taken or, when a line is wrong, none; `issues` name the line. Further uploads add to those that are there.',
    params: ParamsSchema,
    upload:
      'Lines of JSON like {"task_id": "HumanEval/0", "completion": "…"}, packed by gzip or not. `completion` follows the prompt; ' +
      '`solution` is a whole program and wins; `tokens` and `cost` are counted; other keys are kept.',
    answers: { 200: { description: 'How many there are.', schema: UploadedSamplesSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'conflict', 'payload_too_large'],
  },
  async (deps, asked) => {
    const { access } = await enter(deps, asked, 'own');
    return { status: 200, body: await uploadSamples(deps, { access, bytes: asked.bytes }) };
  },
);

const actionRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/evaluations/{evaluationId}/actions',
    operationId: 'changeEvaluation',
    summary: 'Start, pause, resume or cancel an evaluation, or try its internal errors again',
    params: ParamsSchema,
    body: {
      schema: z.strictObject({ action: z.enum(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]) }),
      examples: { start: { summary: 'Start', value: { action: 'start' } } },
    },
    answers: { 200: { description: 'The evaluation.', schema: EvaluationSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'conflict'],
  },
  async (deps, asked) => {
    const entered = await enter(deps, asked, 'own');
    return { status: 200, body: await ACTIONS[asked.body.action](deps, entered) };
  },
);

const SampleQuerySchema = SampleFilterSchema.extend({
  after: z.coerce.number().pipe(SampleFilterSchema.shape.after.unwrap()).default(0),
  limit: z.coerce.number().pipe(SampleFilterSchema.shape.limit.unwrap()).default(100),
});

const samplesRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/evaluations/{evaluationId}/samples',
    operationId: 'listSamples',
    summary: 'List samples, in the order in which they were sent',
    params: ParamsSchema,
    query: SampleQuerySchema,
    answers: {
      200: { description: 'A page of them.', schema: z.object({ samples: z.array(SampleSummarySchema) }) },
    },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, asked) => {
    const { access } = await enter(deps, asked, 'see');
    return { status: 200, body: { samples: await listSamples(deps, { access, filter: asked.query }) } };
  },
);

const scoresRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/evaluations/{evaluationId}/scores',
    operationId: 'getScores',
    summary: 'Get what an evaluation is worth',
    params: ParamsSchema,
    answers: { 200: { description: 'The scores.', schema: EvaluationScoresSchema } },
    errors: ['not_found'],
  },
  async (deps, asked) => ({ status: 200, body: await getScores(deps, await enter(deps, asked, 'see')) }),
);

const resultsRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/evaluations/{evaluationId}/results.jsonl',
    operationId: 'exportResults',
    summary: 'Get what came of each sample, as lines of JSON',
    params: ParamsSchema,
    answers: {
      200: {
        description: 'The samples as they were sent, each with `result` and `passed`.',
        mediaType: 'application/x-ndjson',
        schema: z.string(),
      },
    },
    errors: ['not_found'],
  },
  async (deps, asked) => ({
    status: 200,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    body: Readable.from(exportResults(deps, await enter(deps, asked, 'see'))),
  }),
);

export const EVALUATIONS_ROUTES = [
  ...[createRoute, listRoute, getRoute, uploadRoute, actionRoute],
  ...[samplesRoute, scoresRoute, resultsRoute],
];
