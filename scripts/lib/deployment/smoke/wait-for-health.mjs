import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.mjs';

const POLL_MS = 1_000;

/** Waits until every container that goes on running is healthy; the Failure says what each of the others is. */
export async function waitForHealth(project, { withinMs, log, signal }) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const waitedFor = (await project.containers()).flatMap(describeUnhealthy);
    if (waitedFor.length === 0) return;
    signal?.throwIfAborted();
    if (performance.now() > deadline)
      throw new Failure(`Not healthy after ${withinMs / 1000} s: ${waitedFor.join('; ')}`);
    log?.(waitedFor.join(', '));
    await sleep(POLL_MS, undefined, { signal });
  }
}

function describeUnhealthy({ Name, State }) {
  const isDone = State.Status === 'exited' && State.ExitCode === 0;
  if (isDone || State.Health?.Status === 'healthy') return [];
  const said = State.Health?.Log?.at(-1)?.Output.trim() ?? '';
  return [`${Name.slice(1)} is ${State.Health?.Status ?? State.Status} ${said}`.trim()];
}
