import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.mjs';
import { askDocker } from '../../images/docker.mjs';
import { visit } from './visitor.mjs';
import { waitForHealth } from './wait-for-health.mjs';

const STARTED_WITHIN_MS = 30_000;
const FINISHED_WITHIN_MS = 90_000;
const HEALTHY_WITHIN_MS = 180_000;
const CLEARED_WITHIN_MS = 120_000;
const POLL_MS = 1_000;
const PROGRAM = 'import time\nfor i in range(8):\n    print(i, flush=True)\n    time.sleep(1)\n';

/** A run whose worker is killed is finished by the other one, and the sandboxes of the dead one are removed. */
export async function checkTakeover({ project, url, sandboxes }) {
  const [first, second] = await project.containers('worker');
  if (second === undefined) throw new Failure('There is only one worker.');
  const visitor = await visit(url);
  // While one of them is frozen, it is certain who executes the run.
  await docker('pause', second);
  let begun;
  try {
    const { id } = await visitor.run(PROGRAM);
    begun = await visitor.until(id, {
      isReached: (run) => run.status === 'running',
      withinMs: STARTED_WITHIN_MS,
    });
  } finally {
    await docker('unpause', second);
  }
  await docker('kill', first);
  const isFinal = (run) => run.finishedAt !== null;
  const run = await visitor.until(begun.id, { isReached: isFinal, withinMs: FINISHED_WITHIN_MS });
  await docker('start', first);
  if (run.status !== 'completed') throw new Failure(`The run ended as ${run.status}.`);
  if (run.attempt <= begun.attempt)
    throw new Failure(`Nobody took the run over: it is still attempt ${run.attempt}.`);
  await waitForHealth(project, { withinMs: HEALTHY_WITHIN_MS });
  await waitForRemoval(sandboxes);
  return `attempt ${begun.attempt} killed, attempt ${run.attempt} completed`;
}

/** A sandbox whose worker is gone ends by itself; another worker removes it soon after. */
async function waitForRemoval(sandboxes) {
  const deadline = performance.now() + CLEARED_WITHIN_MS;
  for (;;) {
    const ended = (await sandboxes()).filter(({ State }) => !State.Running);
    if (ended.length === 0) return;
    if (performance.now() > deadline) throw new Failure(`${ended.length} ended sandboxes are not removed.`);
    await sleep(POLL_MS);
  }
}

const docker = (verb, { Id }) => askDocker([verb, Id], `A worker could not be told to ${verb}.`);
