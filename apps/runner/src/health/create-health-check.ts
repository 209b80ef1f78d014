import type { HealthReport } from '@crucible/contracts/service-health';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { LiveWorker } from '../workers/list-live-workers.ts';
import type { EngineHealth } from './check-engine.ts';
import { checkPart } from './check-part.ts';
import { checkWorkers } from './check-workers.ts';

export type HealthDeps = {
  /** Resolves when the database answers. */
  pingDatabase: () => Promise<unknown>;
  /** Null in a process that executes nothing, which asks for others that do. */
  checkEngine: (() => Promise<EngineHealth>) | null;
  listWorkers: () => Promise<LiveWorker[]>;
  clock: Clock;
  log: Logger;
};

/** Looks at every part that this process needs for its work. However many ask at once, the parts are asked once. */
export function createHealthCheck(deps: HealthDeps): () => Promise<HealthReport> {
  let checking: Promise<HealthReport> | null = null;
  return () => {
    checking ??= checkHealth(deps).finally(() => {
      checking = null;
    });
    return checking;
  };
}

async function checkHealth(deps: HealthDeps): Promise<HealthReport> {
  const [database, engine] = await Promise.all([
    checkPart(deps, { ask: deps.pingDatabase, failure: 'The database does not answer.' }),
    deps.checkEngine?.() ?? null,
  ]);
  if (engine !== null) {
    const ok = database.ok && engine.failing.length === 0;
    return { status: ok ? 'ok' : 'failing', checks: { database, ...engine.checks }, pools: engine.pools };
  }
  const workers = await checkWorkers(deps).catch(() => null);
  const checks = workers === null ? { database } : { database, workers };
  return { status: database.ok && workers?.ok === true ? 'ok' : 'failing', checks };
}
