import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askDocker, runDocker } from '../../images/docker.mjs';
import { explain } from '../../failure.mjs';
import { NOTHING } from '../../tests/count-results.mjs';
import {
  checkConfinement,
  checkPublishedPorts,
  checkSandboxes,
  checkSocketMount,
} from './check-confinement.mjs';
import { checkImageManager, checkImagesSocket } from './check-images.mjs';
import { checkReach } from './check-reach.mjs';
import { checkRefusals } from './check-refusals.mjs';
import { checkImages, checkMissingSecrets } from './check-secrets.mjs';
import { checkTakeover } from './check-takeover.mjs';

const CHECKS = [
  ['refuses to start without its secrets', checkMissingSecrets],
  ['images hold no secret', checkImages],
  ['containers have no rights, and limits', checkConfinement],
  ['one service has the socket of the engine', checkSocketMount],
  ['one port is published, on localhost', checkPublishedPorts],
  ['who reaches whom', checkReach],
  ['sandboxes reach nothing', checkSandboxes],
  ['the proxy refuses what a worker must not do', checkRefusals],
  ['only the image manager reaches its socket', checkImagesSocket],
  ['images are built, adopted and used', checkImageManager],
  ['a run survives its worker', checkTakeover],
];

/** Checks a deployment that is up, one thing after the other; a line each, and the counts of all. */
export async function runChecks(deployment, { root, say }) {
  const catalog = JSON.parse(readFileSync(join(root, '.crucible/images.json'), 'utf8'));
  const { command } = deployment.compose;
  const subject = { ...deployment, root, command, catalog, sandboxes: () => sandboxesOf(deployment.name) };
  let counts = NOTHING;
  for (const [what, check] of CHECKS) {
    const { line, passed } = await run(what, () => check(subject));
    say(line);
    counts = passed ? { ...counts, passed: counts.passed + 1 } : { ...counts, failed: counts.failed + 1 };
  }
  return counts;
}

async function run(what, check) {
  try {
    return { passed: true, line: `✓ ${what.padEnd(46)} ${await check()}` };
  } catch (error) {
    return { passed: false, line: `✗ ${what.padEnd(46)} ${explain(error)}` };
  }
}

async function sandboxesOf(owner) {
  const list = ['ps', '--all', '--quiet', '--filter', `label=crucible=${owner}`];
  const ids = await askDocker(list, 'No containers can be listed.');
  if (ids === '') return [];
  // Those that were removed in between are left out of the answer, and only its exit code tells.
  const { stdout } = await runDocker(['inspect', ...ids.split('\n')]);
  return JSON.parse(stdout);
}
