import type { Readable } from 'node:stream';
import { AppError } from '../lib/app-error.ts';

/**
 * The body of an upload as it comes. Throws `payload_too_large` after `maxBytes`. Whoever stops reading early does not end the
 * connection, as a plain loop over the body would: the rest is passed over, so that the answer reaches its sender.
 */
export async function* uploadBytes(
  body: Readable,
  { maxBytes }: { maxBytes: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new AppError('payload_too_large');
      yield chunk;
    }
  } finally {
    body.resume();
  }
}
