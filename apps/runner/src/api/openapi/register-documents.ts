import type { FastifyInstance, FastifyReply } from 'fastify';
import { stringify } from 'yaml';
import { AppError } from '../../lib/app-error.ts';
import type { DocumentedRoute } from './documented-route.ts';
import { createAssets } from './load-assets.ts';
import { openApiDocument } from './openapi-document.ts';
import { docsPage, redocPage } from './pages.ts';

const CACHE_SECONDS = 3600;
/** Both pages write styles into their elements; ReDoc searches in a worker that it makes itself. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/openapi.json`, `/openapi.yaml`, and two pages that show it: `/docs` to try it out, `/redoc` to read. Nothing of them comes from elsewhere. */
export function registerDocuments(
  app: FastifyInstance,
  { routes, version }: { routes: readonly DocumentedRoute[]; version: string },
): void {
  const document = openApiDocument(routes, version);
  const [json, yaml] = [JSON.stringify(document), stringify(document, { aliasDuplicateObjects: false })];
  const assets = createAssets();
  const open = { config: { access: 'public' } } as const;
  const sendPage = (reply: FastifyReply, page: string) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(page);

  app.get('/openapi.json', open, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  );
  app.get('/openapi.yaml', open, async (_request, reply) =>
    reply.type('application/yaml; charset=utf-8').send(yaml),
  );
  app.get('/docs', open, async (_request, reply) => sendPage(reply, docsPage));
  app.get('/redoc', open, async (_request, reply) => sendPage(reply, redocPage));
  app.get<{ Params: { file: string } }>('/docs/assets/:file', open, async (request, reply) => {
    const asset = await assets(request.params.file);
    if (asset === null) throw new AppError('not_found');
    reply.headers({ 'cache-control': `public, max-age=${CACHE_SECONDS}`, etag: asset.etag });
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    return reply.type(asset.mediaType).send(asset.content);
  });
}
