import type { RegistryLogin } from '../../registries/ecr-tokens.ts';
import { registryLogin } from '../../registries/registry-login.ts';
import { TaskFailed } from '../task-failed.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

/** With what an engine asks a registry; null where nothing is kept for it. @throws TaskFailed when what is kept is of no use */
export async function loginAt(
  deps: ImageWorkerDeps,
  registry: string,
): Promise<(RegistryLogin & { registry: string }) | null> {
  try {
    const login = await registryLogin(deps, registry);
    return login && { registry, ...login };
  } catch (cause) {
    throw new TaskFailed(`The credentials for ${registry} could not be used.`, { cause });
  }
}
