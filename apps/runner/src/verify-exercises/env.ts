import { availableParallelism } from 'node:os';
import { z } from 'zod';

const EnvSchema = z.object({
  /** The run listener of a docker proxy. */
  DOCKER_HOST: z.string().min(1),
  IMAGE_CATALOG: z.string().min(1),
  RUNNER_OWNER: z.string().min(1),
  SECCOMP_PROFILE: z.string().min(1),
  /** Packages that are looked at at once. */
  VERIFY_CONCURRENCY: z.coerce
    .number()
    .pipe(z.int().min(1).max(64))
    .default(Math.max(1, availableParallelism() - 1)),
});

export type VerifyEnv = z.output<typeof EnvSchema>;

/** The settings of this program, which scripts/commands/verify-exercises.mjs makes. */
export function readVerifyEnv(): VerifyEnv {
  return EnvSchema.parse(process.env);
}
