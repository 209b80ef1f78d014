import { z } from 'zod';
import { isDigest, parseReference } from './image-names.ts';
import { withQuery } from './parse-query.ts';
import { flag, notOn } from './query-values.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

const ListSchema = z.array(z.looseObject({ Id: z.string(), RepoTags: z.array(z.string()).nullish() }));

/** Which images a listener's clients may know of. */
export type VisibleImages = {
  digests: () => ReadonlySet<string>;
  isOwnTag: (name: string) => boolean;
};

/** List and inspection of images, as if there were no others. */
export function imageReadRoutes({ digests, isOwnTag }: VisibleImages): Route[] {
  return [
    route({
      name: 'image.list',
      method: 'GET',
      path: /\/images\/json/,
      query: z.strictObject({ all: notOn, digests: flag }),
      plan: ({ query }) => ({
        call: { method: 'GET', path: withQuery('/images/json', { digests: query.digests }), body: null },
        mode: 'rebuild',
        container: null,
        answer: (body) =>
          ListSchema.parse(body).filter(
            (image) => digests().has(image.Id) || (image.RepoTags ?? []).some(isOwnTag),
          ),
      }),
    }),
    route({
      name: 'image.inspect',
      method: 'GET',
      path: /\/images\/([a-z0-9][A-Za-z0-9._/:@-]{0,254})\/json/,
      query: z.strictObject({}),
      plan: ({ params }) => {
        const name = params[0] ?? '';
        const isVisible = isDigest(name)
          ? digests().has(name)
          : parseReference(name) !== null && isOwnTag(name);
        if (!isVisible) {
          throw new Refusal('image_not_allowed', 'There is no such image here.', {
            field: name.slice(0, 100),
          });
        }
        return {
          call: { method: 'GET', path: `/images/${name}/json`, body: null },
          mode: 'pass',
          container: null,
        };
      },
    }),
  ];
}
