import { constants } from 'node:os';
import type { RawData } from 'ws';
import { z } from 'zod';
import { AppError } from '../../lib/app-error.ts';

/** What a client says on a connection, as far as it means something here. */
export type ClientMessage =
  | { type: 'init'; body: unknown }
  | { type: 'data'; stream: unknown; data: unknown }
  | { type: 'signal'; signal: unknown }
  | { type: 'eof' }
  | { type: 'unknown' };

const EnvelopeSchema = z.looseObject({ type: z.string() });
const SIGNALS: ReadonlyMap<unknown, number> = new Map(Object.entries(constants.signals));

/** Reads a message; `invalid_input` for what is none. A type that nobody knows is not an error. */
export function readClientMessage(received: RawData): ClientMessage {
  const message = EnvelopeSchema.safeParse(parseJson(textOf(received)));
  if (!message.success) {
    throw new AppError('invalid_input', { userMessage: 'A message is a JSON object with a type.' });
  }
  const { type, stream, data, signal } = message.data;
  switch (type) {
    case 'init':
      return { type, body: message.data };
    case 'data':
      return { type, stream, data };
    case 'signal':
      return { type, signal };
    case 'eof':
      return { type };
    default:
      return { type: 'unknown' };
  }
}

/** The number of a signal, from its name; undefined when there is no such signal. */
export function signalNumber(name: unknown): number | undefined {
  return SIGNALS.get(name);
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', { userMessage: 'A message has to be JSON.', cause });
  }
}
