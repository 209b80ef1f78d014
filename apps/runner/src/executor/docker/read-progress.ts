import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ImageEngineError } from './engine-request.ts';

const ProgressSchema = z.object({
  stream: z.string().optional(),
  status: z.string().optional(),
  id: z.string().optional(),
  progress: z.string().optional(),
  error: z.string().optional(),
});

/** What a build prints without an end to the line is told in pieces of this length. */
const MAX_LINE_LENGTH = 16 * 1024;

/** Reads what an engine tells while it builds or fetches: a line at a time. Rejects with `ImageEngineError` when it ends with an error. */
export async function readProgress(answer: Readable, onLine: (line: string) => void): Promise<void> {
  try {
    await readLines(answer, onLine);
  } catch (cause) {
    if (cause instanceof ImageEngineError) throw cause;
    throw new ImageEngineError('The engine hung up.', { cause });
  }
}

async function readLines(answer: Readable, onLine: (line: string) => void): Promise<void> {
  let text = '';
  for await (const line of createInterface({ input: answer, crlfDelay: Number.POSITIVE_INFINITY })) {
    const told = ProgressSchema.safeParse(parse(line)).data;
    if (told === undefined) continue;
    if (told.error !== undefined) throw new ImageEngineError(told.error, { status: 200 });
    if (told.stream !== undefined) {
      const [rest = '', ...lines] = (text + told.stream).split('\n').toReversed();
      for (const whole of lines.toReversed()) onLine(whole);
      text = rest.length > MAX_LINE_LENGTH ? '' : rest;
      if (text !== rest) onLine(rest);
    }
    // Bars of progress are for terminals.
    else if (told.status !== undefined && told.progress === undefined)
      onLine(told.id === undefined ? told.status : `${told.id}: ${told.status}`);
  }
  if (text !== '') onLine(text);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
