import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FastifyInstance } from 'fastify';
import { fixedCatalog } from '../../images/fixed-catalog-fixture.ts';
import { createLogger } from '../../lib/logger.ts';
import { CATALOG } from '../../runs/runs-fixture.ts';
import { buildServer } from '../../server.ts';
import type { ApiDeps } from '../api-deps.ts';
import { TEST_API_SETTINGS } from '../api-fixture.ts';
import { DOCUMENTED_ROUTES } from './documented-routes.ts';
import { routerPath } from './documented-route.ts';

let app: FastifyInstance;
type Operation = { operationId: string; responses: Record<string, unknown>; security: unknown[] };
type Document = { paths: Record<string, Record<string, Operation>> } & Record<string, unknown>;
let document: Document;
const nobodyAsks = () => Promise.reject(new Error('Nobody asks.'));

beforeAll(async () => {
  app = await buildServer({
    // Nobody is asked for anything: it is about what there is, and not about what it does.
    api: {
      deps: {
        catalog: fixedCatalog(CATALOG),
        sessionEnds: { onEnd: () => undefined },
      } as Partial<ApiDeps> as ApiDeps,
      settings: TEST_API_SETTINGS,
    },
    checkHealth: nobodyAsks,
    metrics: { access: 'key', keys: { find: nobodyAsks }, render: nobodyAsks, count: () => undefined },
    log: createLogger('silent'),
    version: '1.2.3',
  });
  await app.ready();
  document = (await app.inject('/openapi.json')).json();
});

const named = (routes: readonly { method: string; path: string }[]) =>
  routes.map(({ method, path }) => `${method} ${path}`).toSorted();

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('is the same as YAML', async () => {
    const { payload, headers } = await app.inject('/openapi.yaml');
    expect(headers['content-type']).toMatch(/^application\/yaml/);
    expect(parse(payload)).toEqual(document);
  });

  it('has every route that is there for programs, and no other', () => {
    const notForPrograms: readonly unknown[] = ['session', 'account', 'platform'];
    const forPrograms = app.routeTable.filter(({ access }) => !notForPrograms.includes(access));
    const documented = DOCUMENTED_ROUTES.map((route) => ({ ...route, path: routerPath(route.path) }));
    expect(named(documented)).toEqual(named(forPrograms));
    expect(Object.values(document.paths).flatMap(Object.values)).toHaveLength(documented.length);
  });

  it('says the same of who may come in as the routes do', () => {
    for (const { method, path, access } of DOCUMENTED_ROUTES) {
      const route = app.routeTable.find(
        (entry) => entry.method === method && entry.path === routerPath(path),
      );
      expect(access, `${method} ${path}`).toEqual(route?.access);
    }
  });

  it('gives each operation a name of its own', () => {
    const names = DOCUMENTED_ROUTES.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(
    DOCUMENTED_ROUTES.filter(({ body }) => body !== undefined).map((route) => [route.path, route] as const),
  )('has examples of the body of %s that are right', (_path, { body }) => {
    const examples = Object.values(body?.examples ?? {});
    expect(examples.length).toBeGreaterThan(0);
    for (const { value } of examples) expect(body?.schema.safeParse(value).error).toBeUndefined();
  });

  it('has examples of answers that are right', () => {
    const answers = DOCUMENTED_ROUTES.flatMap((route) => Object.values(route.answers));
    const shown = answers.filter(({ example }) => example !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    for (const { schema, example } of shown) expect(schema?.parse(example)).toEqual(example);
  });
});

describe('the pages', () => {
  it.each(['/docs', '/redoc'])('%s asks nothing of anybody else, and lets no script in', async (path) => {
    const { payload, headers } = await app.inject(path);
    expect(payload).not.toMatch(/https?:\/\//);
    expect(payload).not.toMatch(/<script>|\son\w+=/);
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    const assets = [...payload.matchAll(/(?:src|href)="(docs\/assets\/[^"]+)"/g)].map((match) => match[1]);
    expect(assets.length).toBeGreaterThan(2);
    for (const asset of assets) expect((await app.inject(`/${asset}`)).statusCode, asset).toBe(200);
  });

  it.each([
    '/docs/assets/nothing.js',
    '/docs/assets/..%2f..%2fserver.ts',
    '/docs/assets/__proto__',
    '/docs/assets/constructor',
  ])('there is nothing at %s', async (path) => {
    expect((await app.inject(path)).statusCode).toBe(404);
  });

  it('are not sent twice', async () => {
    const first = await app.inject('/docs/assets/docs.css');
    const again = await app.inject({
      url: '/docs/assets/docs.css',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect({ status: again.statusCode, size: again.payload.length }).toEqual({ status: 304, size: 0 });
  });
});
