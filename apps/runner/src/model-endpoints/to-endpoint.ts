import type { ModelEndpoint } from '@crucible/contracts/generation';

type Row = { id: string; name: string; baseUrl: string; keyHint: string; createdAt: Date };

/** All that is ever told of an endpoint: not its key. */
export function toEndpoint({ id, name, baseUrl, keyHint, createdAt }: Row): ModelEndpoint {
  return { id, name, baseUrl, keyHint, createdAt: createdAt.toISOString() };
}
