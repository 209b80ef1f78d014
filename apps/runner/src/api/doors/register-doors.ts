import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import type { ApiDeps } from '../api-deps.ts';
import { BATCH_ROUTES } from '../judge0/batch-routes.ts';
import { INFO_ROUTES } from '../judge0/info-routes.ts';
import { registerJudge0Scope } from '../judge0/judge0-scope.ts';
import { SUBMISSION_ROUTES } from '../judge0/submission-routes.ts';
import { PISTON_BASE, PISTON_ROUTES } from '../piston/piston-routes.ts';
import { registerPistonScope } from '../piston/piston-scope.ts';
import { registerDoorAccess } from './door-access.ts';
import type { DoorAccessDeps, DoorMode } from './door-access.ts';
import { registerDoorRoutes } from './door-route.ts';
import { keepAlive } from './keep-alive.ts';
import { routeUpgrades } from './upgrade.ts';

export type DoorSettings = {
  mode: DoorMode;
  /** Whether clients of Judge0 may wait for results. */
  isWaitAllowed: boolean;
};

type Options = {
  deps: ApiDeps;
  checkRate: DoorAccessDeps['checkRate'];
  settings: DoorSettings;
  allowedOrigins: readonly string[];
};

const CONNECT_PATH = `${PISTON_BASE}/connect`;
/** Room for the files of an execution, escaped as JSON. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
const GOING_AWAY = 1001;

/** The doors through which clients of other execution engines come in: Piston's and Judge0's. */
export function registerDoors(app: FastifyInstance, options: Options): void {
  const { checkRate, settings, allowedOrigins } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  keepAlive(sockets);
  const deps = {
    ...options.deps,
    isWaitAllowed: settings.isWaitAllowed,
    sockets,
    upgradeOf: routeUpgrades(app, (path) => path === CONNECT_PATH),
  };
  app.decorateRequest('doorCaller', null);

  app.register(async (doors) => {
    registerDoorAccess(doors, { keys: deps.keys, checkRate }, { mode: settings.mode, allowedOrigins });
    doors.register(
      async (scope) => {
        registerPistonScope(scope);
        registerDoorRoutes(scope, deps, PISTON_ROUTES);
      },
      { prefix: PISTON_BASE },
    );
    doors.register(async (scope) => {
      registerJudge0Scope(scope);
      registerDoorRoutes(scope, deps, [...SUBMISSION_ROUTES, ...BATCH_ROUTES, ...INFO_ROUTES]);
    });
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets.clients) socket.close(GOING_AWAY);
    sockets.close();
  });
}
