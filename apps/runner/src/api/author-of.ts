import type { Author } from '../people/author.ts';
import type { RequestContext } from './context.ts';

/** Whoever asks, as the audit trail names them. */
export function authorOf({ personId, address }: Pick<RequestContext, 'personId' | 'address'>): Author {
  return { personId, address, apiKeyId: null };
}
