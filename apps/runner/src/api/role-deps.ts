import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Role } from '@crucible/contracts/role';
import type { ApiDeps } from './api-deps.ts';

/** What operations need, with the images that whoever asks may use. */
export type RoleDeps = Omit<ApiDeps, 'catalog'> & { catalog: ImageCatalog };

/** Languages may be for some roles only, where people run programs of their own. */
export function roleDeps(deps: ApiDeps, role: Role): RoleDeps {
  return { ...deps, catalog: deps.catalog.forRole(role) };
}
