import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from './engine/engine-client.ts';
import { createTestProxy } from './proxy-fixture.ts';
import type { TestProxy } from './proxy-fixture.ts';
import { tarOf } from './tar-fixture.ts';

let proxy: TestProxy;
let name: string;

beforeAll(async () => {
  proxy = await createTestProxy({ MAX_BUILD_CONTEXT_BYTES: '20000' });
  await proxy.start();
  name = `crucible/${proxy.owner}`;
});
afterAll(() => proxy.stop());

const ask = (method: 'GET' | 'POST' | 'DELETE', path: string): Promise<Answer> =>
  proxy.images.ask({ method, path, body: null });

async function build(query: string, context: Buffer): Promise<{ status: number; text: string }> {
  const answer = await proxy.images.upload({ method: 'POST', path: `/build?${query}`, body: null }, (call) =>
    call.end(context),
  );
  let text = '';
  for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
  return { status: answer.statusCode ?? 0, text };
}

it('builds, tags, shows and removes images that are called as ours are', async () => {
  const built = await build(`t=${name}:1`, tarOf('Dockerfile', 'FROM scratch\nLABEL a=b\n'));
  expect(built).toMatchObject({ status: 200, text: expect.stringContaining('Successfully built') });
  const inspected = await ask('GET', `/images/${name}:1/json`);
  const { Id, Config } = inspected.body as { Id: string; Config: { Labels: Record<string, string> } };
  expect(Config.Labels).toEqual({ a: 'b', 'crucible-docker-proxy-image': proxy.owner });

  expect((await ask('POST', `/images/${Id}/tag?repo=${name}&tag=2`)).status).toBe(201);
  const listed = (await ask('GET', '/images/json')).body as { RepoTags: string[] | null }[];
  const tags = listed.flatMap(({ RepoTags }) => RepoTags ?? []);
  expect(tags).toEqual(expect.arrayContaining([`${name}:1`, `${name}:2`]));
  expect(tags.filter((tag) => !tag.startsWith('crucible/'))).toEqual([]);

  expect((await ask('DELETE', `/images/${Id}?force=1`)).status).toBe(200);
  expect((await ask('GET', `/images/${name}:1/json`)).status).toBe(404);
});

it('builds from an image by its id only where that is ours', async () => {
  await build(`t=${name}:6`, tarOf('Dockerfile', 'FROM scratch\nLABEL h=i\n'));
  const { Id } = (await ask('GET', `/images/${name}:6/json`)).body as { Id: string };
  const from = (id: string) => build(`t=${name}:7`, tarOf('Dockerfile', `FROM ${id}\nLABEL j=k\n`));
  expect((await from(Id)).text).toContain('Successfully built');

  const theirs = `theirs-${proxy.owner}:1`;
  const answer = await proxy.engine.upload(
    { method: 'POST', path: `/build?version=1&t=${theirs}`, body: null },
    (call) => call.end(tarOf('Dockerfile', `FROM scratch\nLABEL l=${proxy.owner}\n`)),
  );
  await answer.toArray();
  const other = await proxy.engine.ask({ method: 'GET', path: `/images/${theirs}/json`, body: null });
  for (const id of [(other.body as { Id: string }).Id, `sha256:${'0'.repeat(64)}`]) {
    expect(await from(id)).toMatchObject({ status: 403, text: expect.stringContaining('image_not_allowed') });
  }
  await proxy.engine.ask({ method: 'DELETE', path: `/images/${theirs}`, body: null });
  for (const tag of [7, 6]) await ask('DELETE', `/images/${name}:${tag}`);
});

it('does not touch an image that somebody else calls by another name as well', async () => {
  await build(`t=${name}:3`, tarOf('Dockerfile', 'FROM scratch\nLABEL c=d\n'));
  const engineTag = {
    method: 'POST',
    path: `/images/${name}:3/tag?repo=theirs&tag=${proxy.owner}`,
    body: null,
  } as const;
  await proxy.engine.ask(engineTag);
  const { Id } = (await ask('GET', `/images/${name}:3/json`)).body as { Id: string };
  for (const reference of [Id, `${name}:3`]) {
    expect(await ask('DELETE', `/images/${reference}?force=1`)).toMatchObject({
      status: 403,
      body: { code: 'image_not_allowed' },
    });
  }
  await proxy.engine.ask({ method: 'DELETE', path: `/images/theirs:${proxy.owner}`, body: null });
  expect((await ask('DELETE', `/images/${name}:3`)).status).toBe(200);
});

it('prunes what it has built and nothing else', async () => {
  await build(`t=${name}:4`, tarOf('Dockerfile', 'FROM scratch\nLABEL e=f\n'));
  const { Id } = (await ask('GET', `/images/${name}:4/json`)).body as { Id: string };
  await build(`t=${name}:4`, tarOf('Dockerfile', 'FROM scratch\nLABEL e=g\n'));
  const pruned = (await ask('POST', '/images/prune')).body as {
    ImagesDeleted: { Deleted?: string }[] | null;
  };
  expect((pruned.ImagesDeleted ?? []).map(({ Deleted }) => Deleted)).toContain(Id);
  expect((await ask('GET', `/images/${name}:4/json`)).status).toBe(200);
  await ask('DELETE', `/images/${name}:4`);
});

it('takes no more of a context than the settings say', async () => {
  const context = tarOf('Dockerfile', `FROM scratch\n${'#'.repeat(30_000)}\n`);
  await expect(build(`t=${name}:5`, context)).resolves.toMatchObject({
    status: 413,
    text: expect.stringContaining('body_too_large'),
  });
});
