import { z } from 'zod';
import { buildRoute } from './build-route.ts';
import { LABELS } from './container-settings.ts';
import {
  isDigest,
  parseReference,
  registryOf,
  requireOwnRepository,
  requirePullable,
  tag,
} from './image-names.ts';
import type { ImageSettings } from './image-settings.ts';
import { withQuery } from './parse-query.ts';
import type { EngineCall, Plan } from './plan.ts';
import { flag, nothing } from './query-values.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

const NAME = /([a-z0-9][A-Za-z0-9._/:@-]{0,254})/;

/** What the image manager may do: with images that are called as ours are, and pulls from registries that are allowed. */
export function imagesRoutes(settings: ImageSettings): Route[] {
  const { namespaces, registries, owner } = settings;
  /** An image that exists: by one of our names, or by its id, in which case all of its names are looked at. */
  const ours = (name: string) => {
    if (isDigest(name)) return name;
    const reference = parseReference(name);
    if (reference === null) throw new Refusal('image_not_allowed', 'That is no name of an image.');
    requireOwnRepository(reference.repository, namespaces);
    return name;
  };
  return [
    buildRoute(settings),
    route({
      name: 'image.pull',
      method: 'POST',
      path: /\/images\/create/,
      query: z.strictObject({ fromImage: z.string().max(255), tag: z.string().max(128).optional() }),
      plan: ({ query }) => {
        const reference = parseReference(query.fromImage);
        const version = query.tag || reference?.tag || '';
        if (reference === null || (query.tag && reference.tag)) {
          throw new Refusal('image_not_allowed', 'That is no name of an image.', { field: 'fromImage' });
        }
        // Without a tag the engine would fetch all that there are.
        if (!isDigest(version) && !tag.safeParse(version).success) {
          throw new Refusal('image_not_allowed', 'A pull names one tag or digest.', { field: 'tag' });
        }
        const fromImage = requirePullable(reference.repository, registries);
        const registry = registryOf(fromImage);
        return { ...plain('POST', withQuery('/images/create', { fromImage, tag: version })), registry };
      },
    }),
    route({
      name: 'image.tag',
      method: 'POST',
      path: new RegExp(`/images/${NAME.source}/tag`),
      query: z.strictObject({ repo: z.string(), tag }),
      plan: ({ params, query }) => {
        const image = ours(params[0] ?? '');
        const repo = requireOwnRepository(query.repo, namespaces);
        return { ...plain('POST', withQuery(`/images/${image}/tag`, { repo, tag: query.tag })), image };
      },
    }),
    route({
      name: 'image.prune',
      method: 'POST',
      path: /\/images\/prune/,
      query: nothing,
      plan: () => {
        const filters = JSON.stringify({ dangling: ['true'], label: [`${LABELS.builder}=${owner}`] });
        return plain('POST', withQuery('/images/prune', { filters }));
      },
    }),
    route({
      name: 'image.remove',
      method: 'DELETE',
      path: new RegExp(`/images/${NAME.source}`),
      query: z.strictObject({ force: flag, noprune: flag }),
      plan: ({ params, query }) => {
        const image = ours(params[0] ?? '');
        return { ...plain('DELETE', withQuery(`/images/${image}`, query)), image };
      },
    }),
  ];
}

function plain(method: EngineCall['method'], path: string): Plan {
  return { call: { method, path, body: null }, mode: 'pass', container: null };
}
