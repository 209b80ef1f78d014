import type { RunState } from '@crucible/contracts/events';
import { RunSchema } from '@crucible/contracts/run';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from './api-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import { ask, visit, watch } from './visitor-fixture.ts';
import type { ClientSocket, Visitor } from './visitor-fixture.ts';

let api: TestApi;
let visitor: Visitor;

beforeAll(async () => {
  api = await startTestApi();
  visitor = await visit(api.url);
});
afterAll(() => api.stop());

async function createRun(more: Record<string, unknown> = {}): Promise<string> {
  const created = await visitor.mutate('runs.create', {
    language: 'python',
    files: [{ path: 'main.py', content: 'print("hello")' }],
    ...more,
  });
  return RunSchema.parse(created.data).id;
}

/** Breaks the connection below socket.io, as a lost network does. */
function cut(socket: ClientSocket): void {
  socket.io.engine.close();
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `${from + index}\n`).join('');

describe('watching', () => {
  it('answers with the state, then sends output in order, then the final state', async () => {
    const runId = await createRun();
    const socket = await visitor.connect();
    const order: string[] = [];
    socket.on(
      'run:output',
      (message) => void order.push(...message.chunks.map((chunk) => `chunk ${chunk.seq}`)),
    );
    socket.on('run:state', (state) => void order.push(state.status));
    const watcher = watch(socket, runId);
    const execution = await api.executor.executionOf(runId);
    await execution.write('one\n');
    await execution.write('two\n', 'stderr');
    await expect.poll(() => watcher.text()).toBe('one\ntwo\n');
    execution.finish({ exitCode: 3, status: 'nonzero_exit' });
    const final = await watcher.final();
    expect(final).toMatchObject({ status: 'nonzero_exit', exitCode: 3 });
    expect(final).not.toHaveProperty('files');
    expect(order.at(-1)).toBe('nonzero_exit');
    const seqs = watcher.messages.flatMap((message) => message.chunks.map((chunk) => chunk.seq));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    socket.disconnect();
  });

  it('of a run that has ended sends all of it and the final state last', async () => {
    const runId = await createRun();
    const execution = await api.executor.executionOf(runId);
    await execution.write(numbers(0, 50_000));
    execution.finish();
    await expect
      .poll(async () => (await visitor.query('runs.get', { id: runId })).data)
      .toMatchObject({ status: 'completed' });
    const socket = await visitor.connect();
    const watcher = watch(socket, runId);
    const final: RunState = await watcher.final();
    expect(final.status).toBe('completed');
    expect(watcher.text()).toBe(numbers(0, 50_000));
    for (const message of watcher.messages) {
      expect(message.chunks.reduce((sum, chunk) => sum + chunk.data.byteLength, 0)).toBeLessThanOrEqual(
        65_536,
      );
    }
    socket.disconnect();
  });

  it('loses and doubles nothing when the connection breaks again and again', async () => {
    const runId = await createRun();
    const socket = await visitor.connect();
    const watcher = watch(socket, runId);
    const execution = await api.executor.executionOf(runId);
    const STEP = 500;
    for (let from = 0; from < 20 * STEP; from += STEP) {
      await execution.write(numbers(from, from + STEP));
      if (from % (4 * STEP) === 0) {
        await expect.poll(() => watcher.text().length).toBeGreaterThan(0);
        cut(socket);
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    execution.finish();
    await watcher.final();
    expect(watcher.text()).toBe(numbers(0, 20 * STEP));
    socket.disconnect();
  });

  it('goes on where another page of the same person stopped', async () => {
    const runId = await createRun();
    const execution = await api.executor.executionOf(runId);
    const first = await visitor.connect();
    const before = watch(first, runId);
    await execution.write('before the reload\n');
    await expect.poll(() => before.text()).toBe('before the reload\n');
    first.disconnect();
    await execution.write('meanwhile\n');
    const second = await visitor.connect();
    const after = watch(second, runId, before.cursor);
    await execution.write('after\n');
    execution.finish();
    await after.final();
    expect(after.text()).toBe('meanwhile\nafter\n');
    second.disconnect();
  });

  it('by a client that does not acknowledge gets one message, and the run does not wait for it', async () => {
    const runId = await createRun();
    const slow = await visitor.connect();
    let messages = 0;
    const held = Promise.withResolvers<() => void>();
    slow.on('run:output', (_message, acknowledge) => {
      messages += 1;
      held.resolve(acknowledge);
    });
    const states: string[] = [];
    slow.on('run:state', (state) => void states.push(state.status));
    await ask((reply) => slow.emit('run:watch', { runId, cursor: { attempt: 0, seq: 0 } }, reply));
    const execution = await api.executor.executionOf(runId);
    for (let count = 0; count < 10; count += 1) await execution.write('x'.repeat(60_000));
    const acknowledge = await held.promise;
    execution.finish();
    const quick = await visitor.connect();
    expect((await watch(quick, runId).final()).status).toBe('completed');
    expect(messages).toBe(1);
    expect(states).not.toContain('completed');
    slow.removeAllListeners('run:output');
    slow.on('run:output', (_message, next) => next());
    acknowledge();
    await expect.poll(() => states).toContain('completed');
    slow.disconnect();
    quick.disconnect();
  });

  it('can be ended', async () => {
    const runId = await createRun();
    const socket = await visitor.connect();
    const watcher = watch(socket, runId);
    const execution = await api.executor.executionOf(runId);
    await execution.write('one');
    await expect.poll(() => watcher.text()).toBe('one');
    expect(await ask((reply) => socket.emit('run:unwatch', { runId }, reply))).toEqual({
      ok: true,
      value: null,
    });
    await execution.write('two');
    execution.finish();
    await expect
      .poll(async () => (await visitor.query('runs.get', { id: runId })).data)
      .toMatchObject({ status: 'completed' });
    expect(watcher.text()).toBe('one');
    socket.disconnect();
  });

  it('is limited to 16 runs for each connection', async () => {
    const runId = await createRun();
    const execution = await api.executor.executionOf(runId);
    const ids = await Promise.all(Array.from({ length: 16 }, () => createRun()));
    const socket = await visitor.connect();
    const watching = [runId, ...ids].map((id) =>
      ask((reply) => socket.emit('run:watch', { runId: id, cursor: { attempt: 0, seq: 0 } }, reply)),
    );
    const answers = await Promise.all(watching);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ error: { code: 'too_many_requests' } }]);
    execution.finish();
    for (const id of ids) await visitor.mutate('runs.cancel', { id });
    socket.disconnect();
  });
});

describe('a running program', () => {
  it('reads what is typed, until the end of input', async () => {
    const runId = await createRun({ stdin: 'first\n' });
    const socket = await visitor.connect();
    const execution = await api.executor.executionOf(runId);
    const send = (data: string) => ask((reply) => socket.emit('run:stdin', { runId, data }, reply));
    expect(await send('sécond\n')).toEqual({ ok: true, value: null });
    expect(await send('third')).toEqual({ ok: true, value: null });
    expect(await ask((reply) => socket.emit('run:stdin-end', { runId }, reply))).toEqual({
      ok: true,
      value: null,
    });
    const read: Uint8Array[] = [];
    for await (const piece of execution.request.stdin) read.push(piece);
    expect(Buffer.concat(read).toString('utf8')).toBe('first\nsécond\nthird');
    execution.finish();
    socket.disconnect();
  });

  it('is stopped', async () => {
    const runId = await createRun();
    const socket = await visitor.connect();
    const watcher = watch(socket, runId);
    await api.executor.executionOf(runId);
    expect(await ask((reply) => socket.emit('run:stop', { runId }, reply))).toEqual({
      ok: true,
      value: null,
    });
    expect((await watcher.final()).status).toBe('cancelled');
    socket.disconnect();
  });

  it('hears of a new terminal size', async () => {
    const runId = await createRun({ terminal: { columns: 80, rows: 24 } });
    const socket = await visitor.connect();
    const { request, finish } = await api.executor.executionOf(runId);
    const resizes = request.resizes?.[Symbol.asyncIterator]();
    const size = { columns: 120, rows: 40 };
    expect(await ask((reply) => socket.emit('run:resize', { runId, size }, reply))).toEqual({
      ok: true,
      value: null,
    });
    expect(await resizes?.next()).toEqual({ done: false, value: size });
    finish();
    socket.disconnect();
  });
});

describe('an event that is not right', () => {
  it.each([
    [null],
    ['run'],
    [{}],
    [{ runId: 'short', cursor: { attempt: 0, seq: 0 } }],
    [{ runId: 'a'.repeat(21), cursor: { attempt: -1, seq: 0 } }],
    [{ runId: 'a'.repeat(21), cursor: { attempt: 0, seq: 0 }, more: 1 }],
  ])('is refused: %j', async (input) => {
    const socket = await visitor.connect();
    const answer = await ask((reply) => Reflect.apply(socket.emit, socket, ['run:watch', input, reply]));
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(JSON.stringify(answer)).not.toMatch(/stack|\.ts:/);
    socket.disconnect();
  });

  it('cannot be larger than 1 MiB', async () => {
    const socket = await visitor.connect();
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('run:stdin', { runId: 'a'.repeat(21), data: 'x'.repeat(1_100_000) }, () => undefined);
    await closed;
    socket.disconnect();
    expect((await visitor.query('session.get')).status).toBe(200);
  });
});
