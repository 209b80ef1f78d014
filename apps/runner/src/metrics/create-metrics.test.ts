import type { AdminWorker } from '@crucible/contracts/admin-workers';
import { describe, expect, it } from 'vitest';
import { createMetrics } from './create-metrics.ts';
import type { StateSources } from './state-metrics.ts';

const RUN = {
  status: 'completed',
  language: 'python',
  door: 'rest',
  isolation: 'standard',
  limitHit: null,
  compileMs: null,
  runMs: 12,
  totalMs: 40,
} as const;

const NOBODY = { workers: [], deadLetters: new Map<string, number>(), images: [], maxImageAgeMs: 1 };
const QUIET = { queue: async () => [], installation: async () => NOBODY, engine: null };

const MOMENT = '2026-01-01T00:00:00Z';
const WORKER: AdminWorker = {
  ...{
    id: 'a',
    instance: 'one',
    version: '1',
    startedAt: MOMENT,
    seenAt: MOMENT,
    silentMs: 0,
    isLost: false,
  },
  isolations: ['standard'],
  report: {
    ...{ failing: [], running: 0, concurrency: 4, pools: [], nodeVersion: 'v24', engineVersion: '27' },
    ...{ isBehindProxy: true, slots: [], selfTests: [], disk: { freeBytes: 10, totalBytes: 40 } },
    isolationTests: [{ level: 'gvisor', isServed: false, tests: [], testedAt: MOMENT }],
  },
};

/** It manages images, and executes nothing that people ask for. */
const MANAGER: AdminWorker = {
  ...{ ...WORKER, id: 'b', instance: 'three', isolations: [] },
  report: WORKER.report && { ...WORKER.report, concurrency: 0 },
};

async function render(fill: (metrics: ReturnType<typeof createMetrics>) => void) {
  const metrics = createMetrics({ version: '1.2.3', instance: 'here' });
  fill(metrics);
  return (await metrics.render(QUIET)).text.split('\n');
}

describe('the metrics', () => {
  it('count runs by what became of them, and where their time went', async () => {
    const lines = await render(({ runs }) => {
      runs.began(3);
      runs.ended(RUN);
      runs.ended({ ...RUN, status: 'time_limit', limitHit: 'cpuMs', isolation: null });
      runs.stored(2);
    });
    expect(lines).toContain(
      'crucible_runs_total{status="completed",language="python",door="rest",isolation="standard"} 1',
    );
    expect(lines).toContain(
      'crucible_runs_total{status="time_limit",language="python",door="rest",isolation="none"} 1',
    );
    expect(lines).toContain('crucible_timeouts_total{time="cpu"} 1');
    expect(lines).toContain('crucible_phase_seconds_bucket{le="0.0025",phase="queued"} 0');
    expect(lines).toContain('crucible_phase_seconds_bucket{le="0.005",phase="queued"} 1');
    expect(lines).toContain('crucible_phase_seconds_count{phase="total"} 2');
    expect(lines.join('\n')).not.toContain('phase="compile"');
  });

  it('count what the engine tells', async () => {
    const lines = await render(({ engine }) => {
      engine({ type: 'sandbox-created', durationMs: 300 });
      engine({ type: 'sandbox-taken', image: 'python', isWarm: true, durationMs: 0.4 });
      engine({ type: 'sandbox-taken', image: 'python', isWarm: false, durationMs: 400 });
      engine({ type: 'sandbox-destroyed' });
      engine({ type: 'sandbox-failed' });
      engine({ type: 'orphans-removed', count: 3 });
      engine({ type: 'call-failed', operation: 'create' });
    });
    expect(lines).toContain('crucible_pool_takes_total{image="python",result="hit"} 1');
    expect(lines).toContain('crucible_pool_takes_total{image="python",result="miss"} 1');
    expect(lines).toContain('crucible_containers_total{event="created"} 1');
    expect(lines).toContain('crucible_containers_total{event="destroyed"} 1');
    expect(lines).toContain('crucible_containers_total{event="failed"} 1');
    expect(lines).toContain('crucible_containers_total{event="orphan_removed"} 3');
    expect(lines).toContain('crucible_docker_errors_total{operation="create"} 1');
  });

  it('ask for the state at each scrape, and do without the database when it is away', async () => {
    let isAway = false;
    const metrics = createMetrics({ version: '1.2.3', instance: 'here' });
    const python = {
      image: 'python',
      isolation: 'standard',
      ready: 1,
      starting: 0,
      busy: 2,
      target: 3,
      isFailing: false,
    };
    const sources: StateSources = {
      queue: async () => {
        if (isAway) throw new Error('connect ECONNREFUSED');
        return [{ kind: 'run', waiting: 5, leased: 2, oldestWaitingMs: 1500 }];
      },
      installation: async () => ({
        workers: [WORKER, { ...WORKER, instance: 'two', isLost: true }, MANAGER],
        deadLetters: new Map([['mail', 2]]),
        images: [{ name: 'python', ageMs: 5_000 }],
        maxImageAgeMs: 9_000,
      }),
      engine: { pools: () => [python, { ...python, target: 0 }], running: () => 4 },
    };
    const { text } = await metrics.render(sources);
    expect(text).toContain('crucible_queue_jobs{kind="run",state="waiting"} 5');
    expect(text).toContain('crucible_queue_oldest_waiting_seconds{kind="run"} 1.5');
    expect(text).toContain('crucible_pool_sandboxes{image="python",isolation="standard",state="busy"} 4');
    expect(text).toContain('crucible_runs_running 4');
    expect(text).toContain('crucible_workers{state="well"} 1');
    expect(text).toContain('crucible_workers{state="lost"} 1');
    expect(text).toContain('crucible_isolation_served{worker="one",level="gvisor"} 0');
    expect(text).toContain('crucible_disk_bytes{worker="one",state="free"} 10');
    expect(text).not.toContain('worker="two"');
    expect(text).toContain('crucible_dead_letters{kind="mail"} 2');
    expect(text).toContain('crucible_image_age_seconds{image="python"} 5');
    expect(text).toContain('crucible_image_max_age_seconds 9');
    isAway = true;
    const { text: later } = await metrics.render(sources);
    expect(later).not.toContain('crucible_queue_jobs{');
    expect(later).not.toContain('crucible_workers{');
    expect(later).toContain('crucible_runs_running 4');
    expect(later).toContain('crucible_scrape_errors_total 1');
  });

  it('have those of the process, and say which version it is', async () => {
    const lines = await render(() => undefined);
    expect(lines).toContain('crucible_info{version="1.2.3",instance="here"} 1');
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true);
  });
});
