import type { ServerResponse } from 'node:http';
import type { ExecutionEvent } from '@crucible/contracts/execution';

/** Server-sent events to one client. */
export type EventStream = {
  /** Resolves when the client has room for more; rejects when it is gone or takes too long. */
  send(event: ExecutionEvent, id?: string): Promise<void>;
  end(): void;
};

/** Proxies close connections on which nothing is said for a minute or so. */
const HEARTBEAT_MS = 15_000;
/** A client that takes longer than this to read what there is counts as gone. */
const PATIENCE_MS = 60_000;

/** Begins the answer; from here on it is a stream until it ends or the client goes away. */
export function openEventStream(response: ServerResponse, gone: AbortSignal): EventStream {
  response.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': still here\n\n');
  }, HEARTBEAT_MS);
  gone.addEventListener('abort', () => clearInterval(heartbeat), { once: true });

  return {
    async send(event, id) {
      gone.throwIfAborted();
      const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
      if (!response.write(text)) await untilDrained(response, gone);
    },
    end() {
      clearInterval(heartbeat);
      response.end();
    },
  };
}

async function untilDrained(response: ServerResponse, gone: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = () => reject(new Error('The client does not read any more.'));
  const patience = setTimeout(giveUp, PATIENCE_MS);
  gone.addEventListener('abort', giveUp, { once: true });
  response.once('drain', resolve);
  try {
    await promise;
  } finally {
    clearTimeout(patience);
    gone.removeEventListener('abort', giveUp);
    response.off('drain', resolve);
  }
}
