import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectImage } from './inspect-image.ts';
import { toCycloneDx } from './to-cyclonedx.ts';

const docker = async (...args: string[]) => (await promisify(execFile)('docker', args)).stdout.trim();
const TAG = `crucible/looked-into:${process.pid}`;
const DOCKERFILE = `FROM crucible/base:bookworm
RUN printf 'x' > /usr/local/bin/raised && chmod 4755 /usr/local/bin/raised \\
 && printf 'x' > /usr/local/bin/hidden && chmod 4755 /usr/local/bin/hidden
RUN rm /usr/local/bin/hidden && ln /usr/local/bin/raised /usr/local/bin/again
VOLUME /data
USER 1234
`;

describe('inspectImage', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crucible-looked-into-'));
    await writeFile(join(folder, 'Dockerfile'), DOCKERFILE);
    await docker('build', '--quiet', '--network', 'none', '--tag', TAG, folder);
  });

  afterAll(async () => {
    await docker('image', 'rm', '--force', TAG);
    await rm(folder, { recursive: true });
  });

  it('sees users, set-id files and packages through all layers, and nothing that a layer has removed', async () => {
    const saved = spawn('docker', ['save', TAG], { stdio: ['ignore', 'pipe', 'inherit'] });
    const contents = await inspectImage(saved.stdout);
    expect(contents.config).toMatchObject({ user: '1234', volumes: ['/data'] });
    expect(contents.setIdFiles).toEqual(
      expect.arrayContaining(['/usr/local/bin/raised', '/usr/local/bin/again', '/usr/bin/su']),
    );
    expect(contents.setIdFiles).not.toContain('/usr/local/bin/hidden');
    expect(contents.programs).toContain('/usr/bin/dash');
    expect(contents.distribution).toMatchObject({ id: 'debian', codename: 'bookworm' });
    expect(contents.packages.find(({ name }) => name === 'libc6')).toMatchObject({
      type: 'deb',
      source: 'glibc',
    });

    const bom = toCycloneDx({
      image: { name: 'looked-into', digest: `sha256:${'0'.repeat(64)}`, tag: TAG, builtAt: new Date(0) },
      contents,
      productVersion: '1.0.0',
    });
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'container', name: 'looked-into' } },
      components: expect.arrayContaining([
        expect.objectContaining({
          name: 'libc6',
          purl: expect.stringMatching(/^pkg:deb\/debian\/libc6@2\.36.*arch=amd64.*distro=debian-12/),
        }),
      ]),
    });
  });

  it.each([
    ['nothing', ''],
    ['text', 'no archive at all '.repeat(200)],
  ])('refuses what is no image: %s', async (_name, text) => {
    await expect(inspectImage(Readable.from([Buffer.from(text)]))).rejects.toThrow(/no image|header/i);
  });
});
