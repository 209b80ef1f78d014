import { setTimeout as sleep } from 'node:timers/promises';
import { ExecutionEventSchema } from '@crucible/contracts/execution';
import type { Execution, ExecutionEvent } from '@crucible/contracts/execution';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { CrucibleError } from './crucible-error.ts';
import type { Service } from './service.ts';

type Options = {
  id: string;
  onEvent: (event: ExecutionEvent) => void;
  signal?: AbortSignal | undefined;
};

const RECONNECT_MS = 500;
/** Streams in a row that end before anything came of them. */
const MAX_FRUITLESS = 10;

/** Follows an execution to its result. A stream that breaks is taken up again behind the last event that arrived. */
export async function followExecution(service: Service, options: Options): Promise<Execution> {
  const { id, onEvent, signal } = options;
  let lastEventId = '';
  for (let fruitless = 0; fruitless < MAX_FRUITLESS; fruitless += 1) {
    const response = await service.send({
      method: 'GET',
      path: `/executions/${encodeURIComponent(id)}/events`,
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId === '' ? {} : { 'last-event-id': lastEventId }),
      },
      signal,
    });
    try {
      for await (const message of messagesOf(response)) {
        const event = ExecutionEventSchema.parse(JSON.parse(message.data));
        onEvent(event);
        if (event.type === 'result') return event.execution;
        if (message.id !== undefined) lastEventId = message.id;
        fruitless = 0;
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof TypeError)) throw error;
    }
    await sleep(RECONNECT_MS, undefined, signal === undefined ? {} : { signal });
  }
  throw new CrucibleError(
    'unexpected_answer',
    'The stream of events ended again and again without a result.',
  );
}

function messagesOf(response: Response) {
  if (response.body === null)
    throw new CrucibleError('unexpected_answer', 'The stream of events has no body.');
  return response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
}
