import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const start = promisify(execFile);

type ForeignImage = {
  /** `custom/name:tag`: images that may be adopted are called so. */
  tag: string;
  /** Digest of the image that it is made from. */
  from: string;
  user: string;
  /** Whether it brings a file that changes its user when it is started. */
  hasSetIdFile?: boolean;
};

/** Makes an image with the engine of this machine, as somebody would who has one of their own. */
export async function makeForeignImage({
  tag,
  from,
  user,
  hasSetIdFile = false,
}: ForeignImage): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foreign-image-'));
  try {
    await writeFile(join(folder, 'a-program'), '');
    // In an archive, because the engine leaves set-id away from files that are copied.
    const mode = hasSetIdFile ? '4755' : '0755';
    await start('tar', ['-C', folder, '--mode', mode, '-cf', join(folder, 'program.tar'), 'a-program']);
    await writeFile(
      join(folder, 'Dockerfile'),
      `FROM ${from}\nADD program.tar /opt/\nUSER ${user}\nLABEL made.as="${tag}"\n`,
    );
    await start('docker', ['build', '--quiet', '--tag', tag, folder]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes the names of images away again. */
export async function forgetImages(tags: readonly string[]): Promise<void> {
  // Whatever is gone already needs no forgetting.
  await start('docker', ['rmi', '--no-prune', ...tags]).catch(() => undefined);
}
