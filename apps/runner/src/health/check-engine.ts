import type { HealthReport, PartHealth } from '@crucible/contracts/service-health';
import type { EngineProbe, ProbeEngine } from '../executor/engine-probe.ts';
import type { Executor, ExecutorStatus, IsolationStatus } from '../executor/executor.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { SelfTestReport } from './self-test-monitor.ts';

export type EngineHealthDeps = {
  probe: ProbeEngine;
  executor: Pick<Executor, 'status'>;
  clock: Clock;
  log: Logger;
};

export type EngineHealth = {
  checks: Omit<HealthReport['checks'], 'database' | 'workers'>;
  /** Names of the parts that do not work. */
  failing: string[];
  pools: ExecutorStatus['pools'];
  probe: EngineProbe;
};

/** Whether this process can execute: the way to the engine, the engine, its sandboxes, and what was tried in them. */
export async function checkEngine(
  deps: EngineHealthDeps,
  readTests: () => Promise<SelfTestReport | null>,
): Promise<EngineHealth> {
  const { executor, clock, log } = deps;
  const startedAt = performance.now();
  const [probe, tests] = await Promise.all([deps.probe(), readTests()]);
  const checkedNow = (message: string | null): PartHealth => ({
    ok: message === null,
    message,
    durationMs: Math.round(performance.now() - startedAt),
    checkedAt: clock.now().toISOString(),
  });
  if (probe.cause !== null) log.warn({ err: probe.cause }, 'the engine cannot be reached');
  const { pools, isolations } = executor.status();
  const checks = {
    ...(probe.proxy !== null && { proxy: checkedNow(proxyComplaint(probe)) }),
    docker: checkedNow(engineComplaint(probe)),
    pools: checkedNow(poolComplaint(pools)),
    images: imageReports(tests, () => true),
    isolation: isolations.map(isolationReport),
  };
  const failing = Object.entries({
    ...checks,
    // A worker goes on without images that not every installation has.
    images: imageReports(tests, ({ isOptional }) => isOptional !== true),
    // A worker goes on without the other levels, which it then does not serve.
    isolation: checks.isolation.filter(({ level }) => level === 'standard'),
  })
    .filter(([, part]) => (Array.isArray(part) ? part.length === 0 || part.some(({ ok }) => !ok) : !part.ok))
    .map(([name]) => name);
  return { checks, failing, pools, probe };
}

function proxyComplaint({ proxy }: EngineProbe): string | null {
  return proxy === 'away' ? 'The docker-proxy does not answer.' : null;
}

function engineComplaint({ proxy, engine }: EngineProbe): string | null {
  if (engine === 'there') return null;
  return proxy === 'away'
    ? 'The Docker Engine cannot be asked without the docker-proxy.'
    : 'The Docker Engine does not answer.';
}

function poolComplaint(pools: ExecutorStatus['pools']): string | null {
  const failing = [...new Set(pools.filter(({ isFailing }) => isFailing).map(({ image }) => image))];
  return failing.length === 0
    ? null
    : `No sandbox can be made at the moment: ${failing.toSorted().join(', ')}.`;
}

/** Why a self-test failed is for the log: it may speak of the machine. */
function imageReports(
  tests: SelfTestReport | null,
  isShown: (result: SelfTestReport['results'][number]) => boolean,
): NonNullable<HealthReport['checks']['images']> {
  if (tests === null) return [];
  return tests.results.filter(isShown).map(({ image, language, ok, durationMs }) => ({
    image,
    language,
    ok,
    message: ok ? null : `A hello-world in ${language} did not run.`,
    durationMs: Math.round(durationMs),
    checkedAt: new Date(tests.checkedAtMs).toISOString(),
  }));
}

function isolationReport({ level, isServed, tests, durationMs, testedAt }: IsolationStatus) {
  const notHeld = tests.filter(({ ok }) => !ok).map(({ name }) => name);
  const why = notHeld.length === 0 ? 'it has not been tried to the end' : `not held: ${notHeld.join(', ')}`;
  return {
    level,
    ok: isServed,
    message: isServed ? null : `The level ${level} is not served: ${why}.`,
    durationMs: Math.round(durationMs),
    checkedAt: testedAt.toISOString(),
    tests,
  };
}
