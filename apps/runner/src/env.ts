import { createHash } from 'node:crypto';
import { availableParallelism, hostname, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiKeySecretSchema } from '@crucible/contracts/api-key';
import { z } from 'zod';
import { ACCOUNT_ENV, ACCOUNT_RULES } from './account-env.ts';
import { count, days, digits, flag, list, optionalFlag, text } from './env-values.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

const dockerHost = z.url({ protocol: /^(unix|tcp|http)$/, error: 'has to be a unix:// or tcp:// address' });

/** IPv6 addresses are in brackets. */
const HOST_AND_PORT = /^([a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/;

/** Every variable that the runner reads; .env.example lists the same ones. */
export const EnvSchema = z.object({
  ROLES: list
    .pipe(z.array(z.enum(['api', 'worker', 'images'], 'has to be of api, worker and images')).min(1))
    .default(['api', 'worker']),
  HOST: text.default('127.0.0.1'),
  RUNNER_PORT: count(65_535).default(8083),
  /** The port where RUNNER_PORT is not set: by itself the runner is started like any other service. */
  PORT: count(65_535).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'has to be a postgresql:// URL' }),
  DATABASE_CONNECTIONS: count(1000).default(20),
  /** Signs the session cookies; whoever knows it can be anybody. */
  SESSION_SECRET: z.string('is missing').min(32, 'has to have at least 32 characters'),
  /** Path of the file that lists the built images. */
  IMAGE_CATALOG: text,

  DOCKER_SOCKET: text.optional(),
  DOCKER_HOST: dockerHost.optional(),
  /** Whether the engine may be connected to without the docker proxy in between, as tests of the engine itself are. */
  ALLOW_RAW_DOCKER: flag('false'),
  /** Name of the engine's runtime that is gVisor, where it has one; empty to do without. */
  GVISOR_RUNTIME: z
    .string()
    .transform((name) => (name === '' ? null : name))
    .default('runsc'),
  /** A path on the disk on which the engine keeps its data, of which workers tell how much is free. */
  DISK_PATH: text.default('/'),
  /** Path of the seccomp profile of every sandbox. */
  SECCOMP_PROFILE: text.default(fileURLToPath(new URL('../../../security/seccomp.json', import.meta.url))),
  /** CPUs that one sandbox may use at most; fractions are fine. */
  SANDBOX_CPUS: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'has to be a number')
    .transform(Number)
    .pipe(z.number().min(0.01).max(1024))
    .default(1),
  RUNNER_OWNER: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, 'has to be letters, digits, dots and dashes')
    .optional(),

  POOL_MEMORY_BYTES: count().default(Math.max(GIB, Math.floor(totalmem() / 2))),
  POOL_MIN_READY: count(100).default(1),
  /** The same for sandboxes in gVisor, which may all be made on demand. */
  GVISOR_POOL_READY: digits.pipe(z.int().max(100)).default(totalmem() >= 8 * GIB ? 1 : 0),
  POOL_MAX_READY: count(100).default(6),
  POOL_PARALLEL_CREATIONS: count(32).default(2),
  /** Runs that this process executes at once. Most of them wait for somebody to type. */
  WORKER_CONCURRENCY: count(1000).default(16),
  /** Submissions that this process grades at once. They use a CPU each; the others are for those who press Run. */
  GRADING_CONCURRENCY: count(1000).default(Math.max(1, Math.floor(availableParallelism() / 2))),
  /** Sandboxes in which this process runs samples of evaluations at once. They use a CPU each. */
  EVALUATION_CONCURRENCY: count(1000).default(Math.max(1, Math.floor(availableParallelism() / 2))),

  MAX_WALL_MS: count(3_600_000).default(600_000),
  MAX_CPU_MS: count(3_600_000).default(120_000),
  MAX_MEMORY_BYTES: count(1024 * GIB).default(GIB),
  MAX_PIDS: count(4096).default(256),
  MAX_OUTPUT_BYTES: count(GIB).default(16 * MIB),
  MAX_FILE_SIZE_BYTES: count(1024 * GIB).default(128 * MIB),
  MAX_WORKSPACE_BYTES: count(1024 * GIB).default(256 * MIB),
  MAX_INODES: count(1_000_000).default(20_000),

  MAX_UNFINISHED_RUNS_PER_PERSON: count(100_000).default(100),
  MAX_RUNNING_RUNS_PER_PERSON: count(1000).default(8),
  CREATIONS_PER_MINUTE_PER_PERSON: count(1_000_000).default(120),
  CREATIONS_PER_MINUTE_PER_ADDRESS: count(1_000_000).default(2400),
  SOCKETS_PER_PERSON: count(10_000).default(20),
  /** Of an API key that has no rate of its own. */
  API_REQUESTS_PER_MINUTE_PER_KEY: count(1_000_000).default(6000),
  /** Streams of events that one key may have open. */
  API_STREAMS_PER_KEY: count(10_000).default(32),
  /** The longest time that a request waits for an execution before it is answered with 202. */
  API_MAX_WAIT_MS: count(3_600_000).default(120_000),
  /** A key that may do everything, made sure of at the start. */
  BOOTSTRAP_API_KEY: ApiKeySecretSchema.optional(),
  /** Ports besides 80 and 443 to which callbacks may go. */
  CALLBACK_PORTS: list.pipe(z.array(count(65_535))).default([]),
  /** Whether callbacks may go to private addresses: for tests and development only. */
  CALLBACK_ALLOW_PRIVATE: z.enum(['true', 'false'], 'has to be true or false').default('false'),
  /** Whether learning platforms may be at private addresses and other ports; in development they may where this is not set. */
  LTI_ALLOW_PRIVATE: optionalFlag,
  /**
   * Private hosts, and hosts at other ports than the web's, whose models teachers and admins may ask for samples; where it is not
   * set, in development those where model servers listen on one's own machine.
   */
  MODEL_ENDPOINT_HOSTS: list
    .pipe(
      z.array(z.string().regex(HOST_AND_PORT, 'has to be hosts with ports, like models.example.org:8000')),
    )
    .optional(),
  /** Whether clients of Piston and Judge0 need a key, or everybody who reaches the service may come in. */
  DOORS_ACCESS: z.enum(['key', 'open'], 'has to be key or open').default('key'),
  /** Whether clients of Judge0 may wait for results. */
  JUDGE0_WAIT: z.enum(['true', 'false'], 'has to be true or false').default('true'),
  /** The images listener of the docker proxy, for `POST /images/pull`; without it that says that it cannot. */
  IMAGES_DOCKER_HOST: dockerHost.optional(),
  /** The catalogue: a folder for each image that can be built. */
  IMAGES_FOLDER: text.default(fileURLToPath(new URL('../../../images', import.meta.url))),
  /** Path of the file in which the image manager lists what sandboxes may be made of besides the images of IMAGE_CATALOG. */
  IMAGE_CANDIDATES: text.optional(),
  /** Folders in which Trivy or Grype is looked for, with colons between them. */
  SCANNER_PATH: text.default('/usr/local/bin:/usr/bin'),
  /** Registries that images may be adopted from, as the docker proxy has them. */
  PULL_REGISTRIES: list
    .pipe(z.array(z.string().regex(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/, 'has to be names of registries')))
    .default([]),
  /** Where images that the engine does not have are fetched from: `registry.example.org/crucible`. */
  IMAGE_REGISTRY: z
    .string()
    .regex(/^[a-z0-9.:-]+(\/[a-z0-9._-]+)*$/, 'has to be like registry.example.org/crucible')
    .optional(),

  ...ACCOUNT_ENV,

  /** Addresses whose X-Forwarded-* headers are believed. */
  TRUST_PROXY: list.default(['loopback']),
  /** Origins of pages that may use the API besides the one it is served from. */
  ALLOWED_ORIGINS: list
    .pipe(
      z.array(z.url({ protocol: /^https?$/, error: 'has to be origins like https://crucible.example.org' })),
    )
    .default([]),
  /** Who may read `GET /metrics`: whoever has an admin's key, whoever reaches the port, or nobody. */
  METRICS_ACCESS: z.enum(['key', 'open', 'off'], 'has to be key, open or off').default('key'),
  /** Days after which runs are removed, with all that belongs to them; `forever` keeps them. */
  RUN_RETENTION_DAYS: days.default('forever'),
  /** Days after which events of the audit trail are removed; `forever` keeps them. */
  AUDIT_RETENTION_DAYS: days.default(365),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal'],
      'has to be trace, debug, info, warn, error or fatal',
    )
    .default('info'),
  /** When set, the runner stops as soon as this process is gone. */
  CRUCIBLE_PARENT_PID: count().optional(),
});
export type Env = z.infer<typeof EnvSchema> & {
  RUNNER_OWNER: string;
  /** What programs that scan images are told of the environment. */
  scannerEnvironment: Record<string, string>;
};

type Rule = { holds: (env: Partial<z.infer<typeof EnvSchema>>) => boolean; problem: string };

const RULES: Rule[] = [
  ...ACCOUNT_RULES,
  {
    holds: ({ ROLES = [], IMAGES_DOCKER_HOST, IMAGE_CANDIDATES }) =>
      !ROLES.includes('images') || (IMAGES_DOCKER_HOST !== undefined && IMAGE_CANDIDATES !== undefined),
    problem: 'ROLES has images, which needs IMAGES_DOCKER_HOST and IMAGE_CANDIDATES',
  },
  {
    holds: (env) => env.DOCKER_SOCKET === undefined || env.DOCKER_HOST === undefined,
    problem: 'DOCKER_SOCKET and DOCKER_HOST both say where the engine is: set only one of them',
  },
  {
    holds: (env) => atMost(env.POOL_MIN_READY, env.POOL_MAX_READY),
    problem: 'POOL_MIN_READY cannot be more than POOL_MAX_READY',
  },
  {
    holds: (env) => atMost(env.GVISOR_POOL_READY, env.POOL_MAX_READY),
    problem: 'GVISOR_POOL_READY cannot be more than POOL_MAX_READY',
  },
  {
    holds: (env) => atMost(env.MAX_MEMORY_BYTES, env.POOL_MEMORY_BYTES),
    problem: 'MAX_MEMORY_BYTES cannot be more than POOL_MEMORY_BYTES: such a run would never fit',
  },
  {
    holds: (env) => atMost(env.CREATIONS_PER_MINUTE_PER_PERSON, env.CREATIONS_PER_MINUTE_PER_ADDRESS),
    problem: 'CREATIONS_PER_MINUTE_PER_PERSON cannot be more than CREATIONS_PER_MINUTE_PER_ADDRESS',
  },
];

/** A rule about a value that is itself wrong has nothing to add. */
function atMost(small: number | undefined, large: number | undefined): boolean {
  return small === undefined || large === undefined || small <= large;
}

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

/** Of these an empty value has a meaning. */
const MAY_BE_EMPTY = new Set(['GVISOR_RUNTIME']);

/** Reads the settings; when some are wrong, says everything that is. An empty value counts as not set, with few exceptions. */
export function parseEnv(source: Record<string, string | undefined>): EnvResult {
  const given = Object.fromEntries(
    Object.entries(source).filter(
      ([name, value]) => value !== undefined && (value !== '' || MAY_BE_EMPTY.has(name)),
    ),
  );
  if (given['RUNNER_PORT'] === undefined && given['PORT'] !== undefined) given['RUNNER_PORT'] = given['PORT'];
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(EnvSchema.shape)) {
    const parsed = schema.safeParse(given[name]);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name} ${given[name] === undefined ? 'is missing' : firstMessage(parsed.error)}`);
  }
  problems.push(...RULES.filter((rule) => !rule.holds(values)).map((rule) => rule.problem));
  if (problems.length > 0) return { ok: false, problems };
  const env = EnvSchema.parse(given);
  const owner = env.RUNNER_OWNER ?? ownerOf(env);
  return { ok: true, env: { ...env, RUNNER_OWNER: owner, scannerEnvironment: forScanners(given) } };
}

/** What programs that scan images need of the environment. Secrets of the installation are none of it. */
const FOR_SCANNERS =
  /^(?:PATH|HOME|TMPDIR|LANG|(?:TRIVY|GRYPE|SYFT|XDG|SSL_CERT)_.*|(?:https?|all|no)_proxy)$/i;

function forScanners(given: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value !== undefined && FOR_SCANNERS.test(name) ? [[name, value]] : [],
    ),
  );
}

/** The settings of this process. */
export function readEnv(): EnvResult {
  return parseEnv(process.env);
}

function firstMessage(error: z.ZodError): string {
  return error.issues[0]?.message ?? 'is not valid';
}

/** The same for every start of one installation, and different for installations that share an engine. */
function ownerOf(env: z.infer<typeof EnvSchema>): string {
  const identity = `${hostname()}\n${resolve(env.IMAGE_CATALOG)}`;
  return `crucible-${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`;
}

/** What the log may say of the settings. A new variable stays out of the log until it is named here. */
const SUMMARY = [
  'ROLES',
  'HOST',
  'RUNNER_PORT',
  'IMAGE_CATALOG',
  'RUNNER_OWNER',
  'ALLOW_RAW_DOCKER',
  'GVISOR_RUNTIME',
  'DISK_PATH',
  'SECCOMP_PROFILE',
  'SANDBOX_CPUS',
  'POOL_MEMORY_BYTES',
  'POOL_MIN_READY',
  'GVISOR_POOL_READY',
  'POOL_MAX_READY',
  'WORKER_CONCURRENCY',
  'GRADING_CONCURRENCY',
  'EVALUATION_CONCURRENCY',
  'MAX_WALL_MS',
  'MAX_CPU_MS',
  'MAX_MEMORY_BYTES',
  'MAX_OUTPUT_BYTES',
  'CRUCIBLE_MODE',
  'PUBLIC_URL',
  'ALLOW_SIGN_UP',
  'REQUIRE_TWO_FACTOR',
  'METRICS_ACCESS',
  'RUN_RETENTION_DAYS',
  'AUDIT_RETENTION_DAYS',
  'TRUST_PROXY',
  'LOG_LEVEL',
] as const satisfies (keyof Env)[];

export function summaryOf(env: Env): Record<string, unknown> {
  return Object.fromEntries(SUMMARY.map((name) => [name, env[name]]));
}
