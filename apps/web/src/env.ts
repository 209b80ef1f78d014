import { z } from 'zod';

const EnvSchema = z.object({
  /** Port of the web server. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Address to listen on: only this machine, unless chosen otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where the runner answers. */
  RUNNER_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:8083'),
  /** When set, the server stops as soon as this process, which started it, is gone. */
  CRUCIBLE_PARENT_PID: z.coerce.number().int().min(1).optional(),
  /** `development` serves from source, with a laxer policy for scripts. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

export type Env = { port: number; host: string; runnerUrl: string; dev: boolean; parentId: number | null };

/** Reads the settings of the web server; throws one Error that names every wrong variable. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = EnvSchema.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings of the web server are wrong. ${problems.join('; ')}`);
  }
  const { PORT, HOST, RUNNER_URL, NODE_ENV, CRUCIBLE_PARENT_PID } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    runnerUrl: RUNNER_URL,
    dev: NODE_ENV === 'development',
    parentId: CRUCIBLE_PARENT_PID ?? null,
  };
}

/** The settings of this process. */
export function readEnv(): Env {
  return parseEnv(process.env);
}
