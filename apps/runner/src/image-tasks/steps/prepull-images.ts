import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { ImageEngineError } from '../../executor/docker/engine-request.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import { loginAt } from './login-at.ts';

/** Makes sure that this worker's engine has all current images; what it does not have is fetched from the installation's registry. */
export async function prepullImages(deps: ImageWorkerDeps, work: TaskWork): Promise<TaskOutcome> {
  await work.note({ stage: 'fetch' });
  const missing: string[] = [];
  for (const image of deps.catalog.images) {
    work.signal.throwIfAborted();
    if (!(await ensure(deps, work, image))) missing.push(image.name);
  }
  const failure = missing.length === 0 ? null : `This engine does not have ${missing.join(', ')}.`;
  return { findings: [], versionId: null, failure };
}

async function ensure(deps: ImageWorkerDeps, work: TaskWork, image: BuiltImage): Promise<boolean> {
  const { engine, imageRegistry } = deps;
  const { say, signal } = work;
  const isThere = async () => (await engine.inspect(image.digest)) !== null;
  if (await isThere()) {
    say(`${image.name} is there.`);
    return true;
  }
  if (imageRegistry === null) {
    say(`${image.name} is missing, and there is no registry to fetch it from (IMAGE_REGISTRY).`);
    return false;
  }
  try {
    const reference = `${imageRegistry}/${image.tag.split('/').at(-1) ?? image.name}`;
    const [registry = ''] = imageRegistry.split('/');
    await engine.pull(reference, { login: await loginAt(deps, registry), onLine: say, signal });
  } catch (error) {
    if (!(error instanceof ImageEngineError) || error.isAway) throw error;
    say(`${image.name} could not be fetched: ${error.message}`);
    return false;
  }
  // An image's id says what is in it, wherever it comes from: one of the same name is not enough.
  const isOurs = await isThere();
  say(
    isOurs ? `${image.name} was fetched.` : `The registry has another image under the name of ${image.name}.`,
  );
  return isOurs;
}
