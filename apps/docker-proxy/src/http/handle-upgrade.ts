import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Asked, Audit } from '../audit.ts';
import { collect } from '../engine/collect.ts';
import { joinStreams } from './join-streams.ts';
import { judge, toRefusal } from './judge.ts';
import type { JudgeDeps } from './judge.ts';
import { takeBody } from './read-body.ts';
import { writeAnswer, writeRefused } from './respond.ts';

const MAX_ANSWER_BYTES = 64 * 1024;
const SWITCHED = [
  'HTTP/1.1 101 UPGRADED',
  'content-type: application/vnd.docker.raw-stream',
  'connection: Upgrade',
  'upgrade: tcp',
  '',
  '',
].join('\r\n');

export type Upgrade = { request: IncomingMessage; socket: Duplex; head: Buffer };

/** A connection that asks to become the stream of a container. Never rejects. */
export async function handleUpgrade(
  deps: JudgeDeps & { audit: Audit; bodyWithinMs: number },
  asked: Asked,
  { request, socket, head }: Upgrade,
): Promise<void> {
  try {
    const body = (maxBytes: number, length: number) =>
      takeBody(socket, head, { length, maxBytes, withinMs: deps.bodyWithinMs });
    const plan = await judge(deps, { request, asked, upgrades: true, body });
    const hijacked = await deps.engine.hijack(plan.call);
    deps.audit.allowed(asked);
    if ('refused' in hijacked) {
      const text = await collect(hijacked.refused, MAX_ANSWER_BYTES);
      writeAnswer(socket, { status: hijacked.refused.statusCode ?? 502, body: text.toString() });
      return;
    }
    if (socket.destroyed) {
      hijacked.socket.destroy();
      return;
    }
    socket.write(SWITCHED);
    if (hijacked.head.length > 0) socket.write(hijacked.head);
    joinStreams(socket, hijacked.socket);
  } catch (error) {
    const refusal = toRefusal(error);
    deps.audit.refused(asked, refusal);
    writeRefused(socket, refusal);
  }
}
