import { z } from 'zod';
import { LABELS } from './container-settings.ts';
import { createContextGuard } from './context-guard.ts';
import { parseReference, requireOwnRepository } from './image-names.ts';
import type { ImageSettings } from './image-settings.ts';
import { withQuery } from './parse-query.ts';
import { flag, jsonText, on } from './query-values.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';
import type { Route } from './route.ts';

const MAX_ARGUMENTS = 32;
const FILE = /^(?!\.\.?(?:\/|$))[A-Za-z0-9._-]+(?:\/(?!\.\.?(?:\/|$))[A-Za-z0-9._-]+){0,7}$/;
const buildArguments = jsonText.pipe(
  z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/), z.string().max(1024))
    .refine((given) => Object.keys(given).length <= MAX_ARGUMENTS),
);

/**
 * A build from the context in the body, by the classic builder: no remote contexts, no host names, no sessions, no cache from
 * elsewhere. Intermediate containers are always removed and their memory is always limited.
 */
export function buildRoute(settings: ImageSettings): Route {
  const { networks, memoryBytes, maxContextBytes } = settings.build;
  return route({
    name: 'image.build',
    method: 'POST',
    path: /\/build/,
    body: { kind: 'stream', maxBytes: maxContextBytes },
    query: z.strictObject({
      t: z.string(),
      dockerfile: z.string().regex(FILE).optional(),
      buildargs: buildArguments.optional(),
      target: z
        .string()
        .regex(/^[A-Za-z0-9._-]{0,64}$/)
        .optional(),
      nocache: flag,
      q: flag,
      rm: on.optional(),
      forcerm: flag,
      version: z.literal('1').optional(),
      networkmode: z.enum(['', 'none', ...networks]).optional(),
    }),
    plan: ({ query }) => {
      const name = parseReference(query.t);
      if (name === null || name.tag.startsWith('sha256:')) {
        throw new Refusal('image_not_allowed', 'A built image needs a name.', {
          field: query.t.slice(0, 100),
        });
      }
      requireOwnRepository(name.repository, settings.namespaces);
      const path = withQuery('/build', {
        t: query.t,
        dockerfile: query.dockerfile,
        buildargs: query.buildargs && JSON.stringify(query.buildargs),
        target: query.target || undefined,
        nocache: query.nocache,
        q: query.q,
        rm: '1',
        forcerm: '1',
        version: '1',
        // Saying nothing means the engine's default network, where that is allowed.
        networkmode:
          query.networkmode || (networks.includes('default') ? 'default' : (networks[0] ?? 'none')),
        memory: String(memoryBytes),
        memswap: String(memoryBytes),
        labels: JSON.stringify({ [LABELS.builder]: settings.owner }),
      });
      return {
        call: { method: 'POST', path, body: null },
        mode: 'upload',
        container: null,
        maxBytes: maxContextBytes,
        guard: createContextGuard({
          dockerfile: query.dockerfile ?? 'Dockerfile',
          buildArguments: query.buildargs ?? {},
          namespaces: settings.namespaces,
          registries: settings.registries,
        }),
      };
    },
  });
}
