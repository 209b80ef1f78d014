import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { RequestedLimits } from '@crucible/contracts/limits';
import type { Role } from '@crucible/contracts/role';
import { roleLimits } from '../installation-settings/role-limits.ts';
import type { ApiDeps } from './api-deps.ts';

/** What operations need, with the images and the limits of whoever asks. */
export type RoleDeps = Omit<ApiDeps, 'catalog'> & { catalog: ImageCatalog; roleDefaults: RequestedLimits };

/** Languages may be for some roles only, where people run programs of their own. */
export function roleDeps(deps: ApiDeps, role: Role): RoleDeps {
  const { defaults, maxima } = roleLimits(deps.installation.current(), { role, configured: deps.maxLimits });
  return { ...deps, catalog: deps.catalog.forRole(role), maxLimits: maxima, roleDefaults: defaults };
}
