import { setTimeout as sleep } from 'node:timers/promises';
import type { Limits } from '@crucible/contracts/limits';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import { createEvaluationWorker } from './evaluations/create-evaluation-worker.ts';
import type { ProbeEngine } from './executor/engine-probe.ts';
import type { Executor } from './executor/executor.ts';
import { createGradingWorker } from './grading/create-grading-worker.ts';
import type { GradingEvents } from './grading/grading-events.ts';
import { checkEngine } from './health/check-engine.ts';
import { createSelfTestMonitor } from './health/self-test-monitor.ts';
import { createImageManager } from './image-tasks/create-image-manager.ts';
import type { ImageManagerSettings } from './image-tasks/create-image-manager.ts';
import type { ImageTaskEvents } from './image-tasks/image-task-events.ts';
import type { LiveCatalog } from './images/live-catalog.ts';
import { createRunWorker } from './runs/create-run-worker.ts';
import { createEngineGate } from './runs/engine-gate.ts';
import { startRunSweep } from './runs/run-sweep.ts';
import type { WorkerDescription } from './workers/announce-worker.ts';
import { describeTests } from './workers/describe-tests.ts';
import { readDisk } from './workers/read-disk.ts';
import { createWorkerHeartbeat } from './workers/worker-heartbeat.ts';

export type EngineSettings = {
  /** Whether it executes runs, submissions and samples; false in a process that manages images and does nothing else. */
  takesWork: boolean;
  executor: Executor;
  probe: ProbeEngine;
  concurrency: number;
  perPersonCap: number;
  /** Submissions that are graded at once. */
  gradingConcurrency: number;
  /** Samples of evaluations that are run at once. */
  evaluationConcurrency: number;
  /** The most that this installation allows an execution. */
  maxLimits: Limits;
  /** Null where the process has no access to the images of an engine. */
  imageManager: ImageManagerSettings | null;
  /** A path on the disk on which the engine keeps its data. */
  diskPath: string;
};

type RunWorkerDeps = Parameters<typeof createRunWorker>[0];
type Deps = Omit<RunWorkerDeps, 'executor' | 'engine'> & {
  gradings: GradingEvents;
  imageTasks: ImageTaskEvents;
  catalog: LiveCatalog;
  processId: string;
  version: string;
};

const ENGINE_RETRY_MS = 2_000;
/** How long a stopping runner waits for programs to end by themselves before it gives them back to the queue. */
const DRAIN_MS = 1_000;

/** Everything of a process that executes runs. */
export function composeEngine(deps: Deps, settings: EngineSettings) {
  const { executor, probe, concurrency, perPersonCap, gradingConcurrency, evaluationConcurrency } = settings;
  const { takesWork, maxLimits, diskPath } = settings;
  const { clock, log, processId } = deps;
  const selfTests = createSelfTestMonitor({ executor, clock, log });
  const gate = createEngineGate({ executor, log });
  const worker = createRunWorker(
    { ...deps, executor, engine: gate },
    { workerId: processId, concurrency, perPersonCap },
  );
  const grader = createGradingWorker(
    { ...deps, executor, maxLimits, engine: gate, events: deps.gradings },
    { workerId: `${processId}-gradings`, concurrency: gradingConcurrency },
  );
  const evaluator = createEvaluationWorker(
    { ...deps, executor, maxLimits, engine: gate },
    { workerId: `${processId}-evaluations`, concurrency: evaluationConcurrency },
  );
  const images =
    settings.imageManager &&
    createImageManager({ ...deps, executor, gate }, settings.imageManager, {
      workerId: `${processId}-images`,
    });
  const engineDeps = { probe, executor, clock, log };
  const heartbeat = createWorkerHeartbeat(deps, { ...deps, describe });
  const stopping = new AbortController();
  let sweep: ReturnType<typeof startRunSweep> | null = null;
  let starting: Promise<boolean> = Promise.resolve(false);

  function slots(): WorkerReport['slots'] {
    const work: WorkerReport['slots'] = [
      { kind: 'run', running: worker.running(), concurrency },
      { kind: 'grading', running: grader.running(), concurrency: gradingConcurrency },
      { kind: 'evaluation', running: evaluator.running(), concurrency: evaluationConcurrency },
    ];
    const ofImages: WorkerReport['slots'] =
      images === null ? [] : [{ kind: 'image_task', running: images.running(), concurrency: 1 }];
    return [...(takesWork ? work : []), ...ofImages];
  }

  async function describe(): Promise<WorkerDescription> {
    // Saying that one is there is no reason to run anything.
    const { failing, pools, probe: found } = await checkEngine(engineDeps, async () => selfTests.last());
    return {
      // Whoever looks for somebody to execute something does not find one that takes nothing.
      isolations: takesWork ? executor.isolations() : [],
      report: {
        ...{ failing, pools, concurrency: takesWork ? concurrency : 0 },
        running: worker.running(),
        nodeVersion: process.version,
        engineVersion: found.engineVersion,
        isBehindProxy: found.proxy !== null,
        hasGpu: takesWork && executor.hasGpu(),
        slots: slots(),
        ...describeTests(executor.status(), selfTests.last()),
        disk: await readDisk(diskPath),
        ...(images !== null && { imageManager: await images.report() }),
      },
    };
  }

  async function startExecutor(): Promise<boolean> {
    while (!stopping.signal.aborted) {
      try {
        await executor.start();
        return true;
      } catch (error) {
        log.error({ err: error }, 'the engine cannot be started; it is tried again');
        await sleep(ENGINE_RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  return {
    check: () => checkEngine(engineDeps, selfTests.report),
    pools: () => executor.status().pools,
    running: () => worker.running(),
    async start() {
      heartbeat.start();
      // An engine without images has none for sandboxes: they are fetched by the image manager.
      starting = Promise.all([startExecutor(), images?.start()]).then(([isStarted]) => isStarted);
      if (!(await starting) || stopping.signal.aborted) return;
      selfTests.start();
      if (takesWork) {
        for (const loop of [worker, grader, evaluator]) loop.start();
        sweep = startRunSweep(deps);
      }
    },
    async stop() {
      stopping.abort();
      await starting;
      selfTests.stop();
      await sweep?.stop();
      await Promise.all([worker, grader, evaluator].map((loop) => loop.stop(DRAIN_MS)));
      await images?.stop(0);
      await gate.stop();
      await heartbeat.stop();
      await executor.stop();
    },
  };
}
