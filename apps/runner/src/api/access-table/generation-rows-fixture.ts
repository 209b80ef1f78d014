import { GenerationSettingsSchema } from '@crucible/contracts/generation';
import type { GenerationState } from '@crucible/contracts/generation';
import { addBenchmark, openEvaluation, problemOf } from '../../evaluations/evaluation-fixture.ts';
import { newId } from '../../lib/ids.ts';
import { ACCOUNT, OWNER, OWNER_OF_RUN } from './callers-fixture.ts';
import type { Audience } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

/** The student's evaluation by the teacher's benchmark; others' endpoints are nobody's business, an admin's neither. */
const LOOKS: Audience = { ...OWNER_OF_RUN, teacher: null, admin: null };
const CHANGES: Audience = { ...OWNER, teacher: 'forbidden', admin: null };
const CREATES: Audience = { ...CHANGES, admin: 'not_found' };

/** A name that stands for no address anywhere. */
const BASE_URL = 'https://models.invalid/v1';

async function endpoint({ api, callers }: World): Promise<{ endpointId: string }> {
  const { personId } = callers.student;
  const id = newId();
  await api.db.modelEndpoint.create({
    data: { id, personId, name: id, baseUrl: BASE_URL, sealedKey: 'LEAK_key' },
  });
  return { endpointId: id };
}

/** Like `endpoint`, but at an address to which nothing is ever sent. */
async function refusedEndpoint(w: World): Promise<{ endpointId: string }> {
  const made = await endpoint(w);
  const data = { baseUrl: 'http://127.0.0.1:1/v1', sealedKey: null };
  await w.api.db.modelEndpoint.update({ where: { id: made.endpointId }, data });
  return made;
}

async function evaluation({ api, callers }: World): Promise<{ evaluationId: string }> {
  const owner = { personId: callers.teacher.personId, role: 'teacher' as const };
  const { slug } = await addBenchmark(api, { owner, problems: [problemOf('a')] });
  const actor = { personId: callers.student.personId, role: 'student' as const };
  const { access } = await openEvaluation(api, { actor, slug });
  return { evaluationId: access.evaluationId };
}

const SETTINGS = { model: 'small', retries: 0 };

async function generation(w: World, state: GenerationState): Promise<{ evaluationId: string }> {
  const { evaluationId } = await evaluation(w);
  const settings = GenerationSettingsSchema.parse({ ...SETTINGS, systemPrompt: 'OWN_prompt' });
  await w.api.db.generation.create({
    data: { ...{ evaluationId, ...(await endpoint(w)) }, state, settings, total: 1 },
  });
  return { evaluationId };
}

export const GENERATION_ROWS: Rows = {
  'modelEndpoints.list': { who: ACCOUNT },
  'modelEndpoints.create': { who: ACCOUNT, input: () => ({ name: newId(), baseUrl: BASE_URL }) },
  'modelEndpoints.remove': { who: OWNER, input: endpoint },
  'modelEndpoints.check': { who: OWNER, input: refusedEndpoint },
  'generations.create': {
    who: CREATES,
    input: async (w) => ({ ...(await evaluation(w)), ...(await endpoint(w)), settings: SETTINGS }),
  },
  'generations.get': { who: LOOKS, input: (w) => generation(w, 'running') },
  'generations.pause': { who: CHANGES, input: (w) => generation(w, 'running') },
  'generations.resume': { who: CHANGES, input: (w) => generation(w, 'paused') },
  'generations.cancel': { who: CHANGES, input: (w) => generation(w, 'running') },
};
