import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { removeSandboxes } from '../../docker-engine/containers.mjs';
import { Failure } from '../../failure.mjs';
import { askDocker } from '../../images/docker.mjs';
import { freePorts } from '../../ports.mjs';
import { waitForHttp } from '../../product/wait-for-http.mjs';
import { findCompose } from '../find-compose.mjs';
import { prepareDeployment } from '../prepare-deployment.mjs';
import { composeProject } from './compose-project.mjs';
import { saveLogs } from './save-logs.mjs';
import { waitForHealth } from './wait-for-health.mjs';

const BUILT_WITHIN_MS = 20 * 60_000;
const UP_WITHIN_MS = 5 * 60_000;
const READY_WITHIN_MS = 60_000;
const DOWN_WITHIN_MS = 3 * 60_000;

/**
 * Starts a deployment that has nothing in common with any other on this machine: its own name, port, secrets, volume and
 * images. `end()` takes it away, with its images when asked to, and fails when something is left; what it wrote stays in
 * .crucible/compose-smoke/logs.
 */
export async function startDeployment({ root, engine, progress, signal }) {
  const compose = await progress.step('Docker Compose', findCompose);
  const folder = join(root, '.crucible/compose-smoke');
  const [port] = await freePorts(1);
  const name = `crucible-smoke-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
  // Of images that are made to try the image manager with, which what it makes of them has too.
  const imagesLabel = `${name}-images`;
  const envFile = writeSettings(folder, { name, port });
  const steps = { log: () => undefined };
  const project = composeProject({ ...compose, root, name, envFile, log: (text) => steps.log(text) });
  const step = (label, work) =>
    progress.step(label, (log) => {
      steps.log = (text) => log(stripVTControlCharacters(text));
      return work(log);
    });

  const end = async ({ removeImages }) => {
    const down = ['down', '--volumes', '--remove-orphans', ...(removeImages ? ['--rmi', 'all'] : [])];
    await saveLogs(project, join(folder, 'logs'));
    await step('Take it away', () => project.compose(down, { withinMs: DOWN_WITHIN_MS }));
    const left = { sandboxes: await removeSandboxes(engine.address, name) };
    await removeLabelled(imagesLabel);
    return refuseLeftovers(project, left);
  };
  await prepareDeployment({ root, engine, envFile, catalogFolder: join(folder, 'catalog') });
  // An earlier one that was killed may have left its containers.
  await project.compose(['down', '--volumes', '--remove-orphans'], { withinMs: DOWN_WITHIN_MS, signal });
  try {
    await step('Build', () => project.compose(['build'], { withinMs: BUILT_WITHIN_MS, signal }));
    await step('Start', () => project.compose(['up', '--detach'], { withinMs: UP_WITHIN_MS, signal }));
    await step('Health', (log) => waitForHealth(project, { withinMs: UP_WITHIN_MS, log, signal }));
    const url = `http://127.0.0.1:${port}`;
    await waitForHttp(url, { withinMs: READY_WITHIN_MS, signal });
    return { project, compose, name, envFile, port, url, imagesLabel, end };
  } catch (error) {
    await end({ removeImages: false }).catch(() => undefined);
    throw error;
  }
}

/** The settings that keep it apart; everything else is made as for any deployment. */
function writeSettings(folder, { name, port }) {
  mkdirSync(folder, { recursive: true });
  const envFile = join(folder, 'env');
  rmSync(envFile, { force: true });
  const settings = {
    COMPOSE_PROJECT_NAME: name,
    RUNNER_OWNER: name,
    PORT: port,
    CATALOG_FOLDER: join(folder, 'catalog'),
    CRUCIBLE_TAG: 'smoke',
    POSTGRES_IMAGE: 'crucible-postgres:smoke',
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  appendFileSync(envFile, lines.join(''), { mode: 0o600 });
  return envFile;
}

/** Those that were made of others go first. */
async function removeLabelled(label) {
  const list = ['images', '--quiet', '--no-trunc', '--filter', `label=${label}`];
  const text = await askDocker(list, 'No images can be listed.');
  const images = [...new Set(text.split('\n'))].filter((id) => id !== '');
  if (images.length > 0) await askDocker(['rmi', '--force', ...images], 'Images cannot be removed.');
}

async function refuseLeftovers(project, { sandboxes }) {
  const kinds = ['container', 'network', 'volume'];
  const left = await Promise.all(kinds.map(async (kind) => `${(await project.list(kind)).length} ${kind}s`));
  left.push(`${sandboxes} sandboxes`);
  if (left.some((what) => !what.startsWith('0 '))) throw new Failure(`Left behind: ${left.join(', ')}.`);
  return 'no container, network, volume or sandbox is left';
}
