import { join } from 'node:path';
import { engineRequest } from '../docker-engine/engine-request.mjs';
import { copyCertificates } from './copy-certificates.mjs';
import { deploymentSettings } from './deployment-settings.mjs';
import { updateEnvFile } from './env-file.mjs';
import { publishCatalog } from './publish-catalog.mjs';

/** The name under which the base image is kept on this machine, whichever way it came. */
const BASE_IMAGE = 'crucible/base:bookworm';

/**
 * Makes what Compose needs besides docker-compose.yml, once the executor images are built: their catalog in
 * `catalogFolder`, and in `envFile` the settings of this machine and new secrets where there are none yet.
 *
 * @returns the names of the settings that were `added`
 */
export async function prepareDeployment({ root, engine, envFile, catalogFolder }) {
  const { body } = await engineRequest(engine.address, { path: '/info' });
  const { socketPath } = engine.address;
  const settings = deploymentSettings({
    base: BASE_IMAGE,
    socketPath,
    runtimes: Object.keys(body.Runtimes ?? {}),
  });
  publishCatalog(root, catalogFolder);
  copyCertificates(root);
  const added = updateEnvFile(envFile, settings);
  return { added, note: added.length === 0 ? 'up to date' : `new: ${added.join(', ')}` };
}

/** Where docker-compose.yml looks for the two when nothing else is said. */
export function usualPlaces(root) {
  return { envFile: join(root, '.env'), catalogFolder: join(root, '.crucible/catalog') };
}
