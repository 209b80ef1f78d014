import type { CrucibleClient } from '../crucible-client.ts';

type Deps = { client: CrucibleClient; print: (line: string) => void };

const MIB = 1024 * 1024;

/** `crucible images`: what code can be run in here. */
export async function imagesCommand(
  { client, print }: Deps,
  options: { json?: boolean | undefined },
): Promise<number> {
  const images = await client.listImages();
  if (options.json === true) {
    print(JSON.stringify(images, null, 2));
    return 0;
  }
  if (images.length === 0) print('There is no image yet: npm run images builds them.');
  const width = Math.max(0, ...images.map((image) => image.name.length));
  for (const image of images) {
    const languages = image.languages.map(({ name, version }) => `${name} ${version}`).join(', ');
    const size = `${Math.round(image.sizeBytes / MIB)} MiB`.padStart(8);
    print(`${image.name.padEnd(width)}  ${size}  ${image.digest.slice(7, 19)}  ${languages}`);
  }
  return 0;
}

/** `crucible images pull`: makes sure that the engine has them. Exit code 1 when one is missing afterwards. */
export async function pullCommand({ client, print }: Deps, names: readonly string[]): Promise<number> {
  const results = await client.pullImages(names.length === 0 ? undefined : [...names]);
  for (const { name, status, message } of results)
    print(`${name}: ${status}${message === null ? '' : ` – ${message}`}`);
  return results.every(({ status }) => status === 'present' || status === 'pulled') ? 0 : 1;
}
