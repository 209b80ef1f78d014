import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import type { SandboxEnd } from '../sandbox.ts';

const INTERVAL_MS = 25;
const TRIES = 120;

/**
 * The end of a container whose streams have ended. A wait that begins after the end can hang in the engine, so
 * the state is asked for until it is final, for at most a few seconds.
 */
export async function waitForEnd(container: Docker.Container): Promise<SandboxEnd> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const state = await inspectState(container);
    if (state === null) break;
    if (!state.Running) return { exitCode: state.ExitCode, oomKilled: state.OOMKilled };
    await sleep(INTERVAL_MS);
  }
  return { exitCode: null, oomKilled: false };
}

async function inspectState(container: Docker.Container) {
  try {
    const { State } = await container.inspect();
    return State;
  } catch {
    return null;
  }
}
