import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { askDocker, runDocker } from './docker.mjs';
import { tarEntries } from '../../../packages/image-build/src/tar-entries.mjs';

/** Programs that no image has a use for and that would help whoever breaks out of a program. */
const UNWANTED =
  /(^|\/)(sh|bash|dash|busybox|apt|apt-get|dpkg|pip\d?|npm|gcc|cc|ld|make|perl|su|sudo|mount|curl|wget)$/;
const UNWANTED_FOLDERS = /(^|\/)s?bin\//;
const SET_ID_BITS = 0o6000;

/**
 * What must not be in a final image but is: programs that nobody there needs, and files that change their user.
 *
 * @param {string} image
 * @param {string[]} [keeps] names of programs that its languages need
 * @returns {Promise<string[]>}
 */
export async function findUnwantedFiles(image, keeps = []) {
  const container = await askDocker(
    ['create', '--label', 'crucible=build', image],
    'The image cannot be opened.',
  );
  const exported = spawn('docker', ['export', container], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const unwanted = [];
    for await (const { name, mode, kind } of tarEntries(exported.stdout)) {
      const isFile = kind === '0' || kind === '1' || kind === '2' || kind === '\0';
      const isUnwanted =
        UNWANTED_FOLDERS.test(name) && UNWANTED.test(name) && !keeps.includes(basename(name));
      if (isFile && isUnwanted) unwanted.push(`/${name}`);
      else if (kind === '0' && (mode & SET_ID_BITS) !== 0) unwanted.push(`/${name} (set-id)`);
    }
    return unwanted;
  } finally {
    exported.kill();
    await runDocker(['rm', '--force', container]);
  }
}
