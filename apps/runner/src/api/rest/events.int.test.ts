import { ExecutionEventSchema } from '@crucible/contracts/execution';
import type { ExecutionEvent } from '@crucible/contracts/execution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { createProgram } from './program-fixture.ts';
import type { Program } from './program-fixture.ts';

let api: TestApi;
let program: Program;

beforeAll(async () => {
  api = await startTestApi({ streamsPerKey: 3 });
  program = createProgram(api.url, TEST_API_KEY);
});
afterAll(() => api.stop());

type Received = { id: string | null; event: ExecutionEvent };
type Stream = {
  received: Received[];
  headers: Headers;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  leave(): void;
};

async function follow(id: string, lastEventId?: string): Promise<Stream> {
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/executions/${id}/events`, {
    headers: {
      authorization: `Bearer ${TEST_API_KEY}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: leaving.signal,
  });
  expect(response.status).toBe(200);
  const received: Received[] = [];
  const ended = read(response, received).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return { received, headers: response.headers, ended, leave: () => leaving.abort() };
}

async function read(response: Response, received: Received[]): Promise<void> {
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (!block.startsWith(':')) received.push(toReceived(block));
  }
}

function toReceived(block: string): Received {
  const lines = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const event = ExecutionEventSchema.parse(JSON.parse(lines.get('data') ?? ''));
  expect(lines.get('event')).toBe(event.type);
  return { id: lines.get('id') ?? null, event };
}

const outputOf = (received: readonly Received[]) =>
  received
    .map(({ event }) => (event.type === 'output' ? Buffer.from(event.data, 'base64').toString() : ''))
    .join('');
const idsOf = (received: readonly Received[]) => received.flatMap(({ id }) => id ?? []);

async function start(): Promise<string> {
  const { body } = await program.post('/execute', { language: 'python', code: '', wait: false });
  return String(body?.['id']);
}

const SOON = { timeout: 10_000 };

describe('GET /executions/{id}/events', () => {
  it('tells what happens while it happens, and at last what came of it', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    const stream = await follow(id);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await execution.write('one\n');
    await expect.poll(() => outputOf(stream.received), SOON).toBe('one\n');
    await execution.write('two\n', 'stderr');
    await expect.poll(() => outputOf(stream.received), SOON).toBe('one\ntwo\n');
    execution.finish({ exitCode: 0 });
    await stream.ended;
    const types = stream.received.map(({ event }) => event.type).filter((type) => type !== 'state');
    expect(types).toEqual(['output', 'output', 'result']);
    expect(stream.received.at(-1)?.event).toMatchObject({
      execution: { id, status: 'completed', stdout: 'one\n', stderr: 'two\n' },
    });
    expect(stream.received.some(({ event }) => event.type === 'state' && event.status === 'running')).toBe(
      true,
    );
    expect(idsOf(stream.received)).toEqual(['1-1', '1-2']);
  });

  it('goes on behind the last event, wherever it broke off, with nothing lost or doubled', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index}\n`);
    const seen: Received[] = [];
    let stream = await follow(id);
    for (const [index, line] of lines.entries()) {
      await execution.write(line);
      if (index % 20 !== 10) continue;
      await expect.poll(() => idsOf(stream.received).length, SOON).toBeGreaterThan(0);
      stream.leave();
      await stream.ended;
      seen.push(...stream.received);
      stream = await follow(id, idsOf(seen).at(-1));
    }
    execution.finish();
    await stream.ended;
    seen.push(...stream.received);
    expect(outputOf(seen)).toBe(lines.join(''));
    const numbers = idsOf(seen).map((eventId) => Number(eventId.split('-')[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('tells all of an execution that has ended, or only what is missing', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    await execution.write('a'.repeat(70_000));
    await execution.write('end');
    execution.finish();
    const whole = await follow(id);
    await whole.ended;
    expect(outputOf(whole.received)).toBe(`${'a'.repeat(70_000)}end`);
    const ids = idsOf(whole.received);
    const rest = await follow(id, ids.at(-2));
    await rest.ended;
    expect(idsOf(rest.received)).toEqual(ids.slice(-1));
    const nothing = await follow(id, ids.at(-1));
    await nothing.ended;
    expect(nothing.received.map(({ event }) => event.type)).toEqual(['state', 'result']);
  });

  it('says that it starts again when what was seen was of another attempt', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    await execution.write('of the second');
    execution.finish();
    await expect
      .poll(async () => (await program.get(`/executions/${id}`)).body, SOON)
      .toMatchObject({ status: 'completed' });
    await api.db.$transaction([
      api.db.runOutput.updateMany({ where: { runId: id }, data: { attempt: 2 } }),
      api.db.run.update({ where: { id }, data: { attempt: 2 } }),
    ]);
    // What is in memory of the first attempt is forgotten after some seconds.
    await expect
      .poll(
        async () => {
          const stream = await follow(id, '1-7');
          await stream.ended;
          return stream.received
            .filter(({ event }) => event.type !== 'state')
            .map((entry) => entry.id ?? entry.event.type);
        },
        { timeout: 15_000, interval: 500 },
      )
      .toEqual(['2-0', '2-1', 'result']);
  });

  it.each(['nonsense', '1', '1-', '-1-1', '1-1-1', '1-99999999999'])(
    'does not know the event %s',
    async (lastEventId) => {
      const { status, body } = await program.get(`/executions/${'a'.repeat(21)}/events`, {
        'last-event-id': lastEventId,
      });
      expect({ status, body }).toMatchObject({
        status: 400,
        body: { code: 'invalid_input', issues: [{ path: 'last-event-id' }] },
      });
    },
  );

  it('is not open any number of times, and open again when one has ended', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    const streams = await Promise.all([follow(id), follow(id), follow(id)]);
    const { status, headers, body } = await program.get(`/executions/${id}/events`);
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    streams[0].leave();
    await expect
      .poll(async () => {
        const again = await fetch(`${api.url}/executions/${id}/events`, {
          headers: { authorization: `Bearer ${TEST_API_KEY}` },
        });
        await again.body?.cancel();
        return again.status;
      }, SOON)
      .toBe(200);
    execution.finish();
    await Promise.all(streams.map(({ ended }) => ended));
  });

  it('slows nobody down who reads', async () => {
    const id = await start();
    const execution = await api.executor.executionOf(id);
    const lazy = await fetch(`${api.url}/executions/${id}/events`, {
      headers: { authorization: `Bearer ${TEST_API_KEY}` },
    });
    const busy = await follow(id);
    const page = `${'x'.repeat(64 * 1024 - 1)}\n`;
    for (let count = 0; count < 48; count += 1) await execution.write(page);
    execution.finish();
    await busy.ended;
    expect(outputOf(busy.received)).toHaveLength(48 * page.length);
    await lazy.body?.cancel();
  });
});
