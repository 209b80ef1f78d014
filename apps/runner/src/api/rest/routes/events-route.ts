import { ExecutionEventSchema } from '@crucible/contracts/execution';
import { z } from 'zod';
import { AppError } from '../../../lib/app-error.ts';
import { getRunState } from '../../../runs/get-run-state.ts';
import { openEventStream } from '../event-stream.ts';
import { followExecution } from '../follow-execution.ts';
import { restRoute } from '../rest-route.ts';
import { untilGone } from '../until-gone.ts';
import { ExecutionRefSchema } from './executions-routes.ts';

const EVENT_ID = /^(\d{1,9})-(\d{1,9})$/;

const HeadersSchema = z.object({
  'last-event-id': z
    .string()
    .regex(EVENT_ID, 'This has to be the id of an event of this stream.')
    .default('0-0')
    .meta({ description: 'The last event that you have: the stream goes on behind it.', examples: ['1-7'] }),
});

export const eventsRoute = restRoute(
  {
    method: 'GET',
    path: '/executions/{id}/events',
    access: { scopes: ['execute', 'read'] },
    tag: 'Executions',
    operationId: 'followExecution',
    summary: 'Follow an execution',
    description:
      'Server-sent events: `state` when its state changes, `output` for each piece of output (with an id), `restart` ' +
      'when it begins anew because a worker was lost, and at last `result`, after which the stream ends. A stream that ' +
      'breaks is taken up by asking again with `Last-Event-ID`: nothing is lost or sent twice.',
    params: ExecutionRefSchema,
    headers: HeadersSchema,
    answers: {
      200: {
        description: 'The stream. The data of each event is this, as JSON on one line.',
        mediaType: 'text/event-stream',
        schema: ExecutionEventSchema,
      },
    },
    errors: ['invalid_input', 'not_found'],
  },
  async (deps, { holder, params, headers, request, reply }) => {
    const own = { runId: params.id, personId: holder.personId };
    await getRunState(deps, own);
    const { streams } = deps;
    if (!streams.hasRoom(holder.apiKeyId)) {
      throw new AppError('too_many_requests', { userMessage: 'This key has too many streams open.' });
    }
    streams.add(holder.apiKeyId);
    const signal = untilGone(reply);
    reply.hijack();
    const head = {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    };
    reply.raw.writeHead(200, head as Record<string, string>);
    const [, attempt, seq] = EVENT_ID.exec(headers['last-event-id']) ?? [];
    const cursor = { attempt: Number(attempt), seq: Number(seq) };
    try {
      const stream = openEventStream(reply.raw, signal);
      await followExecution(deps, { ...own, cursor, stream, signal });
    } catch (error) {
      // The answer has begun: what can still be said is that it breaks off. The client asks again.
      if (!signal.aborted) request.log.warn({ err: error, runId: own.runId }, 'a stream broke off');
      reply.raw.destroy();
    } finally {
      streams.remove(holder.apiKeyId);
    }
    return null;
  },
);
