import { ApiKeyScopeSchema } from '@crucible/contracts/api-key';
import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { AccountRole } from '@crucible/contracts/person';

/** What everybody may do by a key; of courses and benchmarks, a key can do no more than its owner. */
const FOR_EVERYBODY: readonly ApiKeyScope[] = ['execute', 'read', 'assignments', 'evaluations'];

/** The scopes that keys of somebody with this role may have. */
export function grantableScopes(role: AccountRole): readonly ApiKeyScope[] {
  return role === 'admin' ? ApiKeyScopeSchema.options : FOR_EVERYBODY;
}

export function isGrantable(scopes: readonly ApiKeyScope[], role: AccountRole): boolean {
  return scopes.every((scope) => grantableScopes(role).includes(scope));
}
