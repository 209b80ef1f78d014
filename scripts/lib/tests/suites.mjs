import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.mjs';
import { runComposeSuite } from './compose-suite.mjs';
import {
  NOTHING,
  addCounts,
  countPlaywright,
  countSecurity,
  countVitest,
  settleCounts,
} from './count-results.mjs';

const CHECK = 'scripts/commands/check.mjs';
const VITEST = 'node_modules/vitest/vitest.mjs';
const SECURITY = 'tests/hostile/main.ts';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/**
 * Every suite in the order in which they run: what it needs before it can, and how it runs. `run(place, needed)`
 * resolves to its counts. One that is `onlyByName` runs when it is asked for.
 */
export const SUITES = [
  { name: 'check', needs: ['client'], run: runCheck },
  { name: 'unit', needs: ['client'], run: (place) => runVitest({ ...place, projects: ['unit'], env: {} }) },
  {
    name: 'integration',
    needs: ['client', 'engine', 'images', 'database'],
    run: runIntegration,
  },
  {
    name: 'e2e',
    needs: ['client', 'engine', 'images', 'database', 'browser', 'web', 'product'],
    run: runJourneys,
  },
  {
    name: 'languages',
    onlyByName: true,
    needs: ['client', 'engine', 'allImages', 'database'],
    run: (place, { database, engine }) =>
      runVitest({
        ...place,
        projects: ['integration-judging'],
        filters: ['tests/languages', ...place.filters],
        env: integrationEnvironment({ place, database, engine }),
      }),
  },
  { name: 'security', onlyByName: true, needs: ['client', 'engine', 'images', 'database'], run: runSecurity },
  {
    name: 'compose',
    onlyByName: true,
    needs: ['engine', 'images', 'browser'],
    run: (place, { engine, browser }) =>
      runComposeSuite(place, {
        engine,
        runJourneys: (url, args) => runPlaywright(place, { name: 'compose', browser, url, args }),
      }),
  },
];

async function runCheck(place) {
  const { code } = await runNode(place, [CHECK]);
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

function integrationEnvironment({ place, database, engine }) {
  return {
    CRUCIBLE_TEST_DATABASE_URL: database.url,
    IMAGE_CATALOG: join(place.root, '.crucible/images.json'),
    DOCKER_HOST: engine.address.host,
  };
}

/** Tests wait for sandboxes most of the time: of each of these groups one file runs at a time, beside those of the others. */
const INTEGRATION_GROUPS = [['integration'], ['integration-judging'], ['integration-database']];

async function runIntegration(place, { database, engine }) {
  const env = integrationEnvironment({ place, database, engine });
  // Of the files that somebody names, all may be in one of the groups.
  const runs = place.filters.length === 0 ? INTEGRATION_GROUPS : [INTEGRATION_GROUPS.flat()];
  const counts = await Promise.all(runs.map((projects) => runVitest({ ...place, projects, env })));
  return counts.reduce(addCounts);
}

async function runVitest({ projects, env, ...place }) {
  const report = join(place.resultsFolder, `${projects[0]}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = [VITEST, 'run', ...chosen, ...reporters, ...place.filters];
  return runReported(place, { args, env, report, count: countVitest });
}

/** Those that change what holds for everybody come after the others, which run two at a time. */
async function runJourneys(place, { browser, product }) {
  const env = {
    API_URL: product.runnerUrl,
    API_KEY: product.apiKey,
    MODEL_SERVER: product.modelServer,
  };
  const run = (name, args) =>
    runPlaywright(place, { name, browser, url: product.url, env, args: [...args, ...place.filters] });
  if (place.filters.length > 0) return run('e2e', ['--workers', '1']);
  const beside = await run('e2e', ['--project', 'journeys']);
  return addCounts(beside, await run('e2e-installation', ['--project', 'installation', '--workers', '1']));
}

async function runSecurity(place, { database, engine }) {
  const report = join(place.resultsFolder, 'security.json');
  const env = integrationEnvironment({ place, database, engine });
  const args = [SECURITY, '--results', report, ...place.filters];
  return runReported(place, { args, env, report, count: countSecurity });
}

async function runPlaywright(place, { name, browser, url, env: more = {}, args }) {
  const report = join(place.resultsFolder, `${name}.json`);
  const env = {
    ...more,
    BASE_URL: url,
    CHROMIUM_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PLAYWRIGHT_RESULTS: join(place.resultsFolder, name),
  };
  const command = [PLAYWRIGHT, 'test', '--config', 'e2e/playwright.config.ts', ...args];
  return runReported(place, { args: command, env, report, count: countPlaywright });
}

async function runReported(place, { args, env, report, count }) {
  rmSync(report, { force: true });
  const { code } = await runNode(place, args, env);
  return settleCounts(count(JSON.parse(readFileSync(report, 'utf8'))), code);
}

function runNode({ root, node, signal }, args, env) {
  return runCommand(node, args, { cwd: root, env, signal, inherit: true });
}
