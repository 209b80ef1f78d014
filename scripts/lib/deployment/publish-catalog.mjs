import { chmodSync, copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the catalog of the executor images where containers see it. In a folder of its own, because a file that is
 * mounted alone would stay the old one when it is replaced, and because secrets lie beside the original.
 *
 * @param {string} root
 * @param {string} folder
 */
export function publishCatalog(root, folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const draft = join(folder, `images.json.${process.pid}`);
  copyFileSync(join(root, '.crucible/images.json'), draft);
  chmodSync(draft, 0o644);
  renameSync(draft, join(folder, 'images.json'));
}
