import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import type { SandboxEnd } from '../sandbox.ts';

const INTERVAL_MS = 25;
const TRIES = 120;
const KILLED = 137;
/** On a busy machine the engine says so much later that memory ran out than that everything was killed. */
const REASON_TRIES = 10;
const REASON_INTERVAL_MS = 100;

type End = Omit<SandboxEnd, 'byProgram'>;

const UNKNOWN_END: End = { exitCode: null, oomKilled: false };

/**
 * The end of a container whose streams have ended. A wait that begins after the end can hang in the engine, so
 * the state is asked for until it is final, for at most a few seconds.
 */
export async function waitForEnd(container: Docker.Container): Promise<End> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const end = await inspectEnd(container);
    if (end === null) break;
    if (end === 'running') await sleep(INTERVAL_MS);
    else return end.exitCode === KILLED && !end.oomKilled ? await lookAgain(container, end) : end;
  }
  return UNKNOWN_END;
}

async function lookAgain(container: Docker.Container, seen: End): Promise<End> {
  for (let attempt = 0; attempt < REASON_TRIES; attempt += 1) {
    await sleep(REASON_INTERVAL_MS);
    const end = await inspectEnd(container);
    if (end === null || end === 'running') return seen;
    if (end.oomKilled) return end;
  }
  return seen;
}

/** Null when the container is gone or the engine does not answer. */
async function inspectEnd(container: Docker.Container): Promise<End | 'running' | null> {
  try {
    const { State } = await container.inspect();
    return State.Running ? 'running' : { exitCode: State.ExitCode, oomKilled: State.OOMKilled };
  } catch {
    return null;
  }
}
