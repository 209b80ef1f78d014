import type { ContainerSettings } from './container-settings.ts';
import { engineRoutes } from './engine-routes.ts';
import { areOwnTags } from './image-names.ts';
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
  const { digests, namespaces } = settings.images;
  const isOwnTag = (name: string) => areOwnTags([name], namespaces);
  const common = [...engineRoutes(), ...imageReadRoutes({ digests, isOwnTag })];
  return {
    run: [...common, ...runRoutes(settings.containers)],
    images: [...common, ...imagesRoutes(settings.images)],
  };
}
