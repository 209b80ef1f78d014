import { z } from 'zod';
import type { Plan } from './plan.ts';
import { nothing } from './query-values.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

const text = z.string().optional();
const VersionSchema = z.object({
  Version: text,
  ApiVersion: text,
  MinAPIVersion: text,
  Os: text,
  Arch: text,
  KernelVersion: text,
  Components: z.array(z.object({ Name: z.string(), Version: z.string() })).optional(),
});
/** What of the engine matters for whether and how it isolates. Nothing about the host's files, names and networks. */
const InfoSchema = z.object({
  ServerVersion: text,
  OSType: text,
  Architecture: text,
  KernelVersion: text,
  OperatingSystem: text,
  NCPU: z.number().optional(),
  MemTotal: z.number().optional(),
  CgroupVersion: text,
  CgroupDriver: text,
  SecurityOptions: z.array(z.string()).optional(),
  DefaultRuntime: text,
  Runtimes: z
    .record(z.string(), z.unknown())
    .transform((runtimes) => Object.fromEntries(Object.keys(runtimes).map((name) => [name, {}])))
    .optional(),
});

/** What every client may ask about the engine itself. */
export function engineRoutes(): Route[] {
  const ping = (method: 'GET' | 'HEAD') =>
    route({
      name: 'ping',
      method,
      path: /\/_ping/,
      query: nothing,
      plan: () => ({ call: { method, path: '/_ping', body: null }, mode: 'pass', container: null }),
    });
  const told = (name: string, schema: z.ZodType) =>
    route({
      name,
      method: 'GET',
      path: new RegExp(`/${name}`),
      query: nothing,
      plan: (): Plan => ({
        call: { method: 'GET', path: `/${name}`, body: null },
        mode: 'rebuild',
        container: null,
        answer: (body) => schema.parse(body),
      }),
    });
  return [ping('GET'), ping('HEAD'), told('version', VersionSchema), told('info', InfoSchema)];
}
