import type { FastifyReply } from 'fastify';

/** Aborted when the client has closed its connection, or has been answered. */
export function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (reply.raw.closed) gone.abort();
  else reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
