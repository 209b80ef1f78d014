/** The part of `npm test` that runs once the dependencies are there: every suite, each with what it needs. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../lib/failure.mjs';
import { runLife } from '../lib/process/run-life.mjs';
import { freePorts } from '../lib/ports.mjs';
import { claimCheckout } from '../lib/product/claim-checkout.mjs';
import { openDatabase } from '../lib/product/open-database.mjs';
import { TEST_IMAGES, preparation } from '../lib/product/prepare.mjs';
import { startSeparateProduct } from '../lib/product/start-separate-product.mjs';
import { createProgress, seconds } from '../lib/progress.mjs';
import { NOTHING, addCounts, describeCounts } from '../lib/tests/count-results.mjs';
import { findChromium } from '../lib/tests/find-chromium.mjs';
import { chooseSuites } from '../lib/tests/choose-suites.mjs';
import { SUITES } from '../lib/tests/suites.mjs';

const SUITE_WITHIN_MS = 40 * 60_000;

const root = join(import.meta.dirname, '../..');
const state = join(root, '.crucible/test');
const resultsFolder = join(state, 'results');
const node = process.execPath;
const progress = createProgress();
const { suites, filters } = chooseSuites(SUITES, process.argv.slice(2));
let counts = NOTHING;

await runLife({ progress, stoppedCode: 130, lastLine: () => describeCounts(counts) }, async (lifetime) => {
  mkdirSync(resultsFolder, { recursive: true });
  const records = await claimCheckout({ root, command: 'test', lifetime });
  const provide = provider({ root, node, lifetime, progress }, records);
  for (const suite of suites) {
    progress.say(`\n── ${suite.name} ──`);
    const startedAt = performance.now();
    const result = await runSuite(suite, { provide, stopping: lifetime.stopping });
    lifetime.stopping.throwIfAborted();
    counts = addCounts(counts, result);
    const took = seconds(performance.now() - startedAt);
    progress.say(`${result.failed === 0 ? '✓' : '✗'} ${suite.name}: ${describeCounts(result)} (${took})`);
  }
  return counts.failed === 0 ? 0 : 1;
});

/** One suite; that it could not run is one failure, and the suites after it still get their turn. */
async function runSuite(suite, { provide, stopping }) {
  try {
    const needed = {};
    for (const name of suite.needs) needed[name] = await provide(name);
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(SUITE_WITHIN_MS)]);
    return await suite.run({ root, node, resultsFolder, filters, signal }, needed);
  } catch (error) {
    if (!stopping.aborted) progress.say(explain(error));
    return { ...NOTHING, failed: 1 };
  }
}

/** Makes each thing that suites need once, when the first of them asks. */
function provider(context, records) {
  const prepare = preparation(context);
  const made = new Map();
  const provide = (name) => {
    if (!made.has(name)) made.set(name, makers[name]());
    return made.get(name);
  };
  const makers = {
    client: () => prepare.databaseClient(),
    engine: () => prepare.engine(),
    images: async () => prepare.images(await provide('engine'), TEST_IMAGES),
    allImages: async () => prepare.allImages(await provide('engine')),
    web: () => prepare.web(),
    database: () =>
      openDatabase(
        { url: process.env.CRUCIBLE_TEST_DATABASE_URL, dataDir: join(state, 'postgres'), records },
        context,
      ),
    browser: () =>
      progress.step('Browser', (log) => findChromium({ root, node, log, signal: context.lifetime.stopping })),
    product: async () => {
      const [engine, database] = [await provide('engine'), await provide('database')];
      // Where journeys have a model answer, and nothing else of the machine.
      const [modelPort] = await freePorts(1);
      const modelServer = `127.0.0.1:${modelPort}`;
      const runnerEnv = { MODEL_ENDPOINT_HOSTS: modelServer };
      const settings = { name: 'test', engine, database, records, runnerEnv };
      return { ...(await startSeparateProduct(settings, context)), modelServer };
    },
  };
  return provide;
}
