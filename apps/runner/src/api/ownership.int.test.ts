import type { Run } from '@crucible/contracts/run';
import { RunSchema } from '@crucible/contracts/run';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestApi } from './api-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import { ask, connect, visit } from './visitor-fixture.ts';
import type { ClientSocket, Visitor } from './visitor-fixture.ts';

let api: TestApi;
let owner: Visitor;
let stranger: Visitor;
let run: Run;

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A run of the owner that has ended and left files. */
async function finishedRun(): Promise<Run> {
  const created = await owner.mutate('runs.create', {
    language: 'python',
    files: [{ path: 'main.py', content: 'print("mine")' }],
  });
  const { id } = RunSchema.parse(created.data);
  const execution = await api.executor.executionOf(id);
  await execution.write('mine\n');
  execution.finish({
    artifacts: [
      { path: 'plot.png', content: PICTURE },
      { path: 'page.html', content: Buffer.from('<script>alert(1)</script>') },
      {
        path: 'drawing.svg',
        content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      },
    ],
  });
  return vi.waitFor(async () => {
    const finished = RunSchema.parse((await owner.query('runs.get', { id })).data);
    expect(finished.status).toBe('completed');
    return finished;
  });
}

beforeAll(async () => {
  api = await startTestApi();
  [owner, stranger] = await Promise.all([visit(api.url), visit(api.url)]);
  run = await finishedRun();
});
afterAll(() => api.stop());

const artifactPath = (name: string) =>
  `/api/runs/${run.id}/artifacts/${run.artifacts.find((artifact) => artifact.path === name)?.id ?? ''}`;

describe('a run', () => {
  it('is there for its owner', async () => {
    expect((await owner.query('runs.get', { id: run.id })).data).toMatchObject({ id: run.id });
    expect((await owner.query('runs.list', {})).data).toMatchObject({ items: [{ id: run.id }] });
  });

  it('is for nobody else', async () => {
    const answers = [
      await stranger.query('runs.get', { id: run.id }),
      await stranger.mutate('runs.cancel', { id: run.id }),
      await stranger.mutate('runs.delete', { id: run.id }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, error: { code: 'not_found' } });
    expect((await stranger.query('runs.list', {})).data).toMatchObject({ items: [] });
    expect((await owner.query('runs.get', { id: run.id })).status).toBe(200);
  });

  it('looks the same to a stranger as one that does not exist', async () => {
    const unknown = await stranger.query('runs.get', { id: 'x'.repeat(21) });
    expect((await stranger.query('runs.get', { id: run.id })).error).toEqual(unknown.error);
  });
});

describe('an artifact', () => {
  it('comes back as it was made', async () => {
    const response = await owner.get(artifactPath('plot.png'));
    expect(Buffer.from(await response.arrayBuffer()).equals(PICTURE)).toBe(true);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(response.headers.get('cache-control')).toMatch(/^private/);
  });

  it.each(['page.html', 'drawing.svg'])('is never a page that could run something: %s', async (name) => {
    const response = await owner.get(artifactPath(name));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('content-type')).not.toMatch(/html/);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is for nobody else', async () => {
    expect((await stranger.get(artifactPath('plot.png'))).status).toBe(404);
    const nobody = await fetch(`${api.url}${artifactPath('plot.png')}`);
    expect(nobody.status).toBe(401);
    expect(await nobody.json()).toMatchObject({ code: 'not_signed_in' });
  });

  it.each(['/api/runs/x/artifacts/y', `/api/runs/${'x'.repeat(21)}/artifacts/y`])(
    'is not at %s',
    async (path) => {
      expect((await owner.get(path)).status).toBe(404);
    },
  );
});

describe('a live connection', () => {
  let socket: ClientSocket;

  it('needs a session', async () => {
    await expect(connect(api.url)).rejects.toMatchObject({ data: { code: 'not_signed_in' } });
    const forged = { cookie: `${stranger.cookie}x` };
    await expect(connect(api.url, { headers: forged })).rejects.toMatchObject({
      data: { code: 'not_signed_in' },
    });
  });

  it('is not opened by the page of another site', async () => {
    for (const transport of ['websocket', 'polling']) {
      const options = { headers: { origin: 'https://evil.example.net' }, transports: [transport] };
      await expect(owner.connect(options)).rejects.toThrow(/error/);
    }
  });

  it('reaches no run of somebody else', async () => {
    socket = await stranger.connect();
    const seen: unknown[] = [];
    socket.onAny((...event) => void seen.push(event));
    const answers = [
      await ask((reply) =>
        socket.emit('run:watch', { runId: run.id, cursor: { attempt: 0, seq: 0 } }, reply),
      ),
      await ask((reply) => socket.emit('run:stdin', { runId: run.id, data: 'x' }, reply)),
      await ask((reply) => socket.emit('run:stdin-end', { runId: run.id }, reply)),
      await ask((reply) =>
        socket.emit('run:resize', { runId: run.id, size: { columns: 80, rows: 24 } }, reply),
      ),
      await ask((reply) => socket.emit('run:stop', { runId: run.id }, reply)),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(seen).toEqual([]);
    socket.disconnect();
  });

  it('is limited in number for each person', async () => {
    const small = await startTestApi({ socketsPerPerson: 2 });
    try {
      const visitor = await visit(small.url);
      const open = [await visitor.connect(), await visitor.connect()];
      await expect(visitor.connect()).rejects.toMatchObject({ data: { code: 'forbidden' } });
      open[0]?.disconnect();
      await expect
        .poll(() =>
          visitor.connect().then(
            (late) => void late.disconnect(),
            () => 'refused',
          ),
        )
        .toBeUndefined();
      open[1]?.disconnect();
    } finally {
      await small.stop();
    }
  });
});
