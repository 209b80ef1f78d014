import type { Reply } from '@crucible/contracts/events';
import type { z } from 'zod';
import type { Logger } from '../lib/logger.ts';
import { errorBody, invalidInputBody, toErrorBody } from './error-body.ts';
import type { EventBudget } from './event-budget.ts';

export type AnswerDeps = { budget: EventBudget; log: Logger };

/** One event: the form of its input, and the operation that it asks for. */
export type EventHandler<Schema extends z.ZodType, Value> = {
  schema: Schema;
  handle: (input: z.output<Schema>) => Promise<Value>;
};

/**
 * A listener that trusts nothing of what a client sends: input of any form, with or without a callback, is answered
 * if it can be, and never throws.
 */
export function answering<Schema extends z.ZodType, Value>(
  deps: AnswerDeps,
  handler: EventHandler<Schema, Value>,
): (...received: unknown[]) => void {
  async function listen(received: unknown[]): Promise<void> {
    const given = await answer(deps, handler, received[0]);
    const reply = received.at(-1);
    if (typeof reply === 'function') reply(given);
  }
  return (...received) => void listen(received);
}

async function answer<Schema extends z.ZodType, Value>(
  { budget, log }: AnswerDeps,
  { schema, handle }: EventHandler<Schema, Value>,
  received: unknown,
): Promise<Reply<Value>> {
  if (!budget.take()) return { ok: false, error: errorBody('too_many_requests') };
  const input = schema.safeParse(received);
  if (!input.success) return { ok: false, error: invalidInputBody(input.error) };
  try {
    return { ok: true, value: await handle(input.data) };
  } catch (error) {
    const body = toErrorBody(error);
    if (body.code === 'internal') log.error({ err: error }, 'an event could not be handled');
    return { ok: false, error: body };
  }
}
