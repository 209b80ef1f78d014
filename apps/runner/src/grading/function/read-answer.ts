import { z } from 'zod';
import { readValue } from './value.ts';
import type { Value } from './value.ts';

/** What the harness says came of a call. */
export type CallAnswer =
  | { type: 'value'; value: Value }
  | { type: 'error'; types: string[]; message: string }
  | { type: 'failure'; reason: 'load' | 'missing' | 'value'; message: string }
  /** The program ended, or wrote over the channel, before there was an answer. */
  | { type: 'none' };

const TextSchema = z.string().max(4000);
const AnswerSchema = z.union([
  z.strictObject({ value: z.json() }),
  z.strictObject({ error: z.strictObject({ types: z.array(TextSchema).max(50), message: TextSchema }) }),
  z.strictObject({
    failure: z.strictObject({ reason: z.enum(['load', 'missing', 'value']), message: TextSchema }),
  }),
]);

const NEWLINE = 0x0a;

/** Reads the last line of what came out; whatever is no answer is none. */
export function readAnswer(stdout: Uint8Array): CallAnswer {
  const told = AnswerSchema.safeParse(parse(lastLine(stdout)));
  if (!told.success) return { type: 'none' };
  if ('value' in told.data) return { type: 'value', value: readValue(told.data.value) };
  if ('error' in told.data) return { type: 'error', ...told.data.error };
  return { type: 'failure', ...told.data.failure };
}

function lastLine(stdout: Uint8Array): string {
  let end = stdout.length;
  while (end > 0 && stdout[end - 1] === NEWLINE) end -= 1;
  const start = stdout.lastIndexOf(NEWLINE, end - 1) + 1;
  return Buffer.from(stdout.subarray(start, end)).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
