import type { Limits } from '@crucible/contracts/limits';
import { accountSettings, smtpSettings } from './account-env.ts';
import type { CallbackRules } from './callbacks/callback-rules.ts';
import type { RunnerSettings } from './compose-runner.ts';
import { dockerAddress } from './docker-address.ts';
import type { Env } from './env.ts';
import { createImageEngine } from './executor/docker/image-engine.ts';
import { ISOLATION_TESTS } from './executor/self-test/isolation-tests.ts';
import type { ImageManagerSettings } from './image-tasks/create-image-manager.ts';
import { registrySecret } from './registries/registry-secret.ts';
import { createEngineImages } from './executor/docker/engine-images.ts';
import type { EndpointHosts } from './model-endpoints/endpoint-rules.ts';
import type { ImageSource } from './images/pull-images.ts';
import type { ExecutorOptions } from './executor/create-executor.ts';
import type { EngineSettings } from './compose-engine.ts';

type Engine = Pick<EngineSettings, 'executor' | 'probe'>;

/** What the settings say about the runner; the roles decide which halves of it there are. */
export function runnerSettings(env: Env, engine: Engine): RunnerSettings {
  return {
    address: { host: env.HOST, port: env.RUNNER_PORT },
    metricsAccess: env.METRICS_ACCESS,
    retention: { runs: env.RUN_RETENTION_DAYS, audit: env.AUDIT_RETENTION_DAYS },
    api: env.ROLES.includes('api') ? apiSettings(env) : null,
    worker: isWithEngine(env)
      ? {
          ...engine,
          takesWork: takesWork(env),
          concurrency: env.WORKER_CONCURRENCY,
          perPersonCap: env.MAX_RUNNING_RUNS_PER_PERSON,
          gradingConcurrency: env.GRADING_CONCURRENCY,
          evaluationConcurrency: env.EVALUATION_CONCURRENCY,
          imageManager: imageManager(env),
          diskPath: env.DISK_PATH,
          maxLimits: maxLimits(env),
        }
      : null,
  };
}

/** Whether it executes what people ask for; one that only manages images tries them, and nothing else. */
function takesWork({ ROLES }: Env): boolean {
  return ROLES.includes('worker');
}

function isWithEngine(env: Env): boolean {
  return takesWork(env) || env.ROLES.includes('images');
}

function apiSettings(env: Env): NonNullable<RunnerSettings['api']> {
  return {
    sessionSecret: env.SESSION_SECRET,
    rates: {
      perPersonPerMinute: env.CREATIONS_PER_MINUTE_PER_PERSON,
      perAddressPerMinute: env.CREATIONS_PER_MINUTE_PER_ADDRESS,
    },
    socketsPerPerson: env.SOCKETS_PER_PERSON,
    requestsPerMinutePerKey: env.API_REQUESTS_PER_MINUTE_PER_KEY,
    streamsPerKey: env.API_STREAMS_PER_KEY,
    maxWaitMs: env.API_MAX_WAIT_MS,
    bootstrapKey: env.BOOTSTRAP_API_KEY ?? null,
    doors: { mode: env.DOORS_ACCESS, isWaitAllowed: env.JUDGE0_WAIT === 'true' },
    callbackRules: { ports: env.CALLBACK_PORTS, allowPrivate: env.CALLBACK_ALLOW_PRIVATE === 'true' },
    ltiRules: ltiRules(env),
    modelHosts: modelHosts(env),
    imageSource: imageSource(env),
    imagesFolder: env.IMAGES_FOLDER,
    accounts: accountSettings(env),
    seedsDemo: env.SEED_DEMO,
    mail: { smtp: smtpSettings(env), isShownLocally: env.CRUCIBLE_MODE === 'development' },
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUST_PROXY,
    maxLimits: maxLimits(env),
    maxCpus: env.SANDBOX_CPUS,
    maxUnfinishedRunsPerPerson: env.MAX_UNFINISHED_RUNS_PER_PERSON,
  };
}

function maxLimits(env: Env): Limits {
  return {
    wallMs: env.MAX_WALL_MS,
    cpuMs: env.MAX_CPU_MS,
    memoryBytes: env.MAX_MEMORY_BYTES,
    pids: env.MAX_PIDS,
    outputBytes: env.MAX_OUTPUT_BYTES,
    fileSizeBytes: env.MAX_FILE_SIZE_BYTES,
    workspaceBytes: env.MAX_WORKSPACE_BYTES,
    inodes: env.MAX_INODES,
  };
}

/** A platform on this machine or in the same network is common where something is tried out, and an intranet's choice. */
function ltiRules(env: Env): CallbackRules {
  const allowPrivate = env.LTI_ALLOW_PRIVATE ?? env.CRUCIBLE_MODE === 'development';
  return { allowPrivate, ports: allowPrivate ? 'any' : [] };
}

/** Ollama, LM Studio, and what vLLM and llama.cpp are mostly started at. */
const LOCAL_MODEL_PORTS = [11_434, 1234, 8000, 8080];
const LOCAL_MODEL_HOSTS = LOCAL_MODEL_PORTS.flatMap((port) => [`localhost:${port}`, `127.0.0.1:${port}`]);

/** Whoever tries the product out on their own machine may have a model there; nothing else of the machine is opened. */
function modelHosts(env: Env): EndpointHosts {
  return env.MODEL_ENDPOINT_HOSTS ?? (env.CRUCIBLE_MODE === 'development' ? LOCAL_MODEL_HOSTS : []);
}

/** Needs both the listener for images and the file by which the docker proxy hears what may be tried. */
function imageManager(env: Env): ImageManagerSettings | null {
  if (env.IMAGES_DOCKER_HOST === undefined || env.IMAGE_CANDIDATES === undefined) return null;
  return {
    engine: createImageEngine(dockerAddress({ host: env.IMAGES_DOCKER_HOST }), env.RUNNER_OWNER),
    candidatesPath: env.IMAGE_CANDIDATES,
    imagesFolder: env.IMAGES_FOLDER,
    imageRegistry: env.IMAGE_REGISTRY ?? null,
    registries: env.PULL_REGISTRIES,
    registrySecret: registrySecret(env.SESSION_SECRET),
    isolationTests: ISOLATION_TESTS,
    scanners: { searchPath: env.SCANNER_PATH, environment: env.scannerEnvironment },
  };
}

function imageSource(env: Env): ImageSource | null {
  if (env.IMAGES_DOCKER_HOST === undefined) return null;
  const engine = createEngineImages(dockerAddress({ host: env.IMAGES_DOCKER_HOST }));
  return { engine, registry: env.IMAGE_REGISTRY ?? null };
}

/** What the settings say about the engine. `bootId` is different for every start; the profile is JSON. */
export function executorOptions(
  env: Env,
  { bootId, seccompProfile }: { bootId: string; seccompProfile: string },
): Pick<ExecutorOptions, 'driver' | 'pools'> {
  return {
    driver: {
      ...dockerAddress({ socket: env.DOCKER_SOCKET, host: env.DOCKER_HOST }),
      ownership: { owner: env.RUNNER_OWNER, bootId },
      cpus: env.SANDBOX_CPUS,
      gvisorRuntime: env.GVISOR_RUNTIME,
      seccompProfile,
    },
    pools: {
      memoryBudgetBytes: env.POOL_MEMORY_BYTES,
      minReady: env.POOL_MIN_READY,
      gvisorMinReady: env.GVISOR_POOL_READY,
      maxReady: env.POOL_MAX_READY,
      parallelCreations: env.POOL_PARALLEL_CREATIONS,
      isOnDemand: !takesWork(env),
    },
  };
}
