import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../failure.mjs';
import { askDocker } from '../../images/docker.mjs';
import { signInAdministrator } from './administrator.mjs';
import { visit } from './visitor.mjs';

const openSockets = readFileSync(new URL('./probes/open-sockets.mjs', import.meta.url), 'utf8');
const SOCKET = '/run/crucible/images.sock';
const VOLUMES = { 'image-manager': ['docker-proxy'], 'image-candidates': ['images'] };
/** It is made of packages of npm, which the image manager has to have beside the catalogue's folder. */
const BUILT = 'node-tests';
const ADOPTED = 'smoke';
const MARK = '/opt/mark';
const EXIT_CODE = 42;
const FINISHED_WITHIN_MS = 60_000;

/** The socket on which the proxy serves images is open to the image manager alone, and each volume is written by one service. */
export async function checkImagesSocket({ project }) {
  const containers = (await project.containers()).filter(({ State }) => State.Running);
  // Postgres has no Node to ask with, and as little of the volume as the others.
  for (const container of containers.filter(({ service }) => service !== 'postgres')) {
    const open = await project.ask(container, { program: openSockets, input: [SOCKET] });
    const isWanted = ['images', 'docker-proxy'].includes(container.service);
    if (open.includes(SOCKET) !== isWanted)
      throw new Failure(`${container.service} ${isWanted ? 'does not reach' : 'reaches'} ${SOCKET}.`);
  }
  for (const [volume, writers] of Object.entries(VOLUMES)) {
    const mounts = containers.flatMap(({ service, Mounts }) =>
      Mounts.filter(({ Name }) => Name === `${project.name}_${volume}`).map(({ RW }) => ({ service, RW })),
    );
    const described = mounts.map(({ service, RW }) => `${service} ${RW ? 'writes' : 'reads'}`).toSorted();
    const expected = ['docker-proxy', 'images'].map(
      (service) => `${service} ${writers.includes(service) ? 'writes' : 'reads'}`,
    );
    if (described.join() !== expected.join()) throw new Failure(`${volume}: ${described.join(', ')}.`);
  }
  return 'images alone, of those who could ask';
}

/** An admin has an image of the catalogue built, and a foreign one adopted, in which a visitor's program runs. */
export async function checkImageManager({ project, url, catalog, imagesLabel }) {
  const admin = await signInAdministrator({ project, url });
  const log = await admin.have('imageTasks.build', { imageName: BUILT });
  const isSame = log.some((line) => line.includes('is there already'));
  const python = catalog.images.find(({ name }) => name === 'python');
  await makeForeignImage({ from: python.digest, tag: `custom/${project.name}:1`, label: imagesLabel });
  await admin.have('imageTasks.adopt', adoptionOf(python, `custom/${project.name}:1`));

  const visitor = await visit(url);
  const program = `import sys\nsys.exit(${EXIT_CODE} if open('${MARK}').read() == '${imagesLabel}' else 1)\n`;
  const { id } = await visitor.run(program, { language: ADOPTED });
  const run = await visitor.until(id, {
    isReached: ({ finishedAt }) => finishedAt !== null,
    withinMs: FINISHED_WITHIN_MS,
  });
  if (run.exitCode !== EXIT_CODE)
    throw new Failure(`The program in the adopted image ended as ${run.status}.`);
  return `${BUILT} ${isSame ? 'found unchanged' : 'built'} and tried, an image adopted, a program run in it`;
}

/** An image as somebody else would have made it, by which whatever is made of it can be found again. */
async function makeForeignImage({ from, tag, label }) {
  const folder = mkdtempSync(join(tmpdir(), 'crucible-smoke-'));
  try {
    writeFileSync(join(folder, 'mark'), label);
    writeFileSync(join(folder, 'Dockerfile'), `FROM ${from}\nCOPY mark ${MARK}\nUSER 10001:10001\n`);
    const build = ['build', '--quiet', '--label', label, '--tag', tag, folder];
    await askDocker(build, 'A foreign image could not be made.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function adoptionOf({ manifest }, reference) {
  const examples = [{ title: 'Hello', files: [{ path: 'main.py', content: 'print("Hello")\n' }] }];
  const [language] = manifest.languages;
  return {
    ...{ imageName: ADOPTED, reference, description: 'Made to be tried' },
    languages: [{ ...language, id: ADOPTED, name: 'Smoke', examples }],
    defaultLimits: manifest.defaultLimits,
  };
}
