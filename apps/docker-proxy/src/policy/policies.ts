import type { ContainerSettings } from './container-settings.ts';
import { engineRoutes } from './engine-routes.ts';
import { exportRoute } from './export-route.ts';
import { areOwnTags, isPullable } from './image-names.ts';
import { imageReadRoutes } from './image-read-routes.ts';
import type { ImageSettings } from './image-settings.ts';
import { imagesRoutes } from './images-routes.ts';
import type { Route } from './route.ts';
import { runRoutes } from './run-routes.ts';

export type ListenerName = 'run' | 'images';

/** What each listener lets through; nothing else is. */
export function policies(settings: {
  containers: ContainerSettings;
  images: ImageSettings;
}): Record<ListenerName, Route[]> {
  const { digests, namespaces, registries, owner } = settings.images;
  const isOwnTag = (name: string) => areOwnTags([name], namespaces);
  const isKnownTag = (name: string) => isOwnTag(name) || isPullable(name, registries);
  return {
    run: [
      ...engineRoutes(),
      ...imageReadRoutes({ digests, isVisibleTag: isOwnTag, builder: null }),
      ...runRoutes(settings.containers),
    ],
    images: [
      ...engineRoutes(),
      ...imageReadRoutes({ digests, isVisibleTag: isKnownTag, builder: owner }),
      exportRoute({ digests, isVisibleTag: isKnownTag }),
      ...imagesRoutes(settings.images),
    ],
  };
}
