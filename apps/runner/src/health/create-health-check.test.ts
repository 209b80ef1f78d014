import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { EngineProbe } from '../executor/engine-probe.ts';
import type { ExecutorStatus, IsolationStatus } from '../executor/executor.ts';
import type { LiveWorker } from '../workers/list-live-workers.ts';
import { checkEngine } from './check-engine.ts';
import { createHealthCheck } from './create-health-check.ts';
import type { SelfTestReport } from './self-test-monitor.ts';

const HELLO = { image: 'python', language: 'python', ok: true, cause: null, durationMs: 12.4 };
const PASSED: SelfTestReport = { results: [HELLO], checkedAtMs: 0, ok: true };
const FAILED: SelfTestReport = {
  results: [{ ...HELLO, ok: false, cause: 'connect EACCES /var/run/docker.sock' }],
  checkedAtMs: 0,
  ok: false,
};
const THERE: EngineProbe = { proxy: 'there', engine: 'there', engineVersion: '20.10', cause: null };
const POOL = {
  image: 'python',
  isolation: 'standard',
  ready: 1,
  starting: 0,
  busy: 0,
  target: 1,
  isFailing: false,
} as const;
const HELD: IsolationStatus = {
  ...{ level: 'standard', isServed: true, durationMs: 900, testedAt: new Date(0) },
  tests: [{ name: 'fork bomb', ok: true }],
};

type Parts = {
  database?: () => Promise<unknown>;
  probe?: Partial<EngineProbe>;
  tests?: SelfTestReport | null;
  pools?: ExecutorStatus['pools'];
  isolations?: IsolationStatus[];
};

const common = { clock: { now: () => new Date(0) }, log: pino({ level: 'silent' }) };
const works = async () => undefined;

/** The health of a process that executes. */
function healthOf({ database = works, probe, tests = PASSED, pools = [POOL], isolations = [HELD] }: Parts) {
  const engine = {
    ...common,
    probe: async () => ({ ...THERE, ...probe }),
    executor: { status: () => ({ isolations, pools }) },
  };
  return createHealthCheck({
    ...common,
    pingDatabase: database,
    checkEngine: () => checkEngine(engine, async () => tests),
    listWorkers: async () => [],
  })();
}

/** The health of a process that executes nothing. */
function healthWith(listWorkers: () => Promise<LiveWorker[]>) {
  return createHealthCheck({ ...common, pingDatabase: works, checkEngine: null, listWorkers })();
}

function worker(failing: string[] | null): LiveWorker {
  const [startedAt, seenAt] = [new Date(0), new Date(0)];
  const more = { running: 0, concurrency: 1, pools: [], nodeVersion: '', engineVersion: null };
  const tests = { slots: [], isolationTests: [], selfTests: [], disk: null };
  const report = failing && { failing, ...more, ...tests, isBehindProxy: true };
  return { ...{ id: 'a', instance: 'a', version: '1', isolations: [] }, startedAt, seenAt, report };
}

describe('a process that executes', () => {
  it('is well when everything answers and a hello-world ran in every image', async () => {
    expect(await healthOf({})).toMatchObject({
      status: 'ok',
      checks: {
        database: { ok: true },
        proxy: { ok: true },
        docker: { ok: true },
        pools: { ok: true },
        images: [{ image: 'python', ok: true, durationMs: 12 }],
      },
    });
  });

  it('has no proxy to speak of when there is none', async () => {
    const { status, checks } = await healthOf({ probe: { proxy: null } });
    expect(status).toBe('ok');
    expect(checks).not.toHaveProperty('proxy');
  });

  it('says that the database does not answer, and to nobody why', async () => {
    const report = await healthOf({
      database: () => Promise.reject(new Error('password authentication failed')),
    });
    expect(report).toMatchObject({
      status: 'failing',
      checks: { database: { ok: false }, docker: { ok: true } },
    });
    expect(JSON.stringify(report)).not.toContain('password');
  });

  it('tells a proxy that is away from an engine that is away', async () => {
    const cause = new Error('connect ENOENT /run/secret.sock');
    const noProxy = await healthOf({ probe: { proxy: 'away', engine: 'away', cause } });
    expect(noProxy).toMatchObject({
      status: 'failing',
      checks: { proxy: { ok: false }, docker: { ok: false } },
    });
    expect(JSON.stringify(noProxy)).not.toContain('secret');
    const noEngine = await healthOf({ probe: { engine: 'away', cause } });
    expect(noEngine).toMatchObject({
      status: 'failing',
      checks: { proxy: { ok: true }, docker: { ok: false } },
    });
  });

  it('names the images of which no sandbox can be made', async () => {
    expect(
      await healthOf({ pools: [POOL, { ...POOL, image: 'typescript', isFailing: true }] }),
    ).toMatchObject({
      status: 'failing',
      checks: { docker: { ok: true }, pools: { ok: false, message: expect.stringContaining('typescript') } },
    });
  });

  it('is not well before a hello-world has run', async () => {
    expect(await healthOf({ tests: null })).toMatchObject({ status: 'failing', checks: { images: [] } });
  });

  it('names the image in which none ran', async () => {
    const report = await healthOf({ tests: FAILED });
    expect(report).toMatchObject({ status: 'failing', checks: { images: [{ image: 'python', ok: false }] } });
    expect(JSON.stringify(report)).not.toContain('docker.sock');
  });
});

describe('the isolation levels of a process that executes', () => {
  const LEAKY: IsolationStatus = {
    ...HELD,
    isServed: false,
    tests: [
      { name: 'fork bomb', ok: true },
      { name: 'network', ok: false },
    ],
  };

  it('have to hold what is hostile, and say what they did not', async () => {
    expect(await healthOf({ isolations: [LEAKY] })).toMatchObject({
      status: 'failing',
      checks: { isolation: [{ level: 'standard', ok: false, message: expect.stringContaining('network') }] },
    });
    expect(await healthOf({ isolations: [] })).toMatchObject({ status: 'failing' });
  });

  it('can be fewer than the engine has', async () => {
    expect(await healthOf({ isolations: [HELD, { ...LEAKY, level: 'gvisor' }] })).toMatchObject({
      status: 'ok',
      checks: {
        isolation: [
          { level: 'standard', ok: true },
          { level: 'gvisor', ok: false },
        ],
      },
    });
  });
});

describe('a process that executes nothing', () => {
  it('is well when a worker is', async () => {
    const { status, checks } = await healthWith(async () => [worker(['docker']), worker([])]);
    expect(status).toBe('ok');
    expect(Object.keys(checks)).toEqual(['database', 'workers']);
    expect((await healthWith(async () => [worker(null)])).status).toBe('ok');
  });

  it('is not when there is none, or when none can execute anything, and says why', async () => {
    expect(await healthWith(async () => [])).toMatchObject({
      status: 'failing',
      checks: { workers: { ok: false, message: 'No worker is there.' } },
    });
    expect(await healthWith(async () => [worker(['proxy', 'docker']), worker(['docker'])])).toMatchObject({
      status: 'failing',
      checks: { workers: { ok: false, message: expect.stringContaining('docker, proxy') } },
    });
  });

  it('is not well when nobody is there but who manages images', async () => {
    const manager = worker([]);
    const report = manager.report && { ...manager.report, concurrency: 0 };
    expect(await healthWith(async () => [{ ...manager, report }])).toMatchObject({
      status: 'failing',
      checks: { workers: { ok: false, message: 'No worker is there.' } },
    });
  });

  it('does not know when it cannot ask', async () => {
    expect(await healthWith(() => Promise.reject(new Error('down')))).toMatchObject({ status: 'failing' });
  });
});

it('asks once for all who ask at the same moment', async () => {
  let asked = 0;
  const check = createHealthCheck({
    ...common,
    pingDatabase: async () => (asked += 1),
    checkEngine: null,
    listWorkers: async () => [worker([])],
  });
  await Promise.all([check(), check(), check()]);
  expect(asked).toBe(1);
  await check();
  expect(asked).toBe(2);
});
