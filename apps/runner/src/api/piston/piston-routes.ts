import { MAY_EXECUTE, MAY_READ } from '../doors/door-route.ts';
import type { DoorRoute } from '../doors/door-route.ts';
import { untilGone } from '../rest/until-gone.ts';
import { connectRoute } from './connect-route.ts';
import { executeJob } from './execute-job.ts';
import { isJsonRequest } from './json-request.ts';
import { pistonRuntimes } from './piston-runtimes.ts';
import { pistonBody } from './piston-scope.ts';

export const PISTON_BASE = '/api/v2';

const NO_PACKAGES =
  'Packages cannot be installed or removed here: languages come with the images of this installation.';

const executeRoute: DoorRoute = {
  method: 'POST',
  path: '/execute',
  scopes: MAY_EXECUTE,
  async handle(deps, { caller, request, reply }) {
    if (!isJsonRequest(request.headers['content-type'])) {
      return reply.code(415).send({ message: 'requests must be of type application/json' });
    }
    const input = { caller, address: request.ip, body: pistonBody(request) };
    return executeJob(deps, input, untilGone(reply));
  },
};

const runtimesRoute: DoorRoute = {
  method: 'GET',
  path: '/runtimes',
  scopes: MAY_READ,
  handle: async ({ catalog }, { caller }) => pistonRuntimes(catalog.forRole(caller.role)),
};

const packagesRoute: DoorRoute = {
  method: 'GET',
  path: '/packages',
  scopes: MAY_READ,
  handle: async ({ catalog }, { caller }) =>
    pistonRuntimes(catalog.forRole(caller.role)).map(({ language, version }) => ({
      language,
      language_version: version,
      installed: true,
    })),
};

const changePackagesRoutes = (['POST', 'DELETE'] as const).map((method): DoorRoute => ({
  method,
  path: '/packages',
  scopes: MAY_EXECUTE,
  handle: async (_deps, { reply }) => reply.code(403).send({ message: NO_PACKAGES }),
}));

/** Piston's API, version 2; the paths are below `PISTON_BASE`. */
export const PISTON_ROUTES: readonly DoorRoute[] = [
  executeRoute,
  runtimesRoute,
  packagesRoute,
  ...changePackagesRoutes,
  connectRoute,
];
