import { TerminalSizeSchema } from '@crucible/contracts/run';
import { z } from 'zod';

/** What one process asks of the one that executes a run. */
const ControlMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stdin'), runId: z.string(), base64: z.string() }),
  z.object({ type: z.literal('stdin-end'), runId: z.string() }),
  z.object({ type: z.literal('resize'), runId: z.string(), size: TerminalSizeSchema }),
  z.object({ type: z.literal('signal'), runId: z.string(), signal: z.int().min(1).max(64) }),
  z.object({ type: z.literal('cancel'), runId: z.string() }),
]);
export type ControlMessage = z.infer<typeof ControlMessageSchema>;

/** Postgres takes less than 8000 bytes a notification; base64 makes 4 of 3, and the rest of the message needs room. */
const MAX_STDIN_BYTES = 5_400;

/** Input in messages that are small enough to be sent. */
export function stdinMessages(runId: string, data: Uint8Array): ControlMessage[] {
  const bytes = Buffer.from(data);
  const messages: ControlMessage[] = [];
  for (let start = 0; start < bytes.length; start += MAX_STDIN_BYTES) {
    const base64 = bytes.subarray(start, start + MAX_STDIN_BYTES).toString('base64');
    messages.push({ type: 'stdin', runId, base64 });
  }
  return messages;
}

/** Within one transaction Postgres drops a notification that says the same as another, so each is numbered. */
export function encodeControl(messages: readonly ControlMessage[]): string[] {
  return messages.map((message, index) => JSON.stringify([index, message]));
}

/** Null for what is no such message. */
export function decodeControl(payload: string): ControlMessage | null {
  try {
    const parsed = z.tuple([z.number(), ControlMessageSchema]).safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data[1] : null;
  } catch {
    return null;
  }
}
