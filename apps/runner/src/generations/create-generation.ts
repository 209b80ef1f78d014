import { MAX_SAMPLES } from '@crucible/contracts/evaluation';
import type { Generation, NewGeneration } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { lockInState } from '../evaluations/lock-evaluation.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { AppError } from '../lib/app-error.ts';
import { storableJson } from '../lib/storable-json.ts';
import type { EndpointHosts } from '../model-endpoints/endpoint-rules.ts';
import { findEndpoint } from '../model-endpoints/find-endpoint.ts';
import { requireEndpointUrl } from '../model-endpoints/require-endpoint-url.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { queueGeneration } from './queue-generation.ts';
import { GENERATION_PARTS, toGeneration } from './to-generation.ts';

type Deps = { db: Db; instance: string; modelHosts: EndpointHosts };
type Input = {
  access: EvaluationAccess;
  generation: Omit<NewGeneration, 'evaluationId'>;
  actor: Actor;
  by: Author;
};

/**
 * Has a model asked for the samples of an evaluation that has none, by an endpoint of one's own. Throws `conflict` when it has
 * begun or has samples, `not_found` without such an endpoint, and `invalid_input` when there would be too many samples.
 */
export async function createGeneration(deps: Deps, input: Input): Promise<Generation> {
  const { access, generation, actor, by } = input;
  const { evaluationId, versionId } = access;
  const { settings } = generation;
  const endpoint = await findEndpoint(deps.db, {
    ...{ endpointId: generation.endpointId, personId: actor.personId },
  });
  requireEndpointUrl(deps, { baseUrl: endpoint.baseUrl, role: actor.role });
  const total = (await deps.db.benchmarkProblem.count({ where: { versionId } })) * settings.samplesPerProblem;
  if (total > MAX_SAMPLES)
    throw new AppError('invalid_input', {
      userMessage: `These are ${total} samples, and an evaluation has at most ${MAX_SAMPLES}.`,
    });
  return deps.db.$transaction(async (tx) => {
    const evaluation = await lockInState(tx, {
      ...{ id: evaluationId, states: ['open'], otherwise: 'This evaluation has begun already.' },
    });
    const others = await tx.generation.count({ where: { evaluationId } });
    if (evaluation.total > 0 || others > 0)
      throw new AppError('conflict', {
        userMessage: 'This evaluation has samples already. Make another one.',
      });
    const hasPrice = settings.promptPrice !== null || settings.completionPrice !== null;
    const row = await tx.generation.create({
      data: {
        ...{ evaluationId, endpointId: endpoint.id, total, cost: hasPrice ? 0 : null },
        settings: storableJson(settings),
      },
      include: GENERATION_PARTS,
    });
    await queueGeneration(tx, { evaluationId, personId: evaluation.personId });
    await recordAudit(tx, {
      ...{ ...by, action: 'generation.created', instance: deps.instance, subjectId: evaluationId },
      detail: { baseUrl: endpoint.baseUrl, model: settings.model, total },
    });
    return toGeneration(row);
  });
}
