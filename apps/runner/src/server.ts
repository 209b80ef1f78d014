import { issueText } from '@crucible/contracts/issue-text';
import type { HealthReport } from '@crucible/contracts/service-health';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import fastify, { LogController } from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { registerAccess, registerRouteTable } from './api/access.ts';
import { registerAccountExport } from './api/account-export-route.ts';
import type { ApiDeps } from './api/api-deps.ts';
import { registerArtifacts } from './api/artifact-route.ts';
import { registerAssets } from './api/asset-route.ts';
import { registerAuth } from './api/auth-route.ts';
import type { CreationRates } from './api/creation-limiter.ts';
import { registerAuditExport } from './api/audit-export-route.ts';
import { createConnectionCount } from './api/connection-count.ts';
import { registerBenchmarkExport } from './api/benchmark-export-route.ts';
import { registerDevMail } from './api/dev-mail-route.ts';
import { registerDoors } from './api/doors/register-doors.ts';
import type { DoorSettings } from './api/doors/register-doors.ts';
import { registerEvaluationFiles } from './api/evaluation-files-route.ts';
import { registerHealth } from './api/health.ts';
import { answerFrameworkError, registerHttpErrors } from './api/http-errors.ts';
import { countRequests, registerMetrics } from './api/metrics-route.ts';
import type { MetricsRoute } from './api/metrics-route.ts';
import { DOCUMENTED_ROUTES } from './api/openapi/documented-routes.ts';
import { registerDocuments } from './api/openapi/register-documents.ts';
import { registerLeaderboardFiles } from './api/leaderboard-files-route.ts';
import { registerLti } from './api/lti/lti-routes.ts';
import { registerImageFiles } from './api/image-files-route.ts';
import { registerRest } from './api/rest/register-rest.ts';
import { REST_ROUTES } from './api/rest/rest-routes.ts';
import { registerSessions } from './api/session-cookie.ts';
import { createSockets } from './api/sockets.ts';
import { registerSubmissionsArchive } from './api/submissions-archive-route.ts';
import { registerTrpc } from './api/trpc-route.ts';
import { newId } from './lib/ids.ts';
import type { Logger } from './lib/logger.ts';
import type { HttpMetrics } from './metrics/http-metrics.ts';
import { z } from 'zod';

export type ServerSettings = {
  sessionSecret: string;
  rates: CreationRates;
  socketsPerPerson: number;
  allowedOrigins: readonly string[];
  /** Requests a minute of a key that has no rate of its own. */
  requestsPerMinutePerKey: number;
  /** Streams of events that a key may have open. */
  streamsPerKey: number;
  /** The longest time that a request waits for an execution. */
  maxWaitMs: number;
  doors: DoorSettings;
  /** Addresses whose X-Forwarded-* headers are believed. */
  trustedProxies: string[];
};

export type ServerDeps = {
  /** Null in a process that only executes: it tells its health and its metrics, and nothing else. */
  api: { deps: ApiDeps; settings: ServerSettings } | null;
  checkHealth: () => Promise<HealthReport>;
  metrics: MetricsRoute & { count: HttpMetrics };
  log: Logger;
  /** Of the product. */
  version: string;
};

const MAX_BODY_BYTES = 2.5 * 1024 * 1024;
/** tRPC puts the names of all procedures of a batch into one part of the path. */
const MAX_PATH_PART_LENGTH = 1000;

/** The runner's HTTP server with everything on it. It does not listen yet; `close()` ends sockets too. */
export async function buildServer({
  api,
  checkHealth,
  metrics,
  log,
  version,
}: ServerDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFrameworkError,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: api?.settings.trustedProxies ?? false,
    genReqId: newId,
    routerOptions: { maxParamLength: MAX_PATH_PART_LENGTH },
    forceCloseConnections: true,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
    });
  });
  registerRouteTable(app);
  registerHttpErrors(app);
  countRequests(app, metrics.count);
  registerHealth(app, checkHealth);
  registerMetrics(app, metrics);
  if (api !== null) await registerApi(app, { ...api, log, version });
  return app;
}

type Api = { deps: ApiDeps; settings: ServerSettings; log: Logger; version: string };

async function registerApi(app: FastifyInstance, { deps, settings, log, version }: Api): Promise<void> {
  const { allowedOrigins, rates, sessionSecret, socketsPerPerson } = settings;
  z.config({ customError: issueText });
  const sessions = await registerSessions(app, { deps, secret: sessionSecret });
  await app.register(rateLimit, { global: false });
  const checkRate = registerAccess(app, {
    keys: deps.keys,
    sessions,
    allowedOrigins,
    requestsPerMinute: settings.requestsPerMinutePerKey,
  });
  const streams = createConnectionCount(settings.streamsPerKey);
  registerRest(app, { ...deps, log, streams, maxWaitMs: settings.maxWaitMs }, REST_ROUTES);
  registerDoors(app, { deps, checkRate, settings: settings.doors, allowedOrigins });
  registerDocuments(app, { routes: DOCUMENTED_ROUTES, version });
  registerTrpc(app, { deps, rates });
  registerAuth(app, deps);
  registerLti(app, deps);
  registerAccountExport(app, deps);
  registerDevMail(app, deps);
  registerArtifacts(app, deps);
  registerAssets(app, deps);
  registerSubmissionsArchive(app, deps);
  registerLeaderboardFiles(app, deps);
  registerEvaluationFiles(app, deps);
  registerBenchmarkExport(app, deps);
  registerAuditExport(app, deps);
  registerImageFiles(app, deps);
  const sockets = createSockets(app.server, { deps, sessions, allowedOrigins, socketsPerPerson, log });
  // Below socket.io's own goodbye, after which clients would not come back by themselves.
  app.addHook('preClose', async () => void sockets.engine.close());
}
