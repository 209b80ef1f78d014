import { appendFileSync } from 'node:fs';
import { scriptedExecutor, startRunner } from '../runs/runs-fixture.ts';
import { createEvaluationWorker } from './create-evaluation-worker.ts';
import { asItSays, CHECK_CATALOG, playedHarness } from './evaluation-fixture.ts';

/**
 * A worker in a process of its own: node evaluation-child-fixture.ts <url> <file>. The harness is played; each program that it
 * begins is a line of the file.
 */
const [url = '', file = ''] = process.argv.slice(2);
const { deps } = await startRunner({ url });
const onRun = (program: string) => appendFileSync(file, `${JSON.stringify(program)}\n`);
const worker = createEvaluationWorker(
  {
    ...deps,
    executor: scriptedExecutor(playedHarness(asItSays, { takesMs: 15, onRun })),
    catalog: CHECK_CATALOG,
  },
  { workerId: deps.instance, concurrency: 3 },
);
worker.start();
