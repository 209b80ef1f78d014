import { z } from 'zod';

const EnvSchema = z.object({
  /** The engine on which the images were built; the machine's own where it is missing. */
  DOCKER_HOST: z
    .string()
    .transform((host) => host || undefined)
    .optional(),
  /** The list of the images that are to be tried. */
  IMAGE_CATALOG: z.string().min(1),
  /** The folder in which their folders are. */
  IMAGES_FOLDER: z.string().min(1),
  SECCOMP_PROFILE: z.string().min(1),
});

/** The settings of this program, which scripts/lib/images/smoke-test.mjs makes. */
export function readSmokeEnv(): z.output<typeof EnvSchema> {
  return EnvSchema.parse(process.env);
}
