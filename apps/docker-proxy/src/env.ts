import { z } from 'zod';
import { parseAddress } from './parse-address.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

const count = (max: number = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^\d+$/, 'has to be a whole number')
    .transform(Number)
    .pipe(z.int().min(1, 'has to be at least 1').max(max, `has to be at most ${max}`));
const text = z.string().min(1);
const list = (item: RegExp) =>
  text
    .transform((value) => value.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.string().regex(item, `has to be a list of ${item.source}`)));
const address = text.transform((value, context) => {
  const parsed = parseAddress(value);
  if (parsed !== null) return parsed;
  context.addIssue('has to be unix:///a/path of at most 107 bytes, or tcp://host:port');
  return z.NEVER;
});

/** Every variable that the docker proxy reads; .env.example lists the same ones. */
export const EnvSchema = z.object({
  /** The engine: the one thing that only this process may reach. */
  UPSTREAM_DOCKER_HOST: text.default('unix:///var/run/docker.sock').pipe(address),
  /** Where those who run code connect. */
  RUN_LISTEN: text.pipe(address),
  /** Where the image manager connects; without it there is no such listener. */
  IMAGES_LISTEN: address.optional(),
  /** Where `GET /health` is answered. */
  HEALTH_LISTEN: address.optional(),
  /** Path of the file that lists the built images: sandboxes are made from these and no others. */
  IMAGE_CATALOG: text,
  /** Path of the file in which the image manager lists what it tries and what it has built; sandboxes may be made from these too. */
  IMAGE_CANDIDATES: text.optional(),
  /** Which installation the containers belong to; the same value as the runner's. */
  RUNNER_OWNER: z
    .string('is missing')
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, 'has to be letters, digits, dots and dashes'),
  /** Path of the seccomp profile of every sandbox; the engine's default one when not set. */
  SECCOMP_PROFILE: text.optional(),
  /** OCI runtimes that may be asked for besides the engine's default. */
  RUNTIMES: list(/^[a-z][a-z0-9_.-]{0,31}$/).default([]),

  MAX_MEMORY_BYTES: count(1024 * GIB).default(GIB),
  MAX_CPUS: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'has to be a number')
    .transform(Number)
    .pipe(z.number().min(0.01).max(1024))
    .default(1),
  MAX_PIDS: count(4096).default(256),
  MAX_WORKSPACE_BYTES: count(1024 * GIB).default(256 * MIB),
  MAX_INODES: count(1_000_000).default(20_000),
  MAX_CONTAINERS: count(10_000).default(256),
  /** Connections to one listener at once. */
  MAX_CONNECTIONS: count(100_000).default(1024),
  /** How long a request to the run listener may take to come, with its body. */
  REQUEST_WITHIN_MS: count(600_000).default(30_000),

  /** What images may be called that are built, tagged and removed: the part before the last slash. */
  IMAGE_NAMESPACES: list(/^[a-z0-9][a-z0-9._/-]{0,100}$/).default(['crucible', 'custom']),
  /** Registries that images may be pulled from; none when not set. */
  PULL_REGISTRIES: list(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/).default([]),
  /** Networks that builds may use, besides none. */
  BUILD_NETWORKS: list(/^(default|bridge|host)$/).default(['default']),
  BUILD_MEMORY_BYTES: count(1024 * GIB).default(4 * GIB),
  MAX_BUILD_CONTEXT_BYTES: count(1024 * GIB).default(GIB),

  /** Audit events are written at every level. */
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal'],
      'has to be trace, debug, info, warn, error or fatal',
    )
    .default('info'),
  /** When set, the proxy stops as soon as this process is gone. */
  CRUCIBLE_PARENT_PID: count().optional(),
});
export type Env = z.infer<typeof EnvSchema>;

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

/** Reads the settings; when some are wrong, says everything that is. An empty value counts as not set. */
export function parseEnv(source: Record<string, string | undefined>): EnvResult {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = EnvSchema.safeParse(given);
  if (parsed.success) return { ok: true, env: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${given[name] === undefined ? 'is missing' : issue.message}`;
  });
  return { ok: false, problems };
}

/** The settings of this process. */
export function readEnv(): EnvResult {
  return parseEnv(process.env);
}
