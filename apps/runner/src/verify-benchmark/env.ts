import { availableParallelism } from 'node:os';
import { z } from 'zod';

const EnvSchema = z.object({
  /** Of an empty database that has the tables. */
  DATABASE_URL: z.string().min(1),
  /** The run listener of a docker proxy. */
  DOCKER_HOST: z.string().min(1),
  IMAGE_CATALOG: z.string().min(1),
  RUNNER_OWNER: z.string().min(1),
  SECCOMP_PROFILE: z.string().min(1),
  /** Sandboxes in which samples run at once. */
  VERIFY_CONCURRENCY: z.coerce.number().pipe(z.int().min(1).max(64)).default(availableParallelism()),
});

export type VerifyBenchmarkEnv = z.output<typeof EnvSchema>;

/** The settings of this program, which scripts/commands/verify-benchmark.mjs makes. */
export function readVerifyBenchmarkEnv(): VerifyBenchmarkEnv {
  return EnvSchema.parse(process.env);
}
