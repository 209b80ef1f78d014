import { spawn } from 'node:child_process';
import { askDocker, runDocker } from './docker.mjs';
import { isUnwanted } from '../../../packages/image-build/src/is-unwanted.mjs';
import { tarEntries } from '../../../packages/image-build/src/tar-entries.mjs';

const SET_ID_BITS = 0o6000;

/** Where an image says which Debian packages it is made of, a file each. */
const PACKAGE = /^usr\/share\/crucible\/packages\/[^/]+$/;

/**
 * What is in an image, and what of it must not be: programs that nobody there needs, and files that change their user.
 *
 * @param {string} image
 * @param {string[]} [keeps] names of programs that its languages need
 * @returns {Promise<{ unwanted: string[], setIdCount: number, packageCount: number }>}
 */
export async function inspectImage(image, keeps = []) {
  const container = await askDocker(
    ['create', '--label', 'crucible=build', image],
    'The image cannot be opened.',
  );
  const exported = spawn('docker', ['export', container], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const found = { unwanted: [], setIdCount: 0, packageCount: 0 };
    for await (const { name, mode, kind } of tarEntries(exported.stdout)) {
      const isFile = kind === '0' || kind === '1' || kind === '2' || kind === '\0';
      const isSetId = kind === '0' && (mode & SET_ID_BITS) !== 0;
      if (isFile && PACKAGE.test(name)) found.packageCount++;
      if (isSetId) found.setIdCount++;
      if (isFile && isUnwanted(name, keeps)) found.unwanted.push(`/${name}`);
      else if (isSetId) found.unwanted.push(`/${name} (set-id)`);
    }
    return found;
  } finally {
    exported.kill();
    await runDocker(['rm', '--force', container]);
  }
}
