import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getImageScan } from '../images/get-image-scan.ts';
import { recordVersion } from '../images/record-version.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { until } from '../queue/queue-fixture.ts';
import { saveRegistry } from '../registries/save-registry.ts';
import { startContentsSweep } from './contents-sweep.ts';
import { openSite } from './image-manager-fixture.ts';
import type { ImageSite } from './image-manager-fixture.ts';
import { listManagers } from './list-managers.ts';
import { startManagerProcess } from './manager-process-fixture.ts';
import type { ManagerProcess } from './manager-process-fixture.ts';
import { startRegistry } from './registry-fixture.ts';
import type { TestRegistry } from './registry-fixture.ts';
import { requestPrepull } from './request-prepull.ts';
import { requestScan } from './request-scan.ts';

const LOGIN = { username: 'reader', password: 'of-images' };
const BASE = 'crucible/base:bookworm';
const unique = newId()
  .toLowerCase()
  .replaceAll(/[^a-z0-9]/g, '')
  .slice(0, 8);
const name = (what: string) => `test-${what}-${unique}`;
const tagOf = (imageName: string) => `crucible/${imageName}:1`;

let site: ImageSite;
let registry: TestRegistry;
let scanners: string;
let secret: string;
/** Two workers whose engine cannot run programs yet. */
let workers: ManagerProcess[] = [];

beforeAll(async () => {
  [site, registry] = await Promise.all([openSite(), startRegistry(LOGIN)]);
  scanners = await mkdtemp(join(tmpdir(), 'scanners-'));
  // Answers as Trivy does, once it has found in its file what it then reports.
  const report =
    '{"Results":[{"Vulnerabilities":[{"VulnerabilityID":"CVE-1","PkgName":"tzdata","InstalledVersion":"1","Severity":"HIGH"}]}]}';
  const script = `#!/bin/sh\nfor file; do :; done\necho reading >&2\ngrep -q CycloneDX "$file" && grep -q pkg:deb/debian/tzdata "$file" && echo '${report}'\n`;
  await writeFile(join(scanners, 'trivy'), script);
  await chmod(join(scanners, 'trivy'), 0o755);
  const given = { registries: [registry.name], imageRegistry: `${registry.name}/team`, hasSandboxes: false };
  const both = await Promise.all([0, 1].map(() => site.addWorker({ ...given, scannerPath: scanners })));
  secret = both[0]?.settings.registrySecret ?? '';
  workers = await Promise.all(both.map(({ settings }) => startManagerProcess(settings)));
  await until(async () => (await listManagers(deps())).length === 2);
});
afterAll(async () => {
  await Promise.all(workers.map(({ stop }) => stop()));
  await site.stop();
  await registry.stop();
  await rm(scanners, { recursive: true });
});

function worker(): ManagerProcess {
  const [first] = workers;
  if (first === undefined) throw new Error('There is no worker.');
  return first;
}
const deps = () => worker().deps;

/** Makes an image of a few kilobytes with packages, and lets it be the current version. */
async function addVersion(imageName: string, label: string): Promise<BuiltImage> {
  const tag = tagOf(imageName);
  const dockerfile = `FROM scratch\nCOPY --from=${BASE} /etc/os-release /etc/os-release\nCOPY --from=${BASE} /var/lib/dpkg/status /var/lib/dpkg/status\nLABEL is=${label}\nUSER 1000\n`;
  await site.makeForeign(tag, dockerfile);
  const made = await site.engine.inspect(tag);
  if (made === null) throw new Error('The image was not made.');
  const { manifest, builtAt } = worker().python;
  const { digest, sizeBytes } = made;
  const built = {
    ...{ name: imageName, digest, tag, inputsHash: label, sizeBytes, builtAt, versions: {} },
    manifest: { ...manifest, name: imageName },
  };
  await recordVersion(site, {
    ...{ imageName, origin: 'catalogue', built, findings: [], isValid: true, base: BASE },
    ...{ packageCount: null, setIdCount: null },
  });
  return built;
}

async function prepulled() {
  const tasks = await requestPrepull(deps(), { by: site.by });
  return Promise.all(tasks.map(({ id }) => site.ended(id)));
}

it('scans what an image is made of: packages as CycloneDX, findings and a log', async () => {
  const imageName = name('scanned');
  await expect(requestScan(deps(), { imageName, by: site.by })).rejects.toMatchObject({ code: 'not_found' });
  const { digest } = await addVersion(imageName, 'scanned');
  const { id } = await requestScan(deps(), { imageName, by: site.by });
  const { task, log } = await site.ended(id);
  expect(task).toMatchObject({ status: 'succeeded', failure: null });
  const version = await site.db.imageVersion.findUniqueOrThrow({ where: { id: task.versionId ?? '' } });
  expect(version.sbom).toMatchObject({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { version: digest } } },
    components: expect.arrayContaining([
      expect.objectContaining({ name: 'tzdata', purl: expect.stringContaining('pkg:deb/debian/tzdata@') }),
    ]),
  });
  expect(version.packageCount).toBeGreaterThan(50);
  expect(log).toEqual([
    `${version.packageCount} packages`,
    'reading',
    '0 critical, 1 high, 0 medium, 0 low, 0 not rated',
  ]);
  expect(await getImageScan(site, { imageName, versionId: version.id })).toMatchObject({
    summary: { scanner: 'trivy', high: 1 },
    findings: [{ id: 'CVE-1', package: 'tzdata', severity: 'high' }],
  });
});

it('writes down what an image is made of when there is nothing else to do, without being asked', async () => {
  await site.db.imageVersion.updateMany({ data: { sbom: {} } });
  const imageName = name('quiet');
  const { digest } = await addVersion(imageName, 'quiet');
  const lost = await addVersion(name('gone'), 'gone');
  await site.engine.remove(lost.digest);
  let isIdle = false;
  const asked = { idle: 0 };
  const sweep = startContentsSweep(
    {
      ...{ db: site.db, engine: site.engine, version: '0', log: createLogger('silent') },
      isIdle: () => {
        asked.idle += 1;
        return isIdle;
      },
    },
    { firstAfterMs: 0, pauseMs: 5 },
  );
  const version = () => site.db.imageVersion.findFirstOrThrow({ where: { imageName } });
  await until(() => asked.idle > 3);
  expect(await version()).toMatchObject({ sbom: null, packageCount: null, setIdCount: null });
  isIdle = true;
  await until(async () => (await version()).sbom !== null);
  await sweep.stop();
  expect(await version()).toMatchObject({
    ...{ setIdCount: 0, scan: null },
    sbom: { bomFormat: 'CycloneDX', metadata: { component: { version: digest } } },
  });
  await site.db.executorImage.delete({ where: { name: lost.name } });
});

it('says of an image that the engine has lost that it could not be looked into', async () => {
  const imageName = name('lost');
  const { digest } = await addVersion(imageName, 'lost');
  await site.engine.remove(digest);
  const { id } = await requestScan(deps(), { imageName, by: site.by });
  const { task } = await site.ended(id);
  expect(task).toMatchObject({
    status: 'failed',
    failure: expect.stringMatching(/^The image could not be read\./),
  });
  await site.db.executorImage.delete({ where: { name: imageName } });
});

it('has every worker fetch the images that its engine does not have, and takes no others for them', async () => {
  const imageName = name('fetched');
  const image = await addVersion(imageName, 'meant');
  const { signal } = new AbortController();
  const push = async () =>
    registry.push(`team/${imageName}`, '1', await site.engine.export(tagOf(imageName), signal));
  await push();
  await site.engine.remove(image.digest);
  expect((await prepulled()).map(({ task }) => task.failure)).toEqual(
    workers.map(() => `This engine does not have ${imageName}.`),
  );
  await saveRegistry(
    { ...deps(), registrySecret: secret },
    { credential: { kind: 'basic', registry: registry.name, ...LOGIN }, by: site.by },
  );
  const ended = await prepulled();
  expect(ended.map(({ task }) => [task.instance, task.status])).toEqual(
    workers.map(({ deps: { instance } }) => [instance, 'succeeded']),
  );
  for (const { log } of ended) {
    expect(log).toContain('python is there.');
    expect(log.some((line) => [`${imageName} was fetched.`, `${imageName} is there.`].includes(line))).toBe(
      true,
    );
  }
  expect(ended.flatMap(({ log }) => log)).toContain(`${imageName} was fetched.`);
  expect((await site.engine.inspect(image.digest))?.digest).toBe(image.digest);

  await site.engine.remove(image.digest);
  await site.makeForeign(tagOf(imageName), `FROM scratch\nCOPY --from=${BASE} /etc/os-release /\n`);
  await push();
  for (const { task, log } of await prepulled()) {
    expect(task.status).toBe('failed');
    expect(log).toContain(`The registry has another image under the name of ${imageName}.`);
  }
  await site.engine.remove(`${registry.name}/team/${imageName}:1`);
});
