import { createProgress } from '../progress.mjs';
import { runChecks } from '../deployment/smoke/run-checks.mjs';
import { startDeployment } from '../deployment/smoke/start-deployment.mjs';
import { NOTHING, addCounts } from './count-results.mjs';

/** Programs in three languages, and output that arrives while one runs. */
const JOURNEYS = ['e2e/journeys/run.spec.ts', '--grep', 'says hello|while the program runs'];
const REMOVE_IMAGES = '--remove-images';

/**
 * Starts the deployment in containers, runs journeys through its port, checks what it promises, and takes it away.
 * `runJourneys(url, args)` resolves to the counts of the journeys.
 */
export async function runComposeSuite({ root, filters, signal }, { engine, runJourneys }) {
  const progress = createProgress();
  const deployment = await startDeployment({ root, engine, progress, signal });
  let counts = NOTHING;
  try {
    counts = addCounts(counts, await runJourneys(deployment.url, JOURNEYS));
    counts = addCounts(counts, await runChecks(deployment, { root, say: progress.say }));
  } finally {
    counts = addCounts(counts, await end(deployment, { progress, filters }));
  }
  return counts;
}

async function end(deployment, { progress, filters }) {
  try {
    const note = await deployment.end({ removeImages: filters.includes(REMOVE_IMAGES) });
    progress.say(`✓ ${'nothing is left'.padEnd(46)} ${note}`);
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    progress.say(`✗ ${'nothing is left'.padEnd(46)} ${error.message}`);
    return { ...NOTHING, failed: 1 };
  }
}
