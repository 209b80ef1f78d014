import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngineClient } from './engine/engine-client.ts';
import type { EngineClient } from './engine/engine-client.ts';
import { startRecorder } from './recorder-fixture.ts';
import type { Recorder } from './recorder-fixture.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const ENGINE_PATH = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');

export type AuditEvent = {
  outcome: string;
  reason?: string;
  route: string | null;
  container: string | null;
  listener: string;
};

/** A docker proxy as it is started for real, in front of the machine's engine, with a recorder in between. */
export type TestProxy = {
  owner: string;
  digest: string;
  /** Path of the catalog that it reads. */
  catalog: string;
  paths: { run: string; images: string };
  /** Clients of the two listeners, and of the engine itself. */
  run: EngineClient;
  images: EngineClient;
  engine: EngineClient;
  recorder: Recorder;
  /** Decisions of all starts so far. */
  audit(): AuditEvent[];
  /** As the kernel would: no chance to tidy up. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it, and removes every container of its owner. */
  stop(): Promise<void>;
};

/** Prepares a proxy with an owner of its own; `env` adds to its settings. */
export async function createTestProxy(env: Record<string, string> = {}): Promise<TestProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'proxy-'));
  const paths = { run: join(folder, 'run.sock'), images: join(folder, 'images.sock') };
  const upstream = join(folder, 'engine.sock');
  const owner = `test-${randomBytes(6).toString('hex')}`;
  // A copy, so that nobody else changes it.
  const catalog = join(folder, 'images.json');
  await copyFile(process.env['IMAGE_CATALOG'] ?? '', catalog);
  const { images } = JSON.parse(await readFile(catalog, 'utf8')) as {
    images: { name: string; digest: string }[];
  };
  const recorder = await startRecorder(upstream, ENGINE_PATH);
  const engine = createEngineClient({ path: ENGINE_PATH });
  let child: ChildProcess | null = null;
  let output = '';

  const end = async (signal: NodeJS.Signals) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };

  return {
    owner,
    digest: images.find(({ name }) => name === 'python')?.digest ?? '',
    catalog,
    paths,
    run: createEngineClient({ path: paths.run }),
    images: createEngineClient({ path: paths.images }),
    engine,
    recorder,
    audit: () =>
      output
        .split('\n')
        .filter((line) => line.includes('docker_proxy.decision'))
        .map((line) => JSON.parse(line) as AuditEvent),
    kill: () => end('SIGKILL'),
    async start() {
      const settings = {
        ...process.env,
        UPSTREAM_DOCKER_HOST: `unix://${upstream}`,
        RUN_LISTEN: `unix://${paths.run}`,
        IMAGES_LISTEN: `unix://${paths.images}`,
        IMAGE_CATALOG: catalog,
        RUNNER_OWNER: owner,
        RUNTIMES: 'runsc',
        LOG_LEVEL: 'info',
        CRUCIBLE_PARENT_PID: `${process.pid}`,
        ...env,
      };
      child = spawn(process.execPath, [MAIN], { env: settings, stdio: ['ignore', 'pipe', 'inherit'] });
      const { stdout } = child;
      await new Promise<void>((resolve, reject) => {
        stdout?.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (text.includes('"msg":"listening"')) resolve();
        });
        child?.once('exit', (code) => reject(new Error(`The proxy ended with ${code}: ${output}`)));
      });
    },
    async stop() {
      await end('SIGTERM');
      await removeContainers(engine, owner);
      await recorder.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Removes whatever carries the owner's label. */
async function removeContainers(engine: EngineClient, owner: string): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`crucible=${owner}`] }));
  const listed = await engine.ask({
    method: 'GET',
    path: `/containers/json?all=1&filters=${filters}`,
    body: null,
  });
  for (const { Id } of listed.body as { Id: string }[]) {
    await engine.ask({ method: 'DELETE', path: `/containers/${Id}?force=1&v=1`, body: null });
  }
}
