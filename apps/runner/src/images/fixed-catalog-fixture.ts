import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { LiveCatalog } from './live-catalog.ts';

/** A catalogue that stays as it is, and is the same for everybody. */
export function fixedCatalog(catalog: ImageCatalog): LiveCatalog {
  return {
    ...catalog,
    forRole: () => catalog,
    onChange: () => undefined,
    start: async () => undefined,
    stop: () => undefined,
  };
}
