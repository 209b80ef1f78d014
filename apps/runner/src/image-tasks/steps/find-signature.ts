import { ImageEngineError } from '../../executor/docker/engine-request.ts';
import type { RegistryLogin } from '../../registries/ecr-tokens.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

type Signed = {
  repository: string;
  registryDigest: string;
  login: (RegistryLogin & { registry: string }) | null;
};

const NOT_THERE = /not found|manifest unknown|does not exist/i;

/**
 * Whether the registry has a signature of an image where cosign keeps it. Nobody here knows whose keys to believe, so that one that is
 * there counts as unknown.
 */
export async function findSignature(
  { engine }: ImageWorkerDeps,
  { say, signal }: TaskWork,
  { repository, registryDigest, login }: Signed,
): Promise<'unsigned' | 'unknown'> {
  try {
    const tag = `${registryDigest.replace(':', '-')}.sig`;
    await engine.pull(`${repository}:${tag}`, { login, onLine: () => undefined, signal });
    say('There is a signature; it was not verified.');
    return 'unknown';
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ImageEngineError && NOT_THERE.test(error.message)) {
      say('The registry has no signature of it.');
      return 'unsigned';
    }
    say('Whether there is a signature could not be found out.');
    return 'unknown';
  }
}
