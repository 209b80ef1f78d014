import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ImageCatalogSchema } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { RequestedIsolation } from '@crucible/contracts/isolation';
import type { Limits } from '@crucible/contracts/limits';
import type { TerminalSize } from '@crucible/contracts/run';
import Docker from 'dockerode';
import { pino } from 'pino';
import { createExecutor } from './create-executor.ts';
import type { ExecutorOptions } from './create-executor.ts';
import type { IsolationTest } from './self-test/isolation-tests.ts';
import { loadSeccompProfile } from './docker/load-seccomp-profile.ts';
import type { ExecutionEvent, ExecutionResult, Executor } from './executor.ts';

/** What integration tests run: a program and what is said about it; the rest is the image's default. */
export type Program = {
  language?: string;
  code?: string;
  files?: Record<string, string>;
  stdin?: AsyncIterable<Uint8Array> | string;
  args?: string[];
  isolation?: RequestedIsolation;
  env?: Record<string, string>;
  cpus?: number;
  cases?: { args?: string[]; stdin?: string }[];
  isFreshPerCase?: boolean;
  limits?: Partial<Limits>;
  terminal?: TerminalSize;
  signal?: AbortSignal;
  onEvent?: (event: ExecutionEvent) => void | Promise<void>;
};

export type Outcome = ExecutionResult & { stdout: string; stderr: string; output: Buffer };

export type Engine = {
  executor: Executor;
  catalog: ImageCatalog;
  run(program: Program): Promise<Outcome>;
  /** Containers of this engine that exist right now. */
  containers(): Promise<string[]>;
  /** Kills the containers that are running, as an engine that restarts would; resolves with how many. */
  killWaiting(): Promise<number>;
  /** Freezes the container in which a process has this argument, so that its agent does not answer any more. */
  freeze(argument: string): Promise<void>;
  stop(): Promise<void>;
};

const SECCOMP_PROFILE = fileURLToPath(new URL('../../../../security/seccomp.json', import.meta.url));

/** Where the machine's Docker listens. */
export const ENGINE_SOCKET = (process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock').replace(
  /^unix:\/\//,
  '',
);

const GVISOR_RUNTIME = 'runsc';

/** Whether sandboxes in gVisor can be tested here. */
export async function engineHasGvisor(): Promise<boolean> {
  const { Runtimes } = (await new Docker({ socketPath: ENGINE_SOCKET }).info()) as { Runtimes?: object };
  return Object.hasOwn(Runtimes ?? {}, GVISOR_RUNTIME);
}

export type EngineOptions = {
  minReady?: number;
  maxReady?: number;
  socketPath?: string;
  owner?: string;
  gvisorRuntime?: string | null;
  /** None, for the tests of everything else: they take seconds. */
  isolationTests?: readonly IsolationTest[];
  /** The images that were built where it is missing. */
  catalog?: ExecutorOptions['catalog'];
};

/** A real engine on the machine's Docker, with the images that `IMAGE_CATALOG` names, apart from any other engine on it. */
export async function startEngine({
  socketPath = ENGINE_SOCKET,
  owner = `test-${randomUUID()}`,
  gvisorRuntime = GVISOR_RUNTIME,
  isolationTests = [],
  catalog: given,
  ...pools
}: EngineOptions = {}): Promise<Engine> {
  const catalog = given ?? (await loadTestCatalog());
  const seccompProfile = await loadSeccompProfile(SECCOMP_PROFILE);
  const executor = createExecutor({
    driver: {
      socketPath,
      host: null,
      ownership: { owner, bootId: randomUUID() },
      cpus: 1,
      gvisorRuntime,
      seccompProfile,
    },
    pools: {
      memoryBudgetBytes: 4 * 2 ** 30,
      minReady: 1,
      gvisorMinReady: 0,
      maxReady: 4,
      parallelCreations: 2,
      ...pools,
    },
    catalog,
    isolationTests,
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
  });
  await executor.start().catch(async (error: unknown) => {
    await executor.stop();
    throw error;
  });
  const docker = new Docker({ socketPath });
  const label = [`crucible=${owner}`];
  return {
    executor,
    catalog,
    run: (program) => runProgram(executor, catalog, program),
    async containers() {
      const listed = await docker.listContainers({ all: true, filters: { label } });
      return listed.map((container) => container.Id);
    },
    async killWaiting() {
      const running = await docker.listContainers({ filters: { label } });
      // One of an earlier run may be gone by now.
      const kills = await Promise.allSettled(running.map(({ Id }) => docker.getContainer(Id).kill()));
      return kills.filter(({ status }) => status === 'fulfilled').length;
    },
    async freeze(argument) {
      for (const { Id } of await docker.listContainers({ filters: { label } })) {
        const container = docker.getContainer(Id);
        const { Processes } = await container.top();
        if (JSON.stringify(Processes).includes(argument)) await container.pause();
      }
    },
    stop: () => executor.stop(),
  };
}

/** A program of the fixtures folder, by its name without the extension. */
export function fixture(name: string): Promise<string> {
  return readFile(new URL(`fixtures/${name}.py`, import.meta.url), 'utf8');
}

export async function loadTestCatalog(): Promise<ImageCatalog> {
  const path = process.env['IMAGE_CATALOG'];
  if (path === undefined) throw new Error('IMAGE_CATALOG has to name the catalog of the built images.');
  return ImageCatalogSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

type Run = (executor: Executor, catalog: ImageCatalog, program: Program) => Promise<Outcome>;

const runProgram: Run = async (executor, catalog, program) => {
  const { image, language } = find(catalog, program.language ?? 'python');
  const files = program.files ?? { [language.entryFile]: program.code ?? '' };
  const output: { stream: string; data: Uint8Array }[] = [];
  const result = await executor.execute(
    {
      id: 'test',
      image,
      language,
      files: Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) })),
      args: program.args ?? [],
      limits: { ...image.manifest.defaultLimits, ...program.limits },
      isolation: program.isolation ?? 'standard',
      stdin: typeof program.stdin === 'object' ? program.stdin : text(program.stdin ?? ''),
      terminal: program.terminal ?? null,
      env: program.env ?? {},
      cpus: program.cpus ?? null,
      ...(program.cases && { cases: program.cases.map(toCase) }),
      isFreshPerCase: program.isFreshPerCase ?? false,
    },
    (event) => {
      if (event.type === 'output') output.push({ stream: event.stream, data: Buffer.from(event.data) });
      return program.onEvent?.(event);
    },
    program.signal ?? new AbortController().signal,
  );
  const only = (stream: string) =>
    Buffer.concat(output.filter((item) => item.stream === stream).map((item) => item.data));
  return {
    ...result,
    stdout: only('stdout').toString(),
    stderr: only('stderr').toString(),
    output: Buffer.concat(output.map((item) => item.data)),
  };
};

function find(catalog: ImageCatalog, languageId: string) {
  for (const image of catalog.images) {
    const language = image.manifest.languages.find(({ id }) => id === languageId);
    if (language !== undefined) return { image, language };
  }
  throw new Error(`The catalog has no ${languageId}.`);
}

function toCase({ args = [], stdin = '' }: NonNullable<Program['cases']>[number]) {
  return { args, stdin: Buffer.from(stdin) };
}

async function* text(content: string): AsyncIterable<Uint8Array> {
  if (content !== '') yield Buffer.from(content);
}
