import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { mustRun } from '../process/run-command.mjs';
import { isAlive, startedAt } from '../process/process-identity.mjs';
import { endProcess, processRecords } from '../process/process-records.mjs';
import { runningContainers } from './containers.mjs';
import { DEFAULT_SOCKET, parseDockerHost, usualAddresses } from './engine-address.mjs';
import { engineAnswers, engineRequest } from './engine-request.mjs';
import { hasProgram, installEngine } from './install-engine.mjs';
import { GVISOR_RUNTIME, prepareGvisor } from './prepare-gvisor.mjs';
import { dockerdOf, startDockerd } from './start-dockerd.mjs';

const RECORD = 'dockerd';
const SLOW_ENGINE_MS = 30_000;
const STOP_GRACE_MS = 30_000;
const POLL_MS = 250;
const WATCH_EVERY_MS = 1_000;

/**
 * Makes sure of a Docker Engine: the one that answers, else one that is installed and started here.
 * @param options `stateFolder` remembers an engine that was started, and who uses it; `dockerd` has the address,
 *   pid file and arguments of the one to start, where they are not the usual ones
 * @returns its `address`; `release()`, which stops it when it was started here and nobody needs it any more; and
 *   `ended`, which rejects when an engine that was started here ends before that
 */
export async function ensureEngine({ stateFolder, env = process.env, dockerd = {}, log, signal }) {
  const address =
    (await findEngine(env, dockerd.address)) ?? (await bringUpEngine({ stateFolder, dockerd, log, signal }));
  const users = userRegister(join(stateFolder, 'engine-users'));
  users.enter();
  const records = processRecords(stateFolder);
  const watch = new AbortController();
  const release = async ({ hurry }) => {
    watch.abort();
    users.leave();
    const record = records.get(RECORD);
    if (!isAlive(record)) return records.remove(RECORD);
    if (users.others() > 0 || (await runningContainers(address)).length > 0) return undefined;
    await endProcess(record, { graceMs: STOP_GRACE_MS, hurry });
    return records.remove(RECORD);
  };
  const ended = untilGone(records.get(RECORD), watch.signal);
  return { address, release, ended, note: await describeEngine(address) };
}

/** Rejects when the process ends; never settles for an engine that is not ours. */
function untilGone(record, signal) {
  const gone = new Promise((_, reject) => {
    if (!isAlive(record)) return;
    const poll = setInterval(() => {
      if (isAlive(record)) return;
      clearInterval(poll);
      reject(new Failure('The Docker Engine ended unexpectedly; .crucible/logs/dockerd.log tells why.'));
    }, WATCH_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(poll));
  });
  gone.catch(() => {});
  return gone;
}

/** The version, and whether programs can have a kernel of their own; SECURITY.md says how they get one. */
async function describeEngine(address) {
  const { body: version } = await engineRequest(address, { path: '/version' });
  const { body: info } = await engineRequest(address, { path: '/info' });
  const hasGvisor = Object.hasOwn(info?.Runtimes ?? {}, GVISOR_RUNTIME);
  return `${version.Version}, ${hasGvisor ? 'with gVisor' : 'without gVisor (SECURITY.md says how to add it)'}`;
}

async function findEngine(env, ours) {
  if (env.DOCKER_HOST) {
    const address = parseDockerHost(env.DOCKER_HOST);
    if (await engineAnswers(address)) return address;
    throw new Failure(`No Docker Engine answers at ${env.DOCKER_HOST}: start it, or unset DOCKER_HOST.`);
  }
  for (const address of ours ? [ours] : usualAddresses({ env })) {
    if (await engineAnswers(address)) return address;
  }
  return null;
}

async function bringUpEngine({ stateFolder, dockerd, log, signal }) {
  const address = dockerd.address ?? parseDockerHost(`unix://${DEFAULT_SOCKET}`);
  const running = dockerdOf(dockerd.pidFile);
  if (running !== null) return waitForSlowEngine({ address, running, log, signal });
  if (!(await hasProgram('dockerd'))) await installEngine({ log, signal });

  if (existsSync('/run/systemd/system') && dockerd.address === undefined) {
    // The system looks after its services; such an engine is not ours to stop.
    await mustRun('systemctl', ['start', 'docker'], { log, signal });
    return address;
  }
  if (process.getuid?.() !== 0)
    throw new Failure(
      'A Docker Engine is installed and not running: start it as root (dockerd) and start again.',
    );
  const gvisor = await prepareGvisor({ configFile: join(stateFolder, '../dockerd.json'), log, signal });
  log('starting dockerd');
  const logFile = join(stateFolder, '../logs/dockerd.log');
  const args = [...(dockerd.args ?? []), ...gvisor];
  const pid = await startDockerd({ ...dockerd, args, address, logFile, signal });
  processRecords(stateFolder).add(RECORD, pid);
  return address;
}

async function waitForSlowEngine({ address, running, log, signal }) {
  log(`process ${running.pid} is a dockerd and does not answer yet`);
  const deadline = performance.now() + SLOW_ENGINE_MS;
  while (performance.now() < deadline && isAlive(running)) {
    if (await engineAnswers(address)) return address;
    signal?.throwIfAborted();
    await sleep(POLL_MS);
  }
  throw new Failure(
    `The Docker Engine (process ${running.pid}) runs and does not answer: restart it and start again.`,
  );
}

/** Which commands of this checkout use the engine: the last one to leave turns the light off. */
function userRegister(folder) {
  const me = join(folder, String(process.pid));
  return {
    enter() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(me, startedAt(process.pid) ?? '');
    },
    leave: () => rmSync(me, { force: true }),
    others() {
      const pids = readdirSync(folder).filter((pid) => pid !== String(process.pid));
      const isHere = (pid) => startedAt(Number(pid)) === readFileSync(join(folder, pid), 'utf8');
      const here = pids.filter(isHere);
      for (const pid of pids) if (!here.includes(pid)) rmSync(join(folder, pid), { force: true });
      return here.length;
    },
  };
}
