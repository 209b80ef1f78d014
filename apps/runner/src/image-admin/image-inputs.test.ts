import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInputs, hashInputs } from '@crucible/image-build/build-inputs';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { readManifest } from '../image-tasks/read-manifest.ts';
import { createImageInputs } from './image-inputs.ts';

const IMAGES = fileURLToPath(new URL('../../../../images', import.meta.url));

it('notices what goes into an image being changed, and says nothing of what it does not know', async () => {
  const root = await mkdtemp(join(tmpdir(), 'crucible-inputs-'));
  try {
    const imagesFolder = join(root, 'images');
    for (const folder of ['lua', 'rootfs', 'agent'])
      await cp(join(IMAGES, folder), join(imagesFolder, folder), { recursive: true });
    const manifest = await readManifest({ imagesFolder }, 'lua');
    if (manifest === null) throw new Error('The catalogue has no Lua.');
    const before = await hashInputs(await findInputs(root, manifest), ['base', arch()]);
    const look = () => {
      const inputs = createImageInputs({ imagesFolder, log: pino({ level: 'silent' }) });
      inputs.look({ manifests: [manifest], baseId: 'base' });
      return inputs;
    };
    const same = look();
    expect(same.haveChanged('lua', 'anything')).toBe(false);
    await vi.waitFor(() => expect(same.haveChanged('lua', 'anything')).toBe(true));
    expect(same.haveChanged('lua', before)).toBe(false);
    expect(same.haveChanged('unknown', 'anything')).toBe(false);
    await writeFile(join(imagesFolder, 'lua', 'Dockerfile'), 'FROM scratch\n');
    const changed = look();
    await vi.waitFor(() => expect(changed.haveChanged('lua', before)).toBe(true));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
