import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Refusal } from '../policy/refusal.ts';

/** A client that sends nothing for so long has gone, or keeps us waiting on purpose. */
const IDLE_MS = 30_000;

/** Streams a client's body into a call, no faster than the engine takes it. What goes wrong ends the call. */
export async function upload(request: IncomingMessage, call: ClientRequest, maxBytes: number): Promise<void> {
  const stop = (refusal: Refusal) => call.destroy(refusal);
  const idle = setTimeout(() => stop(new Refusal('client_too_slow', 'The body did not go on.')), IDLE_MS);
  const closed = new AbortController();
  call.once('close', () => closed.abort());
  try {
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      idle.refresh();
      size += chunk.length;
      if (size > maxBytes) {
        stop(new Refusal('body_too_large', `The body is larger than ${maxBytes} bytes.`));
        return;
      }
      if (!call.write(chunk)) await once(call, 'drain', { signal: closed.signal });
    }
    call.end();
  } catch (cause) {
    stop(new Refusal('client_gone', 'The request did not come to its end.', { cause }));
  } finally {
    clearTimeout(idle);
  }
}
