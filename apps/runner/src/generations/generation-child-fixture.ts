import { startRunner } from '../runs/runs-fixture.ts';
import { createGenerationWorker } from './create-generation-worker.ts';
import { modelDeps } from './generation-fixture.ts';

/** A worker in a process of its own: node generation-child-fixture.ts <url> <host of the model server>. */
const [url = '', host = ''] = process.argv.slice(2);
const { deps } = await startRunner({ url });
createGenerationWorker({ ...deps, ...modelDeps({ host }) }, { workerId: deps.instance }).start();
