import type { EndpointCheck } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import type { Actor } from '../people/actor.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { AskDeps } from './ask-endpoint.ts';
import { EndpointFailed } from './endpoint-failed.ts';
import { findEndpoint } from './find-endpoint.ts';

type Deps = AskDeps & { db: Db };
type Input = { endpointId: string; actor: Actor };

const TIMEOUT_MS = 10_000;
const MAX_MODELS = 500;

const ModelsSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.string().max(200) })) });

/** Asks an endpoint of one's own for its models, and says what is wrong where it does not tell. Throws `not_found`. */
export async function checkEndpoint(deps: Deps, { endpointId, actor }: Input): Promise<EndpointCheck> {
  const { baseUrl, sealedKey } = await findEndpoint(deps.db, { endpointId, personId: actor.personId });
  const stop = new AbortController().signal;
  try {
    const text = await askEndpoint(
      deps,
      { baseUrl, sealedKey, role: actor.role },
      { path: '/models', timeoutMs: TIMEOUT_MS, stop },
    );
    const models = modelsIn(text);
    return { isUsable: true, message: sentenceFor(models.length), models };
  } catch (error) {
    if (!(error instanceof EndpointFailed)) throw error;
    return { isUsable: false, message: error.message, models: [] };
  }
}

function modelsIn(text: string): string[] {
  try {
    const { data } = ModelsSchema.parse(JSON.parse(text));
    return data.slice(0, MAX_MODELS).map(({ id }) => id);
  } catch (cause) {
    throw new EndpointFailed('The endpoint answered, but not with a list of models.', {
      reach: 'endpoint',
      cause,
    });
  }
}

function sentenceFor(models: number): string {
  if (models === 0) return 'The endpoint answers, and lists no models.';
  return models === 1
    ? 'The endpoint answers, and has one model.'
    : `The endpoint answers, and has ${models} models.`;
}
