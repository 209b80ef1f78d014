import type { FastifyInstance } from 'fastify';
import type { Executor } from '../executor/executor.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { HealthReport, PartReport } from './health-report.ts';
import type { SelfTestMonitor, SelfTestReport } from './self-test-monitor.ts';

export type HealthDeps = {
  /** Resolves when the database answers. */
  pingDatabase: () => Promise<unknown>;
  /** Null in a process that executes nothing. */
  engine: { executor: Pick<Executor, 'ping' | 'status'>; selfTests: SelfTestMonitor } | null;
  clock: Clock;
  log: Logger;
};

const PING_TIMEOUT_MS = 2_000;

/** `GET /livez`: the process answers. `GET /health`: it can really do its work, else 503 and which part cannot. */
export function registerHealth(app: FastifyInstance, deps: HealthDeps): void {
  let checking: Promise<HealthReport> | null = null;

  app.get('/livez', { config: { access: 'public' } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get('/health', { config: { access: 'public' } }, async (_request, reply) => {
    // However many ask at once, the parts are asked once.
    checking ??= checkHealth(deps).finally(() => {
      checking = null;
    });
    const report = await checking;
    return reply
      .code(report.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
}

async function checkHealth(deps: HealthDeps): Promise<HealthReport> {
  const { engine } = deps;
  const checkDatabase = () =>
    checkPart(deps, { ping: deps.pingDatabase, failure: 'The database does not answer.' });
  if (engine === null) {
    const database = await checkDatabase();
    return { status: database.ok ? 'ok' : 'failing', checks: { database } };
  }
  const [database, docker, tests] = await Promise.all([
    checkDatabase(),
    checkPart(deps, { ping: () => engine.executor.ping(), failure: 'The Docker Engine does not answer.' }),
    engine.selfTests.report(),
  ]);
  const ok = database.ok && docker.ok && tests !== null && tests.ok;
  const { pools, isolation } = engine.executor.status();
  return {
    status: ok ? 'ok' : 'failing',
    checks: { database, docker, images: imageReports(tests) },
    pools,
    isolation,
  };
}

type Part = { ping: () => Promise<unknown>; failure: string };

async function checkPart({ clock, log }: HealthDeps, { ping, failure }: Part): Promise<PartReport> {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${PING_TIMEOUT_MS} ms.`)), PING_TIMEOUT_MS);
  });
  const message = await Promise.race([ping(), timeout]).then(
    () => null,
    (error: unknown) => {
      log.warn({ err: error }, failure);
      return failure;
    },
  );
  clearTimeout(timer);
  const durationMs = Math.round(performance.now() - startedAt);
  return { ok: message === null, message, durationMs, checkedAt: clock.now().toISOString() };
}

/** Why a self-test failed is for the log: it may speak of the machine. */
function imageReports(tests: SelfTestReport | null): HealthReport['checks']['images'] {
  if (tests === null) return [];
  return tests.results.map(({ image, language, ok, durationMs }) => ({
    image,
    language,
    ok,
    message: ok ? null : 'A hello-world did not run.',
    durationMs: Math.round(durationMs),
    checkedAt: new Date(tests.checkedAtMs).toISOString(),
  }));
}
