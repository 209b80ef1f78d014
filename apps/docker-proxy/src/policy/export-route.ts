import { requireVisible } from './image-read-routes.ts';
import type { VisibleImages } from './image-read-routes.ts';
import { nothing } from './query-values.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

/** An image as an archive of its layers, so that it can be looked into before anything of it runs. */
export function exportRoute(visible: Pick<VisibleImages, 'digests' | 'isVisibleTag'>): Route {
  return route({
    name: 'image.export',
    method: 'GET',
    path: /\/images\/([a-z0-9][A-Za-z0-9._/:@-]{0,254})\/get/,
    query: nothing,
    plan: ({ params }) => ({
      call: { method: 'GET', path: `/images/${requireVisible(params[0] ?? '', visible)}/get`, body: null },
      mode: 'pass',
      container: null,
    }),
  });
}
