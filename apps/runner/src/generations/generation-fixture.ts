import { GenerationSettingsSchema, NewModelEndpointSchema } from '@crucible/contracts/generation';
import type { GenerationSettings } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import type { ModelServer } from '../../../../tests/models/model-server-types.ts';
import {
  addBenchmark,
  addPerson,
  authorFor,
  openEvaluation,
  problemOf,
} from '../evaluations/evaluation-fixture.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { createEndpoint } from '../model-endpoints/create-endpoint.ts';
import type { Actor } from '../people/actor.ts';
import { createGeneration } from './create-generation.ts';

const MODEL_KEY_SECRET = 'what the keys of these tests are sealed with';

/** What generations need where this server may be asked. */
export const modelDeps = (server: Pick<ModelServer, 'host'>) => ({
  ...{ modelHosts: [server.host], modelKeySecret: MODEL_KEY_SECRET, firstDelayMs: 5 },
});

type Deps = { db: Db };
type Wanted = {
  server: ModelServer;
  apiKey?: string;
  problems?: readonly string[];
  settings?: Partial<GenerationSettings>;
};

export type Generated = { owner: Actor; access: EvaluationAccess; endpointId: string };

/** A generation of a teacher's, for a benchmark of which any program solves each problem. */
export async function beginGeneration({ db }: Deps, wanted: Wanted): Promise<Generated> {
  const { server, apiKey = '', problems = ['a', 'b', 'c'], settings = {} } = wanted;
  const deps = { db, instance: 'test', ...modelDeps(server) };
  const owner = await addPerson({ db });
  const { slug } = await addBenchmark({ db }, { owner, problems: problems.map((key) => problemOf(key)) });
  const { access } = await openEvaluation({ db }, { actor: owner, slug });
  const endpoint = NewModelEndpointSchema.parse({ name: 'Mine', baseUrl: server.baseUrl, apiKey });
  const who = { actor: owner, by: authorFor(owner) };
  const { id: endpointId } = await createEndpoint(deps, { endpoint, ...who });
  const parsed = GenerationSettingsSchema.parse({ model: 'small', ...settings });
  await createGeneration(deps, { access, generation: { endpointId, settings: parsed }, ...who });
  return { owner, access, endpointId };
}
