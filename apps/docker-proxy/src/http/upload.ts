import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import type { Context } from './read-context.ts';

/** Streams a context into a call, no faster than the engine takes it. What goes wrong ends the call. */
export async function upload(context: Context, call: ClientRequest): Promise<void> {
  const closed = new AbortController();
  call.once('close', () => closed.abort());
  try {
    for await (const chunk of context) {
      if (!call.write(chunk)) await once(call, 'drain', { signal: closed.signal });
    }
    call.end();
  } catch (error) {
    call.destroy(error instanceof Error ? error : new Error('The context could not be read.'));
  }
}
