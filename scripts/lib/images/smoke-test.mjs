import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { modernNode } from '../process/modern-node.mjs';
import { writeCatalog } from './catalog-file.mjs';

/** There where the machine has a graphics processor that containers can be given. */
const GPU = '/dev/nvidiactl';

/**
 * Runs the smoke tests and examples of an image in sandboxes as the product makes them, one line of `log` for each that fails.
 * Rejects when they could not be run.
 *
 * @param {{ root: string, log: (line: string) => void }} deps
 * @param {{ name: string, manifest: { languages: object[] } }} image its entry for the catalog
 * @returns {Promise<{ passed: number, skipped?: string, failed: { name: string, wrong: string[] }[] }>}
 */
export async function smokeTest({ root, log }, image) {
  // Images of frameworks for tests have no programs of their own.
  if (image.manifest.languages.length === 0) return { passed: 0, failed: [] };
  if (image.manifest.needs?.includes('gpu') && !existsSync(GPU))
    return { passed: 0, skipped: 'needs a GPU', failed: [] };
  const catalog = join(root, '.crucible', 'build', `${image.name}.json`);
  await writeCatalog(catalog, { images: [image] });
  const child = spawn(modernNode(root), [join(root, 'apps/runner/src/smoke-tests/main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      IMAGE_CATALOG: catalog,
      IMAGES_FOLDER: join(root, 'images'),
      SECCOMP_PROFILE: join(root, 'security/seccomp.json'),
    },
  });
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const results = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const result = JSON.parse(line);
    // The engine's own log comes the same way.
    if (result.wrong === undefined) continue;
    results.push(result);
    if (result.wrong.length > 0) log(`  ✗ ${result.name}`);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`The smoke tests of ${image.name} could not be run (exit ${code}).`);
  const failed = results.filter(({ wrong }) => wrong.length > 0);
  return { passed: results.length - failed.length, failed };
}
