import {
  ExecutorImageListSchema,
  PullImagesRequestSchema,
  PullImagesResultSchema,
} from '@crucible/contracts/executor-image';
import { listImages } from '../../../images/list-images.ts';
import { pullImages } from '../../../images/pull-images.ts';
import { roleDeps } from '../../role-deps.ts';
import { actorOf } from '../actor-of.ts';
import { restRoute } from '../rest-route.ts';

const SHARED = { path: '/images', tag: 'Images' } as const;

const listRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    access: { scopes: ['images', 'execute', 'read'] },
    operationId: 'listImages',
    summary: 'List what code can be run in',
    answers: { 200: { description: 'The images with their languages.', schema: ExecutorImageListSchema } },
  },
  async (deps, { holder }) => ({
    status: 200,
    body: { images: await listImages(roleDeps(deps, holder.role)) },
  }),
);

const pullRoute = restRoute(
  {
    ...SHARED,
    path: '/images/pull',
    method: 'POST',
    access: { scopes: ['images'] },
    operationId: 'pullImages',
    summary: 'Make sure that the engine has the images',
    description: 'Says of each image whether it is there, was fetched, or why it could not be.',
    body: {
      schema: PullImagesRequestSchema,
      examples: {
        all: { summary: 'All of the catalog', value: {} },
        some: { summary: 'By name', value: { images: ['python'] } },
      },
    },
    answers: { 200: { description: 'What became of each.', schema: PullImagesResultSchema } },
    errors: ['invalid_input'],
  },
  async (deps, { holder, body, request }) => {
    const asked = { names: body.images, actor: actorOf({ holder, request }) };
    const images = await pullImages({ ...deps, source: deps.imageSource }, asked);
    return { status: 200, body: { images } };
  },
);

export const IMAGES_ROUTES = [listRoute, pullRoute];
