import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal } from '../policy/refusal.ts';

/** The whole body of a request. @throws Refusal when it is larger than `maxBytes`, or does not come to its end */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Left to itself, the loop would destroy the connection that the refusal has to be written to.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('client_gone', 'The request did not come to its end.', { cause });
  }
  return Buffer.concat(chunks);
}

/**
 * Takes the body of `length` bytes off the front of a connection that becomes a stream; what follows stays on it.
 * @param head what has been read of it already
 */
export async function takeBody(
  socket: Duplex,
  head: Buffer,
  { length, maxBytes, withinMs }: { length: number; maxBytes: number; withinMs: number },
): Promise<Buffer> {
  if (length > maxBytes) throw tooLarge(maxBytes);
  let got = head;
  while (got.length < length) got = Buffer.concat([got, await nextChunk(socket, withinMs)]);
  if (got.length > length) socket.unshift(got.subarray(length));
  return got.subarray(0, length);
}

function nextChunk(socket: Duplex, withinMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      socket.pause();
      socket.off('data', onData);
      socket.off('close', onClose);
    };
    const onData = (chunk: Buffer) => {
      done();
      resolve(chunk);
    };
    const onClose = () => {
      done();
      reject(new Refusal('client_gone', 'The request did not come to its end.'));
    };
    const timer = setTimeout(() => {
      done();
      reject(new Refusal('client_too_slow', 'The request did not come in time.'));
    }, withinMs);
    socket.on('data', onData);
    socket.on('close', onClose);
  });
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('body_too_large', `The body is larger than ${maxBytes} bytes.`);
}
