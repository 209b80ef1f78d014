import { z } from 'zod';
import type { DocumentedRoute } from './documented-route.ts';

const SHARED = { method: 'GET', access: 'public', tag: 'Documentation' } as const;

/** The pages and files of the documentation itself. */
export const OWN_DOCUMENTS = [
  {
    ...SHARED,
    path: '/openapi.json',
    operationId: 'openApiJson',
    summary: 'This description as JSON',
    answers: { 200: { description: 'An OpenAPI 3.1 document.', schema: z.looseObject({}) } },
  },
  {
    ...SHARED,
    path: '/openapi.yaml',
    operationId: 'openApiYaml',
    summary: 'This description as YAML',
    answers: {
      200: { description: 'An OpenAPI 3.1 document.', mediaType: 'application/yaml', schema: z.string() },
    },
  },
  {
    ...SHARED,
    path: '/docs',
    operationId: 'swaggerUi',
    summary: 'This description as a page on which it can be tried out',
    answers: { 200: { description: 'Swagger UI.', mediaType: 'text/html', schema: z.string() } },
  },
  {
    ...SHARED,
    path: '/redoc',
    operationId: 'redoc',
    summary: 'This description as a page to read',
    answers: { 200: { description: 'ReDoc.', mediaType: 'text/html', schema: z.string() } },
  },
  {
    ...SHARED,
    path: '/docs/assets/{file}',
    operationId: 'documentationAsset',
    summary: 'A script or style of these pages',
    params: z.object({ file: z.string() }),
    answers: { 200: { description: 'The file.', mediaType: 'application/octet-stream', schema: z.string() } },
    errors: ['not_found'],
  },
] as const satisfies readonly DocumentedRoute[];
