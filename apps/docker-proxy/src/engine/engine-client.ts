import { request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Address } from '../parse-address.ts';
import type { EngineCall } from '../policy/plan.ts';
import { Refusal } from '../policy/refusal.ts';
import { collect } from './collect.ts';

/** More than any answer that is read whole. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** How long the engine may take to begin an answer; it does so at once even where the end is long in coming. */
const ANSWER_WITHIN_MS = 60_000;
/** A build, a pull or an export begins its answer when it has something to say. */
const SLOW_ANSWER_WITHIN_MS = 15 * 60_000;

export type Answer = { status: number; body: unknown };
export type Hijacked = { socket: Duplex; head: Buffer } | { refused: IncomingMessage };

export type EngineClient = {
  /** Resolves with the answer as soon as it begins. `signal` takes the request back. */
  send(call: EngineCall, signal: AbortSignal): Promise<IncomingMessage>;
  /** The same for a call whose body is streamed: `upload` writes it. */
  upload(call: EngineCall, upload: (request: ClientRequest) => void): Promise<IncomingMessage>;
  /** A call that is short, and its answer, read whole. */
  ask(call: EngineCall): Promise<Answer>;
  /** Turns a call's connection into a stream, if the engine agrees. */
  hijack(call: EngineCall): Promise<Hijacked>;
};

/** Speaks to the engine, each call on a connection of its own: a restarted engine leaves nothing stale behind. */
export function createEngineClient(address: Address): EngineClient {
  function open(call: EngineCall, headers: Record<string, string>, signal?: AbortSignal): ClientRequest {
    const body = call.body === null ? {} : { 'content-type': 'application/json' };
    const length = call.method === 'POST' && !('content-type' in headers);
    return httpRequest({
      createConnection: () => connect({ ...address, allowHalfOpen: true }),
      method: call.method,
      path: call.path,
      ...(signal === undefined ? {} : { signal }),
      headers: {
        host: 'docker',
        ...body,
        ...(length ? { 'content-length': String(Buffer.byteLength(call.body ?? '')) } : {}),
        ...headers,
        ...call.headers,
      },
    });
  }

  const send: EngineClient['send'] = (call, signal) => {
    const request = open(call, {}, signal);
    const answer = answerOf(request, isSlow(call) ? SLOW_ANSWER_WITHIN_MS : ANSWER_WITHIN_MS);
    request.end(call.body ?? undefined);
    return answer;
  };

  return {
    send,
    upload(call, upload) {
      const request = open(call, { 'content-type': 'application/x-tar' });
      const answer = answerOf(request, SLOW_ANSWER_WITHIN_MS);
      upload(request);
      return answer;
    },
    async ask(call) {
      const answer = await send(call, AbortSignal.timeout(ANSWER_WITHIN_MS));
      const bytes = await collect(answer, MAX_ANSWER_BYTES).catch((cause: unknown) => {
        throw unavailable(cause);
      });
      return { status: answer.statusCode ?? 0, body: parse(bytes) };
    },
    async hijack(call) {
      const request = open(call, { connection: 'Upgrade', upgrade: 'tcp' });
      const upgraded = new Promise<Hijacked>((resolve) => {
        request.on('upgrade', (_answer, socket, head) => resolve({ socket, head }));
      });
      const refused = answerOf(request, ANSWER_WITHIN_MS).then((answer) => ({ refused: answer }));
      request.end();
      return Promise.race([upgraded, refused]);
    },
  };
}

function isSlow(call: EngineCall): boolean {
  return /^\/(?:images\/(?:create|prune|.+\/get$)|build|containers\/[0-9a-f]+\/stop)/.test(call.path);
}

function answerOf(request: ClientRequest, withinMs: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => request.destroy(new Error('The engine did not answer in time.')), withinMs);
    request.on('response', (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    request.on('upgrade', () => clearTimeout(late));
    request.on('error', (cause) => {
      clearTimeout(late);
      reject(cause instanceof Refusal ? cause : unavailable(cause));
    });
  });
}

function unavailable(cause: unknown): Refusal {
  return new Refusal('engine_unavailable', 'The engine does not answer.', { cause });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
