import { setTimeout as sleep } from 'node:timers/promises';
import { emptyReport } from '../executor/empty-result.ts';
import { startRunner } from '../runs/runs-fixture.ts';
import type { Script } from '../runs/runs-fixture.ts';
import { createGradingEvents } from './grading-events.ts';
import { createGradingWorker } from './create-grading-worker.ts';
import { MAX_LIMITS } from './grading-fixture.ts';

/** A program that writes what it reads, and takes a while for it. */
const ECHO: Script = async ({ request, signal, emit }) => {
  const report = { ...emptyReport('completed'), exitCode: 0 };
  const cases = request.cases ?? [];
  for (const [casePosition, { stdin }] of cases.entries()) {
    if (signal.aborted) return { status: 'cancelled' };
    const step = { step: 'run', casePosition } as const;
    await emit({ type: 'step-started', ...step, isolation: 'standard' });
    await emit({ type: 'output', ...step, stream: 'stdout', data: stdin });
    await sleep(60);
    await emit({ type: 'step-ended', ...step, report });
  }
  return { ...report, cases: cases.map(() => report), sandboxes: 1 };
};

/** A grader in a process of its own, whose programs echo: node grading-child-fixture.ts <url>. The engine is played. */
const runner = await startRunner({ url: process.argv[2] ?? '', script: ECHO });
const { deps } = runner;
const worker = createGradingWorker(
  {
    ...deps,
    events: createGradingEvents({ listener: { ...deps.listener }, processId: deps.instance }),
    maxLimits: MAX_LIMITS,
  },
  { workerId: deps.instance, concurrency: 4 },
);
worker.start();
