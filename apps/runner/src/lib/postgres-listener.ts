import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from './logger.ts';

export type PostgresListener = {
  /** Hears what is sent to a channel. */
  on(channel: string, hear: (payload: string) => void): void;
  /** Called after every (re)connection: what was sent before it was missed. */
  onConnected(notice: () => void): void;
  /** Connects, and keeps trying for ever; resolves after the first attempt, whether or not it succeeded. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const FIRST_RETRY_MS = 50;
const MAX_RETRY_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** One dedicated connection that LISTENs to all channels and comes back by itself. */
export function createPostgresListener({ url, log }: { url: string; log: Logger }): PostgresListener {
  const hearers = new Map<string, ((payload: string) => void)[]>();
  const notices: (() => void)[] = [];
  const stopping = new AbortController();
  let client: Client | null = null;
  let keeping: Promise<void> = Promise.resolve();

  const connect = async (): Promise<{ ended: Promise<void> }> => {
    const next = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    const ended = new Promise<void>((resolve) => next.once('end', resolve));
    next.on('error', (error) => log.warn({ err: error }, 'the listening connection failed'));
    next.on('notification', ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? '');
    });
    try {
      await next.connect();
      for (const channel of hearers.keys()) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    if (stopping.signal.aborted) await next.end();
    else for (const notice of notices) notice();
    return { ended };
  };

  const keepConnected = async (firstTried: () => void): Promise<void> => {
    let retryMs = FIRST_RETRY_MS;
    while (!stopping.signal.aborted) {
      try {
        const { ended } = await connect();
        retryMs = FIRST_RETRY_MS;
        firstTried();
        await ended;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'cannot listen to the database');
        firstTried();
      }
      client = null;
      await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
    }
  };

  return {
    on: (channel, hear) => {
      hearers.set(channel, [...(hearers.get(channel) ?? []), hear]);
      // A failure ends the connection, and the next one listens to everything.
      client?.query(`LISTEN ${client.escapeIdentifier(channel)}`).catch(() => undefined);
    },
    onConnected: (notice) => void notices.push(notice),
    start: () =>
      new Promise((resolve) => {
        keeping = keepConnected(resolve);
      }),
    stop: async () => {
      stopping.abort();
      await client?.end().catch(() => undefined);
      await keeping;
    },
  };
}
