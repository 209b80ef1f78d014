import { z } from 'zod';
import { LABELS } from './container-settings.ts';
import { isDigest, parseReference } from './image-names.ts';
import { withQuery } from './parse-query.ts';
import { flag, notOn } from './query-values.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

const ListSchema = z.array(
  z.looseObject({
    Id: z.string(),
    RepoTags: z.array(z.string()).nullish(),
    Labels: z.record(z.string(), z.string()).nullish(),
  }),
);

/** Which images a listener's clients may know of. */
export type VisibleImages = {
  digests: () => ReadonlySet<string>;
  /** Whether images of this name may be known, wherever they come from. */
  isVisibleTag: (name: string) => boolean;
  /** Whose builds' leftovers are listed, which have no name; null for nobody's. */
  builder: string | null;
};

/** List and inspection of images, as if there were no others. */
export function imageReadRoutes({ digests, isVisibleTag, builder }: VisibleImages): Route[] {
  const visible = (name: string) => requireVisible(name, { digests, isVisibleTag });
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
            ({ Id, RepoTags, Labels }) =>
              digests().has(Id) ||
              (RepoTags ?? []).some(isVisibleTag) ||
              (builder !== null && Labels?.[LABELS.builder] === builder),
          ),
      }),
    }),
    route({
      name: 'image.inspect',
      method: 'GET',
      path: /\/images\/([a-z0-9][A-Za-z0-9._/:@-]{0,254})\/json/,
      query: z.strictObject({}),
      plan: ({ params }) => ({
        call: { method: 'GET', path: `/images/${visible(params[0] ?? '')}/json`, body: null },
        mode: 'pass',
        container: null,
      }),
    }),
  ];
}

/** The name of an image that may be known. @throws Refusal for any other, whether it is there or not */
export function requireVisible(
  name: string,
  { digests, isVisibleTag }: Pick<VisibleImages, 'digests' | 'isVisibleTag'>,
): string {
  const isVisible = isDigest(name)
    ? digests().has(name)
    : parseReference(name) !== null && isVisibleTag(name);
  if (isVisible) return name;
  throw new Refusal('image_not_allowed', 'There is no such image here.', { field: name.slice(0, 100) });
}
