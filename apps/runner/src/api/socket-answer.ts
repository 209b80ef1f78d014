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
) {
  return async (...received: unknown[]): Promise<void> => {
    const callback = received.at(-1);
    const reply = (answer: Reply<Value>) => {
      if (typeof callback === 'function') callback(answer);
    };
    if (!deps.budget.take()) return reply({ ok: false, error: errorBody('too_many_requests') });
    const input = handler.schema.safeParse(received[0]);
    if (!input.success) return reply({ ok: false, error: invalidInputBody(input.error) });
    try {
      reply({ ok: true, value: await handler.handle(input.data) });
    } catch (error) {
      const body = toErrorBody(error);
      if (body.code === 'internal') deps.log.error({ err: error }, 'an event could not be handled');
      reply({ ok: false, error: body });
    }
  };
}
