import { Failure } from '../../failure.mjs';
import { askDocker } from '../../images/docker.mjs';
import { visit } from './visitor.mjs';

const STARTED_WITHIN_MS = 30_000;
const FINISHED_WITHIN_MS = 90_000;
const PROGRAM = 'import time\nfor i in range(8):\n    print(i, flush=True)\n    time.sleep(1)\n';

/** A run whose worker is killed is finished by the other one. */
export async function checkTakeover({ project, url }) {
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
  return `attempt ${begun.attempt} killed, attempt ${run.attempt} completed`;
}

const docker = (verb, { Id }) => askDocker([verb, Id], `A worker could not be told to ${verb}.`);
