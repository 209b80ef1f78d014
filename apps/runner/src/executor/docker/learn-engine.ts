import type Docker from 'dockerode';
import { z } from 'zod';

const InfoSchema = z.object({
  Runtimes: z.record(z.string(), z.unknown()).nullish(),
  SecurityOptions: z.array(z.string()).nullish(),
});

/** What an engine can put between a sandbox and the machine. */
export type EngineAbilities = { runtimes: ReadonlySet<string>; hasAppArmor: boolean };

/** Asks an engine what it can do; of all that it would tell, only this is read. Rejects when it does not answer. */
export async function learnEngine(docker: Docker): Promise<EngineAbilities> {
  const info = InfoSchema.parse(await docker.info());
  const options = (info.SecurityOptions ?? []).flatMap((option) => option.split(','));
  return {
    runtimes: new Set(Object.keys(info.Runtimes ?? {})),
    hasAppArmor: options.includes('name=apparmor'),
  };
}
