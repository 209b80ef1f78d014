import { z } from 'zod';
import { LABELS } from './container-settings.ts';
import type { ContainerSettings } from './container-settings.ts';
import { filters, narrowed } from './filters.ts';
import { withQuery } from './parse-query.ts';
import type { EngineCall, Plan } from './plan.ts';
import { flag, nothing, notOn, on, seconds, timestamp } from './query-values.ts';
import { createContainerRebuilder } from './rebuild-container.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

/** A creation carries a seccomp profile as text inside of text. */
const MAX_CREATE_BYTES = 256 * 1024;
const ID = String.raw`([0-9a-f]{64})`;
const SIGNAL = z
  .string()
  .regex(/^(?:SIG)?(?:KILL|TERM|INT|HUP|QUIT|STOP|CONT|USR1|USR2)$/)
  .optional();

/** What those who run code may do with containers: with those that were made here, and no others. */
export function runRoutes(settings: ContainerSettings): Route[] {
  const rebuild = createContainerRebuilder(settings);
  const own = `${LABELS.proxy}=${settings.owner}`;
  return [
    route({
      name: 'container.create',
      method: 'POST',
      path: /\/containers\/create/,
      query: z.strictObject({
        name: z
          .string()
          .regex(/^\/?crucible-[a-z0-9][a-z0-9-]{0,60}$/)
          .or(z.literal(''))
          .optional(),
        platform: z.literal('').optional(),
      }),
      body: { kind: 'json', maxBytes: MAX_CREATE_BYTES },
      plan: ({ query, body }) => {
        const made = rebuild(body);
        return {
          call: call('POST', withQuery('/containers/create', { name: query.name || undefined }), made),
          mode: 'create',
          container: null,
          madeOf: made.Image,
        };
      },
    }),
    route({
      name: 'container.attach',
      method: 'POST',
      path: new RegExp(`/containers/${ID}/attach`),
      upgrades: true,
      query: z.strictObject({
        stream: on,
        stdin: flag,
        stdout: flag,
        stderr: flag,
        logs: notOn,
        detachKeys: z.literal('').optional(),
        hijack: flag,
      }),
      plan: ({ params, query: { stream, stdin, stdout, stderr } }) =>
        about(params, (id) => ({
          call: call('POST', withQuery(`/containers/${id}/attach`, { stream, stdin, stdout, stderr })),
          mode: 'attach',
        })),
    }),
    route({
      name: 'container.start',
      method: 'POST',
      path: new RegExp(`/containers/${ID}/start`),
      query: nothing,
      plan: ({ params }) => about(params, (id) => pass('POST', `/containers/${id}/start`)),
    }),
    route({
      name: 'container.wait',
      method: 'POST',
      path: new RegExp(`/containers/${ID}/wait`),
      query: z.strictObject({ condition: z.enum(['', 'not-running', 'next-exit', 'removed']).optional() }),
      plan: ({ params, query }) =>
        about(params, (id) =>
          pass('POST', withQuery(`/containers/${id}/wait`, { condition: query.condition || undefined })),
        ),
    }),
    route({
      name: 'container.kill',
      method: 'POST',
      path: new RegExp(`/containers/${ID}/kill`),
      query: z.strictObject({ signal: SIGNAL }),
      plan: ({ params, query }) =>
        about(params, (id) => pass('POST', withQuery(`/containers/${id}/kill`, query))),
    }),
    route({
      name: 'container.stop',
      method: 'POST',
      path: new RegExp(`/containers/${ID}/stop`),
      query: z.strictObject({ t: seconds, signal: SIGNAL }),
      plan: ({ params, query }) =>
        about(params, (id) => pass('POST', withQuery(`/containers/${id}/stop`, query))),
    }),
    route({
      name: 'container.remove',
      method: 'DELETE',
      path: new RegExp(`/containers/${ID}`),
      query: z.strictObject({ force: flag, v: flag, link: notOn }),
      plan: ({ params, query: { force, v } }) =>
        about(params, (id) => pass('DELETE', withQuery(`/containers/${id}`, { force, v }))),
    }),
    route({
      name: 'container.inspect',
      method: 'GET',
      path: new RegExp(`/containers/${ID}/json`),
      query: z.strictObject({ size: notOn }),
      plan: ({ params }) => about(params, (id) => pass('GET', `/containers/${id}/json`)),
    }),
    route({
      name: 'container.list',
      method: 'GET',
      path: /\/containers\/json/,
      query: z.strictObject({ all: flag, limit: seconds, size: notOn, filters }),
      plan: ({ query: { all, limit, filters: asked } }) => ({
        ...pass('GET', withQuery('/containers/json', { all, limit, filters: narrowed(asked, own) })),
        container: null,
      }),
    }),
    route({
      name: 'events',
      method: 'GET',
      path: /\/events/,
      query: z.strictObject({ since: timestamp, until: timestamp, filters }),
      plan: ({ query: { since, until, filters: asked } }) => {
        const narrow = narrowed({ ...asked, type: ['container'] }, own);
        return { ...pass('GET', withQuery('/events', { since, until, filters: narrow })), container: null };
      },
    }),
  ];
}

function call(method: EngineCall['method'], path: string, body?: object): EngineCall {
  return { method, path, body: body === undefined ? null : JSON.stringify(body) };
}

function pass(method: EngineCall['method'], path: string): Pick<Plan, 'call' | 'mode'> {
  return { call: call(method, path), mode: 'pass' };
}

/** A plan that is about one container. */
function about(params: string[], plan: (id: string) => Pick<Plan, 'call' | 'mode'>): Plan {
  const id = params[0] ?? '';
  return { ...plan(id), container: id };
}
